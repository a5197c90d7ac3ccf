"""A contract seen month by month, out of the facts of its years."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from cpa.legislation.facts import AnnualFacts, Evidence, Work


@dataclass(frozen=True)
class Contract:
    """One contract: what each year holds of it, and what each month's declaration adds to its own year.

    `months` are hundredths (or cents) by first day of month, absences left out. `put_right` is what declarations of
    other years added to a year later.
    """

    employer: str
    contract: str
    by_year: Mapping[int, Work]

    @cached_property
    def months(self) -> dict[date, int]:
        found: dict[date, int] = {}
        for year, work in self.by_year.items():
            for piece in work.evidence:
                if piece.month is not None and piece.month.year == year:
                    found[piece.month] = found.get(piece.month, 0) + (piece.amount or 0)
        return dict(sorted(found.items()))

    @property
    def first(self) -> date:
        """The first month declared."""
        return next(iter(self.months))

    @property
    def last(self) -> date:
        """The last month declared."""
        return next(reversed(self.months))

    @cached_property
    def start(self) -> date | None:
        """The day the contract starts, as its label says; None when it says none."""
        try:
            return date.fromisoformat(self.contract.rpartition(" ")[2])
        except ValueError:
            return None

    def put_right(self, years: Iterable[int]) -> int:
        """What declarations of later years added to these years."""
        return sum(piece.amount or 0 for piece in self.corrections_of(years))

    def corrections_of(self, years: Iterable[int]) -> tuple[Evidence, ...]:
        """The declarations of other years that speak of these years."""
        return tuple(
            piece
            for year in years
            if year in self.by_year
            for piece in self.by_year[year].evidence
            if piece.month and piece.month.year != year
        )

    def evidence_of(self, months: Iterable[date]) -> tuple[Evidence, ...]:
        """The declarations of these months."""
        wanted = set(months)
        return tuple(
            piece
            for year in sorted({month.year for month in wanted} & set(self.by_year))
            for piece in self.by_year[year].evidence
            if piece.month in wanted
        )


def contracts_of(facts: Sequence[AnnualFacts]) -> tuple[Contract, ...]:
    """Every contract, in order of the year it is first met; one counted both in hours and days is two."""
    grouped: dict[tuple[str, str, str], dict[int, Work]] = {}
    for of_year in facts:
        for work in of_year.work:
            if work.contract:
                grouped.setdefault((work.employer, work.contract, work.basis), {})[of_year.year] = work
    return tuple(Contract(employer, contract, years) for (employer, contract, _), years in grouped.items())


def month_number(month: date) -> int:
    """Months since year 0, to tell how far two months are."""
    return month.year * 12 + month.month - 1


def month_at(number: int) -> date:
    """The first day of the month of that number."""
    return date(number // 12, number % 12 + 1, 1)


def runs(months: Mapping[date, int], tolerance_percent: int) -> Iterator[list[date]]:
    """Months in a row that hold about the same amount as the first of the run."""
    current: list[date] = []
    for month, amount in months.items():
        if current:
            usual = months[current[0]]
            follows = month_number(month) == month_number(current[-1]) + 1
            if not follows or abs(amount - usual) * 100 > usual * tolerance_percent:
                yield current
                current = []
        current.append(month)
    if current:
        yield current


def usual_month(contract: Contract) -> int:
    """What the middle one of its months holds, months without time left out; 0 when none holds any."""
    amounts = sorted(amount for amount in contract.months.values() if amount > 0)
    return amounts[len(amounts) // 2] if amounts else 0
