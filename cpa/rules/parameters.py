"""Values of the law, dated: one YAML file a value, in OpenFisca's parameter format, each date with its reference."""

from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from cpa.kernel.problem import Problem
from cpa.rules.documents import Refused
from cpa.rules.parameter_files import Dated, Parameter, read_parameter


class NotInForce(LookupError):
    """A value or a rule was asked for on a day the law gives none. Never a default."""


def on(parameter: Parameter, day: date) -> Dated:
    """What the parameter is worth on `day`. Raises NotInForce before its first date and once it has ended."""
    position = bisect_right([dated.since for dated in parameter.values], day)
    if position == 0 or parameter.values[position - 1].value is None:
        raise NotInForce(f"{parameter.path} has no value in force on {day}")
    return parameter.values[position - 1]


class ValuesOn:
    """The values in force on one day, read as attributes: `law.euros.annual`.

    Reading one that is not in force raises NotInForce; reading one that does not exist raises AttributeError.
    """

    def __init__(self, day: date, path: str = "") -> None:
        self._day, self._path = day, path
        self._not_in_force: set[str] = set()

    def __getattr__(self, name: str) -> Any:
        where = f"{self._path}.{name}".lstrip(".")
        if name in self._not_in_force:
            raise NotInForce(f"{where} has no value in force on {self._day}")
        raise AttributeError(f"the law has no parameter {where}")


@dataclass(frozen=True, slots=True, eq=False)
class Parameters:
    """Every parameter of one body of law, by dotted path."""

    by_path: Mapping[str, Parameter]

    def __getitem__(self, path: str) -> Parameter:
        return self.by_path[path]

    def on(self, day: date, leaf: Callable[[Parameter, Dated], Any] = lambda _, dated: dated.value) -> ValuesOn:
        """The values in force on `day`, each passed through `leaf`."""
        top = ValuesOn(day)
        for path, parameter in self.by_path.items():
            *folders, name = path.split(".")
            place = top
            for folder in folders:
                place = place.__dict__.setdefault(folder, ValuesOn(day, f"{place._path}.{folder}".lstrip(".")))
            try:
                place.__dict__[name] = leaf(parameter, on(parameter, day))
            except NotInForce:
                place._not_in_force.add(name)
        return top

    def switched(self, choices: Mapping[str, int]) -> "Parameters":
        """The same law under other readings: each `path` takes its new value on all its dates in force.

        Raises ValueError unless the parameter's confidence is L throughout: what the text says is not a choice.
        """
        changed = dict(self.by_path)
        for path, value in choices.items():
            if any(dated.confidence != "L" for dated in changed[path].values):
                raise ValueError(f"{path} is written in the law: only readings of confidence L can be switched")
            values = tuple(
                dated if dated.value is None else replace(dated, value=value) for dated in changed[path].values
            )
            changed[path] = replace(changed[path], values=values)
        return Parameters(changed)


def load(folder: Path) -> Parameters:
    """Every YAML file under `folder`, named by its place: `euros/annual.yaml` is `euros.annual`.

    Raises Refused with all the problems of all the files, each with its file and line.
    """
    found: dict[str, Parameter] = {}
    refusals: list[Problem] = []
    for file in sorted(folder.rglob("*.yaml")):
        path = ".".join(file.relative_to(folder).with_suffix("").parts)
        try:
            found[path] = read_parameter(file, path)
        except Refused as refused:
            refusals += refused.problems
    if refusals:
        raise Refused(refusals)
    return Parameters(found)
