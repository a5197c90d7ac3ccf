"""All this account needs to know of a birth: on which side of the law's dates it falls, never the day itself."""

from dataclasses import dataclass
from datetime import date

from cpa.legislation.c2p.law import c2p_law
from cpa.rules.evaluate import run
from cpa.rules.plan import Law


@dataclass(frozen=True, slots=True)
class BirthPeriod:
    """`doubled`: points are multiplied. `no_reserve`, `reduced_reserve`: fewer points are reserved for training."""

    doubled: bool = False
    no_reserve: bool = False
    reduced_reserve: bool = False


def birth_period(born: date, on: date, law: Law | None = None) -> BirthPeriod:
    """The period of a birth under the law of the day `on`. For whoever knows the day of birth, to declare the rest."""
    plan = (law or c2p_law()).plan(on, "doubled", "without_reserve", "with_reduced_reserve")
    found = run(plan, {"born": born.toordinal()})
    return BirthPeriod(*(bool(found[target]) for target in plan.targets))
