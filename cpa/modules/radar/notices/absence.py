"""A long absence that does not count as work, when the holder says that it was recognised as one that does."""

from collections.abc import Iterator
from dataclasses import replace

from cpa.legislation.facts import AnnualFacts, Work
from cpa.modules.radar.notices.contracts import usual_month
from cpa.modules.radar.notices.known import Ask, Kind, Known, Notice
from cpa.modules.radar.notices.thresholds import threshold


def notices(known: Known) -> Iterator[Notice]:
    """One notice for all the years away."""
    years = _years(known)
    if not years or not known.said(Kind.ABSENCE):
        return
    away = [work for facts in known.facts if facts.year in years for work in facts.work if work.other_absence]

    def repaired(facts: AnnualFacts) -> AnnualFacts:
        if facts.year not in years:
            return facts
        return replace(facts, work=tuple(_counted(work) for work in facts.work))

    yield Notice(
        Kind.ABSENCE,
        years,
        tuple(work.other_absence for work in away),
        employer=away[0].employer if len({work.employer for work in away}) == 1 else "",
        evidence=tuple(piece for work in away for piece in work.evidence),
        repaired=repaired,
    )


def asks(known: Known) -> Iterator[Ask]:
    """Asked about years with a long absence that is not counted."""
    years = _years(known)
    if years:
        yield Ask(Kind.ABSENCE, years)


def _years(known: Known) -> tuple[int, ...]:
    """Years with an absence of some months, each month being what this contract usually holds."""
    months = threshold("long_absence_months", known.today)
    found = set()
    for contract in known.contracts:
        usual = usual_month(contract)
        found |= {y for y, w in contract.by_year.items() if usual and w.other_absence >= usual * months}
    return tuple(sorted(found))


def _counted(work: Work) -> Work:
    return replace(work, protected=work.protected + work.other_absence, other_absence=0)
