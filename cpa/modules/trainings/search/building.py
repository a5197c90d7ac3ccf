"""The tables of the search, made from what is published, and only when it changed."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from django.db import connections, transaction

from cpa.kernel.stores import ACTIVITY
from cpa.module_api.registry import hooks
from cpa.modules.trainings.models import (
    SearchLead,
    SearchOffer,
    SearchPosting,
    SearchSubject,
    SearchTown,
    SearchWord,
    TrainingSearchEdition,
)
from cpa.modules.trainings.search.subjects import Said, Subject, postings, vocabulary
from cpa.sources.bulk import rewrite, wait_alone

_ALONE = 0x736561726368 + 1
"""Key of the advisory lock that lets one process make the search at a time."""

TOWN = ("said", "code", "name", "department", "latitude", "longitude", "bodies")

_MADE_FROM = """
SELECT 'offers', source, digest || id FROM (
    SELECT DISTINCT ON (source) source, digest, id FROM trainings_delivery ORDER BY source, id DESC) one
UNION ALL SELECT 'editions', dataset, digest FROM trainings_edition WHERE state = 'current'
UNION ALL SELECT 'decisions', count(*)::text, coalesce(max(greatest(decided_at, undone_at)), '-infinity')::text
    FROM trainings_decision WHERE act IN ('correct', 'quarantine')
ORDER BY 1, 2, 3
"""
_SUBJECTS = """
SELECT row_number() OVER (ORDER BY one.title, one.certification) - 1, one.title, one.certification,
       coalesce(entry.title, ''), one.offers
FROM (SELECT title, certification, count(*) AS offers FROM trainings_offer WHERE gone_on IS NULL GROUP BY 1, 2) one
LEFT JOIN trainings_certificationentry entry ON entry.code = one.certification
ORDER BY 1
"""
_LINKS = """
SELECT DISTINCT link.code, link.target FROM trainings_linkentry link
JOIN trainings_edition edition ON edition.id = link.edition_id AND edition.state = 'current'
WHERE link.kind = 'certification' AND link."to" = 'rome3'
  AND link.code IN (SELECT certification FROM trainings_searchsubject)
"""
_OFFERS = """
INSERT INTO trainings_searchoffer (offer, subject, cell, department, latitude, longitude, price_cents, rhythm, remote,
    cpf, last_start)
SELECT offer.id, subject.number,
       floor(place.latitude / 250000.0)::int * 10000 + floor(place.longitude / 250000.0)::int,
       offer.department, place.latitude, place.longitude, offer.price_cents, offer.rhythm,
       coalesce(offer.remote, FALSE) OR offer.title ILIKE '%distanciel%', coalesce(offer.cpf, FALSE), last_start
FROM trainings_offer offer
JOIN trainings_searchsubject subject ON subject.title = offer.title AND subject.certification = offer.certification
LEFT JOIN (SELECT offer_id, max(starts) AS last_start FROM trainings_session GROUP BY 1) runs
    ON runs.offer_id = offer.id
LEFT JOIN search_commune commune ON commune.code = offer.commune AND offer.latitude IS NULL
CROSS JOIN LATERAL (SELECT coalesce(offer.latitude, commune.latitude) AS latitude,
                           coalesce(offer.longitude, commune.longitude) AS longitude) place
WHERE offer.gone_on IS NULL
"""
_BODIES = """
SELECT commune, count(*) FROM (
    SELECT commune FROM trainings_body UNION ALL SELECT commune FROM trainings_offer) one
