"""Commitment that may still be declared, attested, or that a body forgot among other years."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from cpa.legislation.cec.declaration import attestation_day, declaration_day
from cpa.legislation.cec.law import cec_law
from cpa.legislation.cec.natures import BY_NAME
from cpa.legislation.facts import AnnualFacts, Engagement, Evidence
from cpa.modules.radar.notices.known import Ask, Kind, Known, Notice

BY_HOLDER = "benevolat"
ONCE_IN_A_LIFE = frozenset({"service_civique"})
"""Natures of which a year without says nothing."""


def notices(known: Known) -> Iterator[Notice]:
    """Only what can still be done: a year whose deadline is past is lost, and hope of it is not given."""
    by_nature: dict[str, dict[int, Engagement]] = {}
    for facts in known.facts:
        for engagement in facts.engagements:
            by_nature.setdefault(engagement.nature, {})[facts.year] = engagement
    for nature, years in by_nature.items():
        yield from _not_attested(nature, years, known.today)
        if nature in BY_NAME and BY_NAME[nature].by_holder:
            yield from _stopped_declaring(nature, years, known.today)
        elif nature not in ONCE_IN_A_LIFE:
            yield from _forgotten_by_the_body(nature, years)
    if known.said(Kind.ENGAGEMENT) and BY_HOLDER not in by_nature:
        year = known.committed_in or known.today.year
        yield from _to_declare(BY_HOLDER, [each for each in _open_years(known.today) if each == year], "to_declare")


def asks(known: Known) -> Iterator[Ask]:
    """Asked of whoever the account knows no commitment of."""
    if known.facts and not any(facts.engagements for facts in known.facts):
        yield Ask(Kind.ENGAGEMENT)


def _not_attested(nature: str, years: dict[int, Engagement], today: date) -> Iterator[Notice]:
    waiting = [y for y, e in years.items() if e.minimum_reached and e.declared_in_time and not e.attested]
    # Until the holder's own deadline, an association that says nothing is not late.
    open_still = [
        year for year in waiting if declaration_day(cec_law(), year) < today <= attestation_day(cec_law(), year)
    ]
    if open_still:
        yield _notice("not_attested", nature, open_still, tuple(p for y in open_still for p in years[y].evidence))


def _stopped_declaring(nature: str, years: dict[int, Engagement], today: date) -> Iterator[Notice]:
    """Two years in a row were declared, the last of them just before a year that may still be declared."""
    for year in _open_years(today):
        if year not in years and year < today.year and year - 1 in years and year - 2 in years:
            evidence = tuple(piece for y in (year - 2, year - 1) for piece in years[y].evidence)
            yield from _to_declare(nature, [year], "stopped_declaring", evidence)


def _forgotten_by_the_body(nature: str, years: dict[int, Engagement]) -> Iterator[Notice]:
    holes = [year for year in range(min(years), max(years)) if year not in years]
    if holes:
        around = sorted(y for y in years if y - 1 in holes or y + 1 in holes)
        yield _notice("forgotten_by_the_body", nature, holes, tuple(p for y in around for p in years[y].evidence))


def _open_years(today: date) -> list[int]:
    """Years of activity that may still be declared."""
    return [year for year in (today.year - 1, today.year) if declaration_day(cec_law(), year) >= today]


def _to_declare(nature: str, years: list[int], pattern: str, evidence: tuple[Evidence, ...] = ()) -> Iterator[Notice]:
    if years:
        yield _notice(pattern, nature, years, evidence)


def _notice(pattern: str, nature: str, years: list[int], evidence: tuple[Evidence, ...]) -> Notice:
    def repaired(facts: AnnualFacts) -> AnnualFacts:
        if facts.year not in years:
            return facts
        others = tuple(each for each in facts.engagements if each.nature != nature)
        return replace(facts, engagements=(*others, Engagement(nature, minimum_reached=True)))

    return Notice(
        Kind.ENGAGEMENT, tuple(years), (nature,), pattern, named=(nature,), evidence=evidence, repaired=repaired
    )
