"""An exact-fractions reading of the CPF, written apart from the rules and sharing no number with them.

Quantities are fractions of hours, days or euros. One class of private-law career: employees in hours or days, low
qualification, disability, self-employment, sheltered work, uses and top-ups.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from cpa.legislation.facts import AnnualFacts, Basis, Regime, Work

HALF = Fraction(1, 2)


@dataclass(frozen=True)
class Line:
    """A year: credit and balances, in hours before 2019 and in euros since."""

    year: int
    credit: Fraction
    counted: Fraction
    total: Fraction


def lines(
    facts: Sequence[AnnualFacts], first: int, through: int, debits: dict[int, int], topups: dict[int, int]
) -> list[Line]:
    """The years from `first` to `through`. Debits and top-ups in hundredths of the year's unit."""
    by_year = {year.year: year for year in facts}
    counted = outside = Fraction(0)
    found = []
    for year in range(first, through + 1):
        if year == 2019:
            counted, outside = counted * 15, outside * 15
        credit = _credit(by_year.get(year, AnnualFacts(year)), counted)
        counted += credit
        outside += Fraction(topups.get(year, 0), 100)
        debit = Fraction(debits.get(year, 0), 100)
        if outside < 0:  # more top-up taken back than there was: the account's own rights pay
            counted, outside, own = counted + outside, Fraction(0), counted
        else:
            own = counted
        from_outside = min(outside, max(debit - max(own, Fraction(0)), Fraction(0)))
        counted -= debit - from_outside
        outside -= from_outside
        found.append(Line(year, credit, counted, counted + outside))
    return found


def _credit(facts: AnnualFacts, counted: Fraction) -> Fraction:
    worth, ceiling = _in_hours(facts, counted) if facts.year < 2019 else _in_euros(facts)
    return min(worth, max(Fraction(0), ceiling - counted))


def _in_hours(facts: AnnualFacts, counted: Fraction) -> tuple[Fraction, Fraction]:
    share = min(Fraction(1), _share(facts))
    low = facts.low_qualified and facts.year >= 2017
    whole_share = Fraction(1) if facts.sheltered_work and facts.year >= 2017 else share
    left = max(Fraction(0), 120 - counted)
    fast_part = min(whole_share, left / 24)
    worth = Fraction(ceil(24 * fast_part + 12 * (whole_share - fast_part)))
    if low:
        worth = max(worth, Fraction(ceil(48 * share)))
    if facts.year == 2018:
        worth = max(worth, Fraction(ceil(24 * _months(facts))))
    return worth, Fraction(400 if low else 150)


def _in_euros(facts: AnnualFacts) -> tuple[Fraction, Fraction]:
    share = _share(facts)
    disabled = facts.disabled_worker or any(w.disabled_worker for w in facts.work if w.regime is Regime.PRIVATE)
    worths = [_employee(facts.low_qualified, disabled, share), _cents_up(500 * _months(facts))]
    ceilings = [5000]
    if share and (facts.low_qualified or disabled):
        ceilings.append(8000)
    if facts.sheltered_work:
        worths.append(Fraction(800))
        ceilings.append(8000)
    return max(worths), Fraction(max(ceilings))


def _employee(low: bool, disabled: bool, share: Fraction) -> Fraction:
    ordinary = Fraction(500) if share >= HALF else _cents_up(500 * share)
    higher = Fraction(800) if share >= HALF else _cents_up(800 * share)
    bonus = 300 if disabled and share else 0
    return max(ordinary + bonus, higher if low else Fraction(0))


def _share(facts: AnnualFacts) -> Fraction:
    return sum((_share_of(work, facts.year) for work in facts.work if work.regime is Regime.PRIVATE), Fraction(0))


def _share_of(work: Work, year: int) -> Fraction:
    time = max(Fraction(0), Fraction(work.worked + work.protected, 100))
    reference = Fraction(work.reference, 100)
    if work.basis is Basis.HOURS:
        return time / (reference or 1607)
    days = reference or Fraction(218)
    return time / (min(days, Fraction(218)) if year >= 2019 else days)


def _months(facts: AnnualFacts) -> Fraction:
    own = facts.self_employment
    return Fraction(own.months, 12) if own and own.contribution_paid else Fraction(0)


def _cents_up(euros: Fraction) -> Fraction:
    return Fraction(ceil(euros * 100), 100)