WHERE commune <> '' GROUP BY 1
"""


def load_search(_folder: Path, _replace: bool) -> str:
    """Make the tables of the search from what is published, unless they are made from it. Says what it did."""
    changed = bring_search_up_to_date()
    count = SearchOffer.objects.using(ACTIVITY).count()
    return f"{count} offers can be found{'' if changed else ', as before'}"


def bring_search_up_to_date() -> bool:
    """Make the tables of the search in one transaction, unless they are already made from what is published. Returns
    whether they changed."""
    with transaction.atomic(using=ACTIVITY):
        wait_alone(_ALONE)
        digest = _digest()
        if TrainingSearchEdition.objects.using(ACTIVITY).filter(digest=digest).exists():
            return False
        _make()
        TrainingSearchEdition.objects.using(ACTIVITY).all().delete()
        TrainingSearchEdition.objects.using(ACTIVITY).create(digest=digest)
    return True


def search_is_up_to_date() -> bool:
    """Whether what is searched is made from all that is published and decided."""
    return TrainingSearchEdition.objects.using(ACTIVITY).filter(digest=_digest()).exists()


def _make() -> None:
    subjects = [Subject(*row) for row in _rows(_SUBJECTS)]
    said = Said(subjects)
    rewrite(SearchSubject, (), ((one.number, one.title, one.certification) for one in subjects))
    rewrite(SearchPosting, ("stem", "subject", "strength", "share"), postings(said))
    leads = _leads(subjects)
    rewrite(SearchLead, ("occupation", "subject"), leads)
    rewrite(SearchWord, (), vocabulary(said, _names(code for code, _ in leads)))
    _make_places()


def _leads(subjects: Iterable[Subject]) -> list[tuple[str, int]]:
    """The occupations that the certification of each subject leads to."""
    if not hooks().who_answers("occupations_of_parents"):
        return []
    parents = hooks().occupations_of_parents(codes=None)
    by_certification: dict[str, dict[str, None]] = {}
    for certification, former in _rows(_LINKS):
        by_certification.setdefault(certification, {}).update(dict.fromkeys(parents.get(former, ())))
    return sorted({(code, one.number) for one in subjects for code in by_certification.get(one.certification, ())})


def _names(codes: Iterable[str]) -> list[str]:
    known = sorted(set(codes))
    if not known or not hooks().who_answers("named_occupations"):
        return []
    return [one.name for one in hooks().named_occupations(codes=known).values()]


def _make_places() -> None:
    """Towns by their names, and where each offer is: in the middle of its commune when nobody says better."""
    from cpa.modules.trainings.search.towns import town_rows

    communes = hooks().known_communes() if hooks().who_answers("known_communes") else ()
    rewrite(SearchTown, TOWN, town_rows(communes, dict(_rows(_BODIES))))
    with connections[ACTIVITY].cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS search_commune")
        cursor.execute(
            "CREATE TEMPORARY TABLE search_commune (code text PRIMARY KEY, latitude int, longitude int) ON COMMIT DROP"
        )
        with cursor.copy("COPY search_commune FROM STDIN") as copy:
            for code, one in {one.code: one for one in reversed(communes)}.items():  # a former one may be there again
                copy.write_row((code, one.latitude, one.longitude))
        cursor.execute("DELETE FROM trainings_searchoffer")
        cursor.execute(_OFFERS)
        cursor.execute("ANALYZE trainings_searchoffer")


def _digest() -> str:
    """Of all that the tables depend on: what is published, our list of words and the way they are made."""
    found = sha256()
    for file in sorted(Path(__file__).parent.glob("*")):
        if file.name in _MAKERS:
            found.update(file.read_bytes())
    for row in _rows(_MADE_FROM):
        found.update("\x1f".join(row).encode() + b"\x1e")
    if hooks().who_answers("occupations_of_parents"):
        found.update(repr(sorted(hooks().occupations_of_parents(codes=None).items())).encode())
    return found.hexdigest()


_MAKERS = frozenset({"building.py", "subjects.py", "synonyms.py", "synonyms.yaml", "towns.py", "words.py"})


def _rows(statement: str) -> Iterator[tuple]:  # type: ignore[type-arg]  # of the columns that each statement names
    with connections[ACTIVITY].cursor() as cursor:
        cursor.execute(statement)
        yield from cursor.fetchall()
