"""What the search reads, made from what is published, and only when it changed."""

from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path

import click
from django.db import transaction

from cpa.kernel.stores import ACTIVITY
from cpa.module_api.registry import hooks
from cpa.modules.trainings.models import SearchTown, SearchWord, TrainingSearchEdition
from cpa.modules.trainings.search.columns import keep
from cpa.modules.trainings.search.gathering import (
    leads_to_occupations,
    named_subjects,
    of_leads,
    of_offers,
    of_subjects,
    rows,
)
from cpa.modules.trainings.search.index import current_index
from cpa.modules.trainings.search.subjects import Said, vocabulary
from cpa.modules.trainings.search.towns import town_rows
from cpa.sources.bulk import rewrite, wait_alone

_ALONE = 0x736561726368 + 1
"""Key of the advisory lock that lets one process make the search at a time."""

TOWN = ("said", "code", "name", "department", "latitude", "longitude", "bodies")

_BODIES = """
SELECT commune, count(*) FROM (
    SELECT commune FROM trainings_body UNION ALL SELECT commune FROM trainings_offer) one
WHERE commune <> '' GROUP BY 1
"""
_MADE_FROM = """
SELECT 'offers', source, digest || id FROM (
    SELECT DISTINCT ON (source) source, digest, id FROM trainings_delivery ORDER BY source, id DESC) one
UNION ALL SELECT 'editions', dataset, digest FROM trainings_edition WHERE state = 'current'
UNION ALL SELECT 'decisions', count(*)::text, coalesce(max(greatest(decided_at, undone_at)), '-infinity')::text
    FROM trainings_decision WHERE act IN ('correct', 'quarantine')
ORDER BY 1, 2, 3
"""

Tell = Callable[[str], None]


def quietly(_step: str) -> None:
    """Steps that nobody hears."""


def aloud(step: str) -> None:
    """Say a step to whoever waits at a terminal."""
    click.echo(step, err=True)


def load_search(_folder: Path, _replace: bool) -> str:
    """Make what is searched from what is published, unless it is made from it. Says what it did."""
    changed = bring_search_up_to_date()
    return f"{len(current_index().offers.offer)} offers can be found{'' if changed else ', as before'}"


def bring_search_up_to_date(tell: Tell = quietly) -> bool:
    """Make what is searched in one transaction, unless it is already made from what is published. Returns whether it
    changed; `tell` hears each step."""
    with transaction.atomic(using=ACTIVITY):
        wait_alone(_ALONE)
        digest = _digest()
        if TrainingSearchEdition.objects.using(ACTIVITY).filter(digest=digest).exists():
            return False
        _make(tell)
        TrainingSearchEdition.objects.using(ACTIVITY).all().delete()
        TrainingSearchEdition.objects.using(ACTIVITY).create(digest=digest)
    return True


def search_is_up_to_date() -> bool:
    """Whether what is searched is made from all that is published and decided."""
    return TrainingSearchEdition.objects.using(ACTIVITY).filter(digest=_digest()).exists()


def _make(tell: Tell) -> None:
    tell("The search reads what offers are called.")
    said = Said(named_subjects())
    tell(f"The search reads the words of {len(said.subjects):,} different titles.")
    codes = sorted({one.certification for one in said.subjects})
    leads = leads_to_occupations(codes)
    rewrite(SearchWord, (), vocabulary(said, _names(leads)))
    columns = of_subjects(said, codes) | of_leads(leads, codes)
    tell("The search reads where and when offers are.")
    communes = hooks().known_communes() if hooks().who_answers("known_communes") else ()
    rewrite(SearchTown, TOWN, town_rows(communes, dict(rows(_BODIES))))
    keep(columns | of_offers(communes))


def _names(codes: Iterable[str]) -> list[str]:
    known = sorted(set(codes))
    if not known or not hooks().who_answers("named_occupations"):
        return []
    return [one.name for one in hooks().named_occupations(codes=known).values()]


def _digest() -> str:
    """Of all that the tables depend on: what is published, our list of words and the way they are made."""
    found = sha256()
    for file in sorted(Path(__file__).parent.glob("*")):
        if file.name in _MAKERS:
            found.update(file.read_bytes())
    for row in rows(_MADE_FROM):
        found.update("\x1f".join(row).encode() + b"\x1e")
    if hooks().who_answers("occupations_of_parents"):
        found.update(repr(sorted(hooks().occupations_of_parents(codes=None).items())).encode())
    return found.hexdigest()


_MAKERS = frozenset(
    ["building.py", "columns.py", "gathering.py", "index.py", "subjects.py", "synonyms.py", "synonyms.yaml",
     "towns.py", "words.py"]
)  # fmt: skip
