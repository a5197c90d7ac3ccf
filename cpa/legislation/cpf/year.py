"""From the facts of a year to what the rules ask: which work counts, and what share of a full year it makes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from math import gcd, lcm

from cpa.kernel.quantity import Unit
from cpa.legislation.cpf.law import work_plan
from cpa.legislation.facts import AnnualFacts, Basis, Regime, Work
from cpa.legislation.yearly import Lived
from cpa.rules.evaluate import run
from cpa.rules.plan import Law

FACTS_OF_WORK = {
    Basis.HOURS: ("worked_hours", "protected_hours", "reference_hours"),
    Basis.DAYS: ("worked_days", "protected_days", "reference_days"),
    Basis.PAY: ("paid", "protected_pay", "reference_pay"),
}
"""The inputs of the rules about one piece of work, by how it is counted."""
UNITS = {Basis.HOURS: Unit.HUNDREDTH_HOUR, Basis.DAYS: Unit.HUNDREDTH_DAY, Basis.PAY: Unit.CENT}


@dataclass(frozen=True, slots=True)
class Part:
    """Private-law work of one employer that shares one way of counting and one full year. Quantities in its unit."""

    employer: str
    basis: Basis
    full_year: int
    counted: int
    work: tuple[Work, ...]

    @property
    def unit(self) -> Unit:
        """The unit of its quantities."""
        return UNITS[self.basis]


LivedYear = Lived[tuple[Part, ...]]
"""A year of the CPF once the rules have run: `prepared` are its parts of work, `event` the values of the conversion of
1 January 2019, for 2019 only."""


def facts_of_work(work: Work) -> dict[str, int]:
    """What the rules about one piece of work are given."""
    worked, protected, reference = FACTS_OF_WORK[work.basis]
    return {worked: work.worked, protected: work.protected, reference: work.reference}


def parts_of(law: Law, facts: AnnualFacts) -> tuple[Part, ...]:
    """The private-law work of the year, by employer in order of appearance."""
    grouped: dict[tuple[str, Basis, int, bool], Part] = {}
    for work in facts.work:
        if work.regime is not Regime.PRIVATE:
            continue
        plan = work_plan(law, facts.year, work.basis)
        found = run(plan, facts_of_work(work))
        counted, full_year = (found[target] for target in plan.targets)
        # Work that does not count is kept apart, so that what is declared adds up to what counts.
        key = (work.employer, work.basis, full_year, counted > 0)
        before = grouped.get(key, Part(work.employer, work.basis, full_year, 0, ()))
        grouped[key] = replace(before, counted=before.counted + counted, work=(*before.work, work))
    employers = {part.employer: None for part in grouped.values()}
    return tuple(part for employer in employers for part in grouped.values() if part.employer == employer)


def share(parts: tuple[Part, ...]) -> tuple[int, int]:
    """The sum of counted ÷ full year over all parts, exactly, as numerator and denominator; (0, 1) without work.

    With one full-year duration, the fraction is left in its own unit; with several, it is reduced.
    """
    counted = [part for part in parts if part.counted]
    denominator = lcm(*(part.full_year for part in counted))
    numerator = sum(part.counted * (denominator // part.full_year) for part in counted)
    if len({part.full_year for part in counted}) > 1:
        common = gcd(numerator, denominator)
        return numerator // common, denominator // common
    return numerator, denominator


def year_values(facts: AnnualFacts, parts: tuple[Part, ...]) -> Mapping[str, int]:
    """The inputs of the year's rules that come from facts."""
    numerator, denominator = share(parts)
    own = facts.self_employment
    return {
        "share_numerator": numerator,
        "share_denominator": denominator,
        "low_qualified": facts.low_qualified,
        "disabled_worker": facts.disabled_worker or any(work.disabled_worker for part in parts for work in part.work),
        "sheltered_work": facts.sheltered_work is not None,
        "self_employed_months": own.months if own and own.contribution_paid else 0,
    }


def durations(parts: tuple[Part, ...]) -> Iterator[tuple[Unit, int, int]]:
    """Each distinct full year worked against: its unit, what was counted of it in all, the full year."""
    counted: dict[tuple[Unit, int], int] = {}
    for part in parts:
        if part.counted:
            key = (part.unit, part.full_year)
            counted[key] = counted.get(key, 0) + part.counted
    return ((unit, amount, full_year) for (unit, full_year), amount in counted.items())
