"""Months that no declaration covers, between months of one contract, or between its start and its first month."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from cpa.legislation.facts import AnnualFacts
from cpa.modules.radar.notices.contracts import Contract, month_at, month_number, usual_month
from cpa.modules.radar.notices.known import Kind, Known, Notice
from cpa.modules.radar.notices.thresholds import threshold

SCHOOL_SUMMER = [7, 8]
MID_MONTH = 15
"""Hired after it, one is often declared with the next month's pay."""


def notices(known: Known) -> Iterator[Notice]:
    """A hole of a few months. Longer ones, and those next to months wholly away, are rather a leave; those that come
    back each year, or cover the summer of schools, are the contract's rhythm."""
    longest = threshold("longest_missing_months", known.today)
    for contract in known.contracts:
        if not contract.months:
            continue
        holes = [
            hole for hole in _holes(contract, known.today) if len(hole) <= longest and not _is_leave(contract, hole)
        ]
        if holes and not _is_rhythm(holes):
            yield _notice(contract, [month for hole in holes for month in hole])


def _holes(contract: Contract, today: date) -> Iterator[list[date]]:
    numbers = [month_number(month) for month in contract.months]
    start = contract.start
    if start and start.day <= MID_MONTH and start.year >= threshold("every_employer_declares_since", today):
        numbers.insert(0, month_number(start) - 1)
    for before, after in zip(numbers, numbers[1:], strict=False):
        if after - before > 1:
            yield [month_at(number) for number in range(before + 1, after)]


def _is_leave(contract: Contract, hole: list[date]) -> bool:
    around = (month_at(month_number(hole[0]) - 1), month_at(month_number(hole[-1]) + 1))
    return any(contract.months.get(month) == 0 for month in around)


def _is_rhythm(holes: list[list[date]]) -> bool:
    """Holes in the same month of two years, or in many places: the contract itself has months without work."""
    names = [month.month for hole in holes for month in hole]
    if any([month.month for month in hole] == SCHOOL_SUMMER for hole in holes):
        return True
    return len(names) != len(set(names)) or len(holes) > 2


def _notice(contract: Contract, missing: list[date]) -> Notice:
    around = {month_at(month_number(month) + step) for month in missing for step in (-1, 1)} - set(missing)
    usual = usual_month(contract)

    def repaired(facts: AnnualFacts) -> AnnualFacts:
        lost = usual * sum(month.year == facts.year for month in missing)
        return with_more_work(facts, contract, lost)

    return Notice(
        Kind.MISSING_MONTHS,
        tuple(sorted({month.year for month in missing})),
        tuple(month.isoformat() for month in missing),
        employer=contract.employer,
        contract=contract.contract,
        months=tuple(missing),
        evidence=contract.evidence_of(around),
        repaired=repaired,
    )


def with_more_work(facts: AnnualFacts, contract: Contract, amount: int) -> AnnualFacts:
    """The facts with `amount` more time worked under this contract."""
    work = tuple(
        replace(each, worked=each.worked + amount)
        if (each.employer, each.contract) == (contract.employer, contract.contract)
        else each
        for each in facts.work
    )
    return replace(facts, work=work)
