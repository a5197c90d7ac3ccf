"""Running a plan on Python whole numbers or on traced values, and folding over periods. For arrays, see arrays.py."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cpa.rules.plan import Plan
from cpa.rules.traced import Origin, Traced, plain

Values = dict[str, Any]


def run(plan: Plan, values: Mapping[str, Any]) -> Values:
    """Every step's value, from whole numbers. Raises KeyError on a missing input, TypeError on a float, ValueError on
    an impossible value."""
    check(plan, values)
    found: Values = dict(values)
    for step in plan.steps:
        arguments = [found[name] for name in step.needs]
        found[step.name] = step.formula(*arguments, plan.law) if step.reads_law else step.formula(*arguments)
    return found


def run_traced(plan: Plan, values: Mapping[str, Any]) -> Values:
    """Every step as a traced value: the same numbers as `run`, with how each came about. Raises as `run` does."""
    check(plan, values)
    found: Values = {
        entry.name: Traced(values[entry.name], "input", origin=Origin(entry.name, entry.unit)) for entry in plan.inputs
    }
    for step in plan.steps:
        arguments = [found[name] for name in step.needs]
        reached = step.formula(*arguments, plan.traced_law) if step.reads_law else step.formula(*arguments)
        found[step.name] = Traced(plain(reached), "rule", (reached,), step.origin)
    return found


def check(plan: Plan, values: Mapping[str, Any]) -> None:
    """Refuse what is missing, not whole or impossible: KeyError, TypeError or ValueError with the input's name."""
    for entry in plan.inputs:
        value = values[entry.name]
        if type(value) is not (bool if entry.flag else int):
            raise TypeError(f"{entry.name} is not a {'yes or no' if entry.flag else 'whole number'}")
        if value < entry.low:
            raise ValueError(f"{entry.name} is below {entry.low}")


@dataclass(frozen=True, slots=True)
class Stage:
    """One period, or one dated event, of an account's life.

    `hands_on` names the results that the next stage receives: result → input.
    """

    plan: Plan
    values: Mapping[str, Any]
    hands_on: Mapping[str, str]


def fold(
    stages: Iterable[Stage],
    opening: Mapping[str, Any],
    evaluate: Callable[[Plan, Mapping[str, Any]], Mapping[str, Any]] = run,
) -> Iterator[tuple[Stage, Mapping[str, Any]]]:
    """Each stage in order with its results, each starting from what the one before handed on."""
    carried = dict(opening)
    for stage in stages:
        found = evaluate(stage.plan, {**stage.values, **carried})
        yield stage, found
        carried = {given: plain(found[result]) for result, given in stage.hands_on.items()}
