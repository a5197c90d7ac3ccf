"""From the exposures of a year to what the rules ask: months of each factor, then whole periods, longest first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cpa.legislation.c2p.factors import BY_CODE, Factor, months_in_force
from cpa.legislation.c2p.law import months_plan, periods_plan
from cpa.legislation.facts import AnnualFacts, Exposure
from cpa.rules.evaluate import run
from cpa.rules.plan import Law
from cpa.rules.traced import plain


@dataclass(frozen=True, slots=True)
class Exposed:
    """One factor of the year, all employers together. `months` count, `periods` are what they hold."""

    factor: Factor
    exposures: tuple[Exposure, ...]
    declared: int
    in_force: int
    months: int
    periods: int


def exposed(law: Law, facts: AnnualFacts) -> tuple[Exposed, ...]:
    """The factors declared for the year, the longest first. Codes that name no factor are left out."""
    by_code: dict[str, list[Exposure]] = {}
    for exposure in facts.exposures:
        if exposure.factor in BY_CODE and exposure.months > 0:
            by_code.setdefault(exposure.factor, []).append(exposure)
    found = [_exposed(law, facts.year, BY_CODE[code], tuple(group)) for code, group in sorted(by_code.items())]
    ordered = sorted(found, key=lambda each: -each[-1])
    periods = _periods(law, facts.year, [each[-1] for each in ordered])
    return tuple(Exposed(*each, held) for each, held in zip(ordered, periods, strict=True))


def _exposed(
    law: Law, year: int, factor: Factor, group: tuple[Exposure, ...]
) -> tuple[Factor, tuple[Exposure, ...], int, int, int]:
    declared, in_force = sum(exposure.months for exposure in group), months_in_force(law, factor, year)
    values = {"declared_months": declared, "months_in_force": in_force}
    return factor, group, declared, in_force, plain(run(months_plan(law, year), values)["counted_months"])


def _periods(law: Law, year: int, months: Sequence[int]) -> list[int]:
    """Whole periods of each factor, from its months, longest first.

    The text does not pair factors of different lengths. One reading counts each factor's months apart; the other
    counts first the months all factors share, then those that fewer share.
    """
    plan = periods_plan(law, year)

    def periods(exposed_months: int) -> int:
        held: int = run(plan, {"exposed_months": exposed_months})["periods"]
        return held

    if plan.law.readings.each_factor_apart:
        return [periods(each) for each in months]
    shared = [periods(one - other) for one, other in zip(months, [*months[1:], 0], strict=False)]
    return [sum(shared[position:]) for position in range(len(months))]


def year_values(facts: AnnualFacts, factors: tuple[Exposed, ...]) -> Mapping[str, Any]:
    """The inputs of the year's rules that come from facts."""
    first, second, *others = [*(each.periods for each in factors), 0, 0]
    return {
        "first_periods": first,
        "second_periods": second,
        "other_periods": sum(others),
        "other_factors": sum(1 for periods in others if periods),
    }
