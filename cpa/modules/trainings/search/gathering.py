"""What is published → the columns that the search reads."""

from collections.abc import Collection, Iterator, Mapping, Sequence

import numpy as np
from django.db import connections

from cpa.kernel.stores import ACTIVITY
from cpa.module_api.registry import hooks
from cpa.module_api.territories import KnownCommune
from cpa.modules.trainings.search.columns import NONE, Numbers, selected
from cpa.modules.trainings.search.index import OF_OFFER, RHYTHMS
from cpa.modules.trainings.search.subjects import Said, Subject, postings

Columns = dict[str, Numbers | Sequence[str]]

_NAME_SUBJECTS = """
CREATE TEMPORARY TABLE search_subject ON COMMIT DROP AS
SELECT row_number() OVER (ORDER BY title, certification)::int - 1 AS number, title, certification, offers
FROM (SELECT title, certification, count(*) AS offers FROM trainings_offer WHERE gone_on IS NULL GROUP BY 1, 2) one
"""
_SUBJECTS = """
SELECT one.number, one.title, one.certification, coalesce(entry.title, ''), one.offers
FROM search_subject one LEFT JOIN trainings_certificationentry entry ON entry.code = one.certification
ORDER BY 1
"""
_LINKS = """
SELECT link.code, link.target FROM trainings_linkentry link
JOIN trainings_edition edition ON edition.id = link.edition_id AND edition.state = 'current'
WHERE link.kind = 'certification' AND link."to" = 'rome3'
"""
_CERTIFICATIONS = f"""
SELECT coalesce(entry.registered_until - '1970-01-01'::date, {NONE})::int, coalesce(entry.active::int, -1),
       coalesce(entry.active_on - '1970-01-01'::date, {NONE})::int
FROM unnest(%s::text[]) WITH ORDINALITY one (code, number)
LEFT JOIN trainings_certificationentry entry USING (code) ORDER BY one.number
"""
_DEPARTMENTS = "SELECT DISTINCT department FROM trainings_offer WHERE gone_on IS NULL ORDER BY 1"
_OFFERS = f"""
SELECT offer.id::int, subject.number, hashint4(offer.id::int), department.number::int - 1,
       coalesce(offer.latitude, commune.latitude, {NONE}),
       coalesce(offer.longitude, commune.longitude, {NONE}), coalesce(offer.price_cents, {NONE}),
       rhythm.number::int - 1, coalesce(offer.remote, FALSE) OR offer.title ILIKE '%%distanciel%%',
       coalesce(offer.cpf, FALSE), coalesce(last_start - '1970-01-01'::date, {NONE})::int
FROM trainings_offer offer
JOIN search_subject subject USING (title, certification)
JOIN unnest(%s::text[]) WITH ORDINALITY department (name, number) ON department.name = offer.department
JOIN unnest(%s::text[]) WITH ORDINALITY rhythm (name, number) ON rhythm.name = offer.rhythm
LEFT JOIN (SELECT offer_id, max(starts) AS last_start FROM trainings_session GROUP BY 1) runs
    ON runs.offer_id = offer.id
LEFT JOIN search_commune commune ON commune.code = offer.commune AND offer.latitude IS NULL
WHERE offer.gone_on IS NULL
ORDER BY subject.number
"""


def named_subjects() -> list[Subject]:
    """What offers are called, numbered in a table of this transaction."""
    _run("DROP TABLE IF EXISTS search_subject", _NAME_SUBJECTS, "ANALYZE search_subject")
    return [Subject(*row) for row in rows(_SUBJECTS)]


def of_subjects(said: Said, codes: Sequence[str]) -> Columns:
    """Which stems each title says, and which certification it leads to."""
    stems, counts, columns = postings(said)
    numbers = {code: number for number, code in enumerate(codes)}
    kinds = dict.fromkeys(("until", "active", "active_on"), "int4")
    return {
        "stems": stems,
        "said_by_each": np.array(counts, "<i4"),
        **{name: np.array(column, kind) for (name, kind), column in zip(_POSTED.items(), columns, strict=True)},
        "certification": np.array([numbers[one.certification] for one in said.subjects], "<i4"),
        **selected(_CERTIFICATIONS, kinds, [list(codes)]),
    }


_POSTED = {"said_of": "<i4", "strength": "<i2", "share": "<i2"}


def of_leads(leads: Mapping[str, Sequence[str]], codes: Sequence[str]) -> Columns:
    """Which of the certifications lead to each occupation."""
    numbers = {code: number for number, code in enumerate(codes)}
    return {
        "occupations": list(leads),
        "led_by_each": np.array([len(some) for some in leads.values()], "<i4"),
        "led": np.array([numbers[code] for some in leads.values() for code in some], "<i4"),
    }


def leads_to_occupations(certifications: Collection[str]) -> Mapping[str, Sequence[str]]:
    """Occupation → those of these certifications that lead to it, in order."""
    if not hooks().who_answers("occupations_of_parents"):
        return {}
    parents, known = hooks().occupations_of_parents(codes=None), set(certifications)
    found: dict[str, set[str]] = {}
    for certification, former in rows(_LINKS):
        for occupation in parents.get(former, ()) if certification in known else ():
            found.setdefault(occupation, set()).add(certification)
    return {occupation: sorted(found[occupation]) for occupation in sorted(found)}


def of_offers(communes: Sequence[KnownCommune]) -> Columns:
    """Where each offer is (in the middle of its commune when nobody says better), and what filters ask of it."""
    _run(
        "DROP TABLE IF EXISTS search_commune",
        "CREATE TEMPORARY TABLE search_commune (code text PRIMARY KEY, latitude int, longitude int) ON COMMIT DROP",
    )
    with connections[ACTIVITY].cursor() as cursor, cursor.copy("COPY search_commune FROM STDIN") as copy:
        for code, one in {one.code: one for one in reversed(communes)}.items():  # a former one may be there again
            copy.write_row((code, one.latitude, one.longitude))
    _run("ANALYZE search_commune")
    departments = [name for (name,) in rows(_DEPARTMENTS)]
    kinds = {name: "bool" if name in {"remote", "cpf"} else "int4" for name in OF_OFFER}
    return {"departments": departments, **selected(_OFFERS, kinds, [departments, list(RHYTHMS)])}


def _run(*statements: str) -> None:
    with connections[ACTIVITY].cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def rows(statement: str) -> Iterator[tuple]:  # type: ignore[type-arg]  # of the columns that each statement names
    """The rows of a SELECT."""
    with connections[ACTIVITY].cursor() as cursor:
        cursor.execute(statement)
        yield from cursor.fetchall()
