"""Work on one's own account that nobody declared, after the last job."""

from collections.abc import Iterator
from dataclasses import replace

from cpa.legislation.facts import AnnualFacts, SelfEmployment
from cpa.modules.radar.notices.contracts import month_number
from cpa.modules.radar.notices.known import Ask, Kind, Known, Notice
from cpa.modules.radar.notices.thresholds import threshold


def notices(known: Known) -> Iterator[Notice]:
    """The holder says that they work for themselves, and no year since the last job says so."""
    years = _silent_years(known)
    last = known.last_month
    if not years or last is None or not known.said(Kind.SELF_EMPLOYMENT):
        return

    def repaired(facts: AnnualFacts) -> AnnualFacts:
        if facts.year not in years:
            return facts
        months = 12 - last.month if facts.year == last.year else 12
        return replace(facts, self_employment=SelfEmployment(months, contribution_paid=True))

    yield Notice(
        Kind.SELF_EMPLOYMENT,
        years,
        (last.isoformat(),),
        evidence=tuple(p for c in known.contracts if c.months for p in c.evidence_of([last])),
        repaired=repaired,
    )


def asks(known: Known) -> Iterator[Ask]:
    """Asked of whoever no employer has declared for some months."""
    years = _silent_years(known)
    if years:
        yield Ask(Kind.SELF_EMPLOYMENT, years)


def _silent_years(known: Known) -> tuple[int, ...]:
    last = known.last_month
    quiet = threshold("still_employed_months", known.today)
    if last is None or month_number(known.today) - month_number(last) <= quiet:
        return ()
    if any(facts.self_employment for facts in known.facts if facts.year >= last.year):
        return ()
    first = last.year + (last.month == 12)
    return tuple(range(first, known.today.year + 1))
