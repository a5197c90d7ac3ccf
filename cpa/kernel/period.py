"""Stretches of civil time, both ends included, as declarations write them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """From `first` to `last`, both days included. Raises ValueError when last comes before first."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError("a period ends on or after the day it starts")

    def overlap(self, other: "Period") -> "Period | None":
        """The days common to both, or None."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Period(first, last) if first <= last else None

    def years(self) -> Iterator["Period"]:
        """The period cut at each 31 December, in order."""
        for year in range(self.first.year, self.last.year + 1):
            part = self.overlap(calendar_year(year))
            if part:
                yield part

    def working_days(self) -> int:
        """Days from Monday to Friday in the period (public holidays count as working days)."""
        days = (self.last - self.first).days + 1
        weeks, rest = divmod(days, 7)
        start = self.first.weekday()
        return weeks * 5 + sum((start + offset) % 7 < 5 for offset in range(rest))


def calendar_year(year: int) -> Period:
    """1 January to 31 December of `year`."""
    return Period(date(year, 1, 1), date(year, 12, 31))


def month_of(day: date) -> Period:
    """The calendar month that holds `day`."""
    first = day.replace(day=1)
    return Period(first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1))
