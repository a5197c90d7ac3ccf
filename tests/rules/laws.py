"""Small made-up laws for the tests of the engine."""

from collections.abc import Callable
from datetime import date
from typing import Any

from cpa.kernel.citation import Citation
from cpa.kernel.quantity import Unit
from cpa.rules.parameter_files import Dated, Parameter
from cpa.rules.parameters import Parameters
from cpa.rules.plan import Input, Law, law
from cpa.rules.rule import Rule, Why, rule
from cpa.rules.wording import Words

LABEL = Words("libellé", "label")


def version(
    name: str,
    formula: Callable[..., Any],
    since: str = "2020-01-01",
    until: str | None = None,
    regimes: tuple[str, ...] = (),
    why: Why | None = None,
) -> Rule:
    """One version of a rule."""
    declared = rule(
        name,
        since=since,
        until=until,
        unit=Unit.POINT,
        label=LABEL,
        article="art. 1",
        ids=("R-X-1",),
        regimes=regimes,
        why=why,
    )(formula)
    found: list[Rule] = declared.__dict__["versions"]
    return found[-1]


def number(name: str, low: int = 0, high: int = 10**9) -> Input:
    """A whole-number input."""
    return Input(name, Unit.POINT, LABEL, low, high)


def flag(name: str) -> Input:
    """A yes-or-no input."""
    return Input(name, Unit.NONE, LABEL, 0, 1, flag=True)


def parameter(path: str, value: int, confidence: str = "H") -> Parameter:
    """A parameter in force since 2000."""
    dated = Dated(date(2000, 1, 1), value, Citation("art. 2"), confidence)
    return Parameter(path, f"valeur {path}", Unit.POINT, (dated,), ("R-X-1",))


def a_law(*rules: Rule, inputs: tuple[Input, ...] = (), parameters: tuple[Parameter, ...] = ()) -> Law:
    """A body of law from its pieces."""
    return law(Parameters({each.path: each for each in parameters}), rules, inputs)
