"""What the rules of this project answer, step by step, to be compared with what OpenFisca answers: every plan that the
worked cases run, and the same plans and others on generated values."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any

import pytest

from cpa.legislation.schemes import Scheme, case_kinds, schemes
from cpa.rules import evaluate
from cpa.rules.cases import read_cases
from cpa.rules.parameters import NotInForce
from cpa.rules.plan import IncoherentLaw, Input, Plan
from tools.openfisca_package.naming import YEAR_PLANS, Naming, naming

SOURCE = 20261125
LAST_YEAR = 2027
_DAYS = ((1, 1), (3, 27), (6, 8), (6, 9), (8, 31), (9, 1), (10, 1), (12, 31))


@dataclass(frozen=True, slots=True)
class Asked:
    """One plan of one scheme and the values it was given."""

    scheme: Scheme
    plan: Plan
    values: Mapping[str, Any]
    regime: str

    def written(self, names: Naming) -> dict[str, Any]:
        """What OpenFisca is given and must find: [variable, period, value] each."""
        found, day = evaluate.run(self.plan, self.values), self.plan.day

        def written(name: str) -> list[Any]:
            return [names.variable(name, self.regime), names.period(name, day), found[name]]

        return {
            "given": [written(entry.name) for entry in self.plan.inputs],
            "expected": [written(step.name) for step in self.plan.steps],
        }


def by_the_worked_cases(monkeypatch: pytest.MonkeyPatch) -> list[Asked]:
    """Every plan that the worked cases of every scheme run, with its values."""
    ran: list[tuple[Plan, dict[str, Any]]] = []
    check = evaluate.check

    def remember(plan: Plan, values: Mapping[str, Any]) -> None:
        check(plan, values)
        ran.append((plan, dict(values)))

    with monkeypatch.context() as patch:
        patch.setattr(evaluate, "check", remember)
        runners = case_kinds()
        for scheme in schemes():
            for case in read_cases(scheme.folder / "cases"):
                runners[case.kind](case.given)
    plans = {id(plan): (scheme, key[1]) for scheme in schemes() for key, plan in scheme.law._plans.items()}
    return [Asked(plans[id(plan)][0], plan, values, plans[id(plan)][1]) for plan, values in ran]


def generated(each: int) -> Iterator[Asked]:
    """Every rule of every scheme on days around each change of the law, `each` times on generated values."""
    random = Random(SOURCE)
    for scheme in schemes():
        for plan, regime in _plans(scheme):
            for _ in range(each):
                yield Asked(scheme, plan, {e.name: _value(e, random) for e in plan.inputs}, regime)


def _plans(scheme: Scheme) -> Iterator[tuple[Plan, str]]:
    names = naming(scheme)
    if scheme.name in YEAR_PLANS:
        plan_of, first = YEAR_PLANS[scheme.name]
        for year in range(first, LAST_YEAR):
            yield plan_of(scheme.law, year), ""
    regimes = names.regimes or ("private",)
    for rule in sorted(scheme.law.rules):
        for day in () if names.is_yearly(rule) else _days():
            for regime in regimes:
                try:
                    plan = scheme.law.plan(day, rule, regime=regime)
                    readable(plan)
                    yield plan, regime
                except (NotInForce, IncoherentLaw):
                    continue


def readable(plan: Plan) -> None:
    """Raises NotInForce when a rule of the plan reads a value that the law does not give on that day."""
    evaluate.run(plan, {e.name: bool(e.low) if e.flag else max(e.low, 1) for e in plan.inputs})


def _days() -> Iterable[date]:
    return (date(year, month, day) for year in range(2015, LAST_YEAR) for month, day in _DAYS)


def _value(entry: Input, random: Random) -> Any:
    """Small values most of the time, where the law changes its answers; sometimes as great as 64 bits bear."""
    if entry.flag:
        return random.random() < 0.5
    reach = random.choice((15, 200, 20_000, 900_000, entry.high))
    return random.randint(max(entry.low, -reach), max(entry.low, min(entry.high, reach)))


def written(asked: Iterable[Asked]) -> list[dict[str, Any]]:
    """All of them, ready to be read by another program."""
    names = {scheme.name: naming(scheme) for scheme in schemes()}
    return [each.written(names[each.scheme.name]) for each in asked]
