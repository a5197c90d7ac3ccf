"""An exact-fractions reading of the prevention account, written apart from the rules and sharing no number with them.

A month of one factor is worth a third of a point, but only thirds that make a whole count.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor

from cpa.legislation.facts import AnnualFacts

OF_JULY_2016 = {"01", "02", "03", "04", "06", "07"}
UNTIL_SEPTEMBER_2017 = {"01", "02", "03", "04"}
THIRD = Fraction(1, 3)


@dataclass(frozen=True)
class Line:
    """A year in points."""

    year: int
    credit: int
    career: int
    balance: int


def lines(
    facts: Sequence[AnnualFacts], first: int, through: int, debits: dict[int, int], doubled: bool, opening: int
) -> list[Line]:
    """The years from `first` to `through`; `opening` was inscribed before and not used."""
    by_year = {year.year: year for year in facts}
    career = balance = opening
    found = []
    for year in range(first, through + 1):
        worth = _worth(by_year.get(year, AnnualFacts(year))) * (2 if doubled else 1)
        credit = worth if year >= 2023 else max(0, min(worth, 100 - career))
        career += credit
        balance += credit - debits.get(year, 0)
        found.append(Line(year, credit, career, balance))
    return found


def _worth(facts: AnnualFacts) -> int:
    months: Counter[str] = Counter()
    for exposure in facts.exposures:
        months[exposure.factor] += exposure.months
    points = sorted((floor(THIRD * min(n, _possible(code, facts.year))) for code, n in months.items()), reverse=True)
    return sum(points if facts.year >= 2023 else points[:2])


def _possible(code: str, year: int) -> int:
    """Months of the year during which the factor was one."""
    if code in OF_JULY_2016 and year <= 2016:
        return 6 if year == 2016 else 0
    if code in UNTIL_SEPTEMBER_2017 and year >= 2017:
        return 9 if year == 2017 else 0
    return 12
