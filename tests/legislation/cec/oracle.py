"""An exact-fractions reading of the commitment account, written apart from the rules and sharing no number with them.

Everything is reckoned in rights: one right is 20 hours, or 240 euros; an account holds three.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from cpa.legislation.facts import AnnualFacts, Engagement

ONE_NATURE = {"benevolat_associatif": "benevolat"}
FIRST_YEAR_OF = {"benevolat": 2017, "service_civique": 2017, "sapeur_pompier": 2017, "reserve_reinsertion": 2024}
ATTESTED = {"benevolat"}


@dataclass(frozen=True)
class Line:
    """A year in hours before 2019, in euros since."""

    year: int
    credit: Fraction
    balance: Fraction


def lines(
    facts: Sequence[AnnualFacts], first: int, through: int, debits: dict[int, int], opening: int, lifetime: bool = False
) -> list[Line]:
    """The years from `first` to `through`; `opening` and `debits` in hundredths. `lifetime`: the cap is on all that was
    ever acquired."""
    by_year = {year.year: year for year in facts}
    balance = acquired = Fraction(opening, 100) / _worth(first)
    found = []
    for year in range(first, through + 1):
        natures = {nature for e in by_year.get(year, AnnualFacts(year)).engagements if (nature := _counted(e, year))}
        room = max(Fraction(0), 3 - (acquired if lifetime else balance))
        credit = min(Fraction(len(natures)), room)
        acquired += credit
        balance += credit - Fraction(debits.get(year, 0), 100) / _worth(year)
        found.append(Line(year, credit * _worth(year), balance * _worth(year)))
    return found


def _counted(engagement: Engagement, year: int) -> str:
    nature = ONE_NATURE.get(engagement.nature, engagement.nature)
    holds = engagement.minimum_reached and engagement.declared_in_time
    attested = engagement.attested or nature not in ATTESTED
    return nature if holds and attested and FIRST_YEAR_OF.get(nature, 9999) <= year else ""


def _worth(year: int) -> int:
    return 20 if year < 2019 else 240
