"""The CPF of one person: facts in, one determination a year out, and the reasons."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from cpa.legislation.determination import Determination
from cpa.legislation.explanation import Explanation, Step, Topic
from cpa.legislation.facts import AnnualFacts

__all__ = [
    "Determination",
    "Explanation",
    "Opening",
    "Step",
    "Topic",
    "determine",
    "explain",
    "explain_all",
    "rules_version",
]

NOTHING: Mapping[int, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Opening:
    """What the account held before its first year, in that year's unit (hundredths of an hour before 2019, then cents).

    `dif` are hours of the former individual training right entered in time: always hundredths of an hour.
    """

    counted: int = 0
    topups: int = 0
    dif: int = 0


def determine(
    facts: Sequence[AnnualFacts],
    *,
    through: int,
    debits: Mapping[int, int] = NOTHING,
    topups: Mapping[int, int] = NOTHING,
    first_year: int | None = None,
    opening: Opening = Opening(),  # noqa: B008 (frozen, so one shared value is safe)
) -> tuple[Determination, ...]:
    """One determination a year, in order, from `first_year` (default: the first with a fact, debit or top-up) to
    `through`, years without facts included.

    `debits` and `topups` are whole numbers by year, in that year's unit; a debit is taken after the year's credit.
    Facts before 2015 or after `through` are left out. Raises ValueError when a year is given twice.
    """
    raise NotImplementedError


def explain(
    facts: Sequence[AnnualFacts],
    *,
    year: int,
    debits: Mapping[int, int] = NOTHING,
    topups: Mapping[int, int] = NOTHING,
    first_year: int | None = None,
    opening: Opening = Opening(),  # noqa: B008
) -> Explanation:
    """Why `year` is worth what `determine` says. Raises ValueError for a year before 2015."""
    raise NotImplementedError


def explain_all(
    facts: Sequence[AnnualFacts],
    *,
    through: int,
    debits: Mapping[int, int] = NOTHING,
    topups: Mapping[int, int] = NOTHING,
    first_year: int | None = None,
    opening: Opening = Opening(),  # noqa: B008
) -> tuple[Explanation, ...]:
    """Every year explained, in order: the same years as `determine`."""
    raise NotImplementedError


def rules_version() -> str:
    """Digest of the parameters and rule sources: kept with every determination, so that it can be computed again."""
    raise NotImplementedError
