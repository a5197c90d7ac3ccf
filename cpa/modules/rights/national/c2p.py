"""The prevention account of a range of accounts: from months of each factor to whole periods, longest first."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from cpa.kernel.quantity import Unit
from cpa.legislation.c2p.factors import FACTORS, months_in_force
from cpa.legislation.c2p.law import FIRST_YEAR, c2p_law, months_plan, periods_plan, rules_version, stages
from cpa.modules.rights.national import tables
from cpa.modules.rights.national.joining import inputs_of, joined
from cpa.modules.rights.national.right import Gathered, Right
from cpa.modules.rights.national.store import Store
from cpa.rules.arrays import run_in_chunks
from cpa.rules.plan import Law

Column = NDArray[Any]
MONTHS = tuple(f"months_{factor.code}" for factor in FACTORS)
_SUMS = ", ".join(
    f"CAST(coalesce(sum(months) FILTER (factor = '{factor.code}'), 0) AS BIGINT) AS months_{factor.code}"
    for factor in FACTORS
)
_FACTS = ", ".join(
    (
        *(f"coalesce({name}, 0) AS {name}" for name in MONTHS),
        "coalesce(born_before_1956_07, false) AS born_before_doubling",
    )
)


def gather(store: Store, law: Law, year: int) -> Gathered:
    """The inputs of the year's rules, and the months declared for each factor."""
    plan = C2P.plan(year)
    exposed = f"(SELECT account, {_SUMS} FROM exposures GROUP BY account)"
    found = store.ask(joined("c2p", plan, _FACTS, {"exposures": exposed}, {"persons": "persons"}))
    months = {name: found[name].combine_chunks() for name in MONTHS}
    return Gathered(
        inputs_of(plan, found, **ranked_periods(law, year, [each.to_numpy() for each in months.values()])), months
    )


def ranked_periods(law: Law, year: int, declared: list[Column]) -> dict[str, Column]:
    """Whole periods by rank, as cpa.legislation.c2p.year ranks the factors of one person."""
    counted = [_counted_months(law, year, place, column) for place, column in enumerate(declared)]
    ranked = list(-np.sort(-np.stack(counted), axis=0))
    plan = periods_plan(law, year)

    def periods(months: Column) -> Column:
        return run_in_chunks(plan, {"exposed_months": months})["periods"]

    if plan.law.readings.each_factor_apart:
        held = [periods(each) for each in ranked]
    else:
        shared = [
            periods(one - other) for one, other in zip(ranked, [*ranked[1:], np.zeros_like(ranked[0])], strict=True)
        ]
        held = list(np.cumsum(shared[::-1], axis=0)[::-1])
    first, second, *others = held
    return {
        "first_periods": first,
        "second_periods": second,
        "other_periods": np.sum(others, axis=0, dtype=np.int64),
        "other_factors": np.sum([each > 0 for each in others], axis=0, dtype=np.int64),
    }


def _counted_months(law: Law, year: int, place: int, declared: Column) -> Column:
    in_force = np.full(len(declared), months_in_force(law, FACTORS[place], year), np.int64)
    values = {"declared_months": declared, "months_in_force": in_force}
    return run_in_chunks(months_plan(law, year), values)["counted_months"]


C2P = Right(
    name="c2p",
    first_year=FIRST_YEAR,
    law=c2p_law,
    stages=stages,
    unit=lambda _: Unit.POINT,
    rules_version=rules_version,
    facts=lambda _: (tables.exposures(), tables.persons()),
    gather=gather,
    results={name: name for name in ("entitlement", "credit", "career", "balance")},
)
