"""Which side of the dates of birth of the law a person is on: all that this account ever needs to know of a birth."""

from cpa.kernel.quantity import Unit
from cpa.rules.parameters import ValuesOn
from cpa.rules.primitives import if_
from cpa.rules.rule import rule
from cpa.rules.wording import Words

N = Unit.NONE
SINCE = "2015-01-01"
RESERVE = "Code du travail, art. R. 4163-13 (auparavant décret n° 2014-1156)"


@rule(
    "doubled",
    since=SINCE,
    unit=N,
    label=Words("Points doublés", "Points doubled"),
    article="Code du travail, art. R. 4163-10 (auparavant R. 4162-3)",
    ids=("R-C3P-4",),
)
def doubled(born: int, law: ValuesOn) -> bool:
    """Born before the date: points are multiplied."""
    before: bool = born < law.birth.doubled_before
    return before


@rule(
    "without_reserve",
    since=SINCE,
    unit=N,
    label=Words("Sans points réservés", "Without reserved points"),
    article=RESERVE,
    ids=("R-C3P-9",),
)
def without_reserve(born: int, law: ValuesOn) -> bool:
    """Born before the first date: no point is reserved."""
    before: bool = born < law.reserve.none_before
    return before


@rule(
    "with_reduced_reserve",
    since=SINCE,
    unit=N,
    label=Words("Réserve réduite", "Reduced reserve"),
    article=RESERVE,
    ids=("R-C3P-9",),
)
def with_reduced_reserve(born: int, without_reserve: bool, law: ValuesOn) -> bool:
    """Born between the two dates: fewer points are reserved."""
    return if_(without_reserve, 0, born < law.reserve.reduced_before) > 0
