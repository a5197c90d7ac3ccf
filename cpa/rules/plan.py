"""From a body of law to the ordered steps of one day: refuses gaps, overlaps, cycles and missing names."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from cpa.kernel.quantity import Unit
from cpa.rules.parameter_files import Dated, Parameter
from cpa.rules.parameters import NotInForce, Parameters, ValuesOn
from cpa.rules.rule import FOREVER, Rule
from cpa.rules.traced import Origin, Traced
from cpa.rules.wording import Words


class IncoherentLaw(Exception):
    """Rules that contradict, miss or turn around one another: a mistake in our writing of the law."""


@dataclass(frozen=True, slots=True)
class Input:
    """A fact or a carried balance that rules may ask for, from `since` to `until`, both included.

    `low` is the least value that makes sense; `high` the greatest for which every product fits an int64 array (Python
    whole numbers go beyond). A flag is a yes or a no.
    """

    name: str
    unit: Unit
    label: Words
    low: int
    high: int
    flag: bool = False
    since: date = date.min
    until: date = FOREVER


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """The steps that give `targets` on `day`, in an order where each finds what it needs.

    `last_uses` names, after each step, the values no later step needs.
    """

    day: date
    targets: tuple[str, ...]
    inputs: tuple[Input, ...]
    steps: tuple[Rule, ...]
    last_uses: tuple[tuple[str, ...], ...]
    law: ValuesOn
    traced_law: ValuesOn


@dataclass(frozen=True, slots=True, eq=False)
class Law:
    """One body of law: its parameters, its rules through time, and the inputs they start from.

    Raises IncoherentLaw when two versions of a rule meet, leave a hole, or share an input's name.
    """

    parameters: Parameters
    rules: Mapping[str, Sequence[Rule]]
    inputs: Mapping[str, Sequence[Input]]
    _plans: dict[tuple[date, str, tuple[str, ...]], Plan] = field(default_factory=dict)

    def plan(self, day: date, *targets: str, regime: str = "") -> Plan:
        """The steps for `targets` on `day` under `regime`, worked out once. Raises NotInForce or IncoherentLaw."""
        key = (day, regime, targets)
        if key not in self._plans:
            self._plans[key] = self._work_out(day, targets, regime)
        return self._plans[key]

    def switched(self, choices: Mapping[str, int]) -> "Law":
        """The same rules with other readings of silent texts (see Parameters.switched)."""
        return Law(self.parameters.switched(choices), self.rules, self.inputs)

    def _work_out(self, day: date, targets: tuple[str, ...], regime: str) -> Plan:
        steps: dict[str, Rule] = {}
        inputs: dict[str, Input] = {}

        def visit(name: str, path: tuple[str, ...]) -> None:
            if name in steps or name in inputs:
                return
            if name in path:
                raise IncoherentLaw(f"rules turn around: {' → '.join((*path, name))}")
            if name in self.inputs:
                inputs[name] = _the_one(name, [i for i in self.inputs[name] if i.since <= day <= i.until], day)
                return
            found = _the_one(name, [r for r in self.rules.get(name, ()) if r.in_force(day, regime)], day)
            for need in found.needs:
                visit(need, (*path, name))
            steps[name] = found

        for target in targets:
            visit(target, ())
        ordered = tuple(steps.values())
        return Plan(
            day,
            targets,
            tuple(inputs.values()),
            ordered,
            tuple(_last_uses(ordered, frozenset(targets))),
            self.parameters.on(day),
            self.parameters.on(day, _traced_leaf),
        )


def law(parameters: Parameters, rules: Iterable[Rule], inputs: Iterable[Input]) -> Law:
    """Put a body of law together. Raises IncoherentLaw when it does not hold at every date."""
    by_name: dict[str, list[Rule]] = defaultdict(list)
    for version in rules:
        by_name[version.name].append(version)
    inputs_by_name: dict[str, list[Input]] = defaultdict(list)
    for entry in inputs:
        inputs_by_name[entry.name].append(entry)
    if both := by_name.keys() & inputs_by_name.keys():
        raise IncoherentLaw(f"both a rule and an input: {', '.join(sorted(both))}")
    for name, versions in by_name.items():
        for regime in {r for version in versions for r in version.regimes} or {""}:
            _check_timeline(name, [v for v in versions if not v.regimes or regime in v.regimes])
    return Law(parameters, dict(by_name), dict(inputs_by_name))


def _check_timeline(name: str, versions: Sequence[Rule]) -> None:
    ordered = sorted(versions, key=lambda version: version.since)
    for earlier, later in zip(ordered, ordered[1:], strict=False):
        if later.since <= earlier.until:
            raise IncoherentLaw(f"two versions of {name} are in force on {later.since}")
        if later.since > earlier.until + timedelta(days=1):
            raise IncoherentLaw(f"no version of {name} is in force after {earlier.until}")


def _the_one(name: str, found: Sequence[Any], day: date) -> Any:
    if not found:
        raise NotInForce(f"nothing named {name} is in force on {day}")
    if len(found) > 1:
        raise IncoherentLaw(f"{len(found)} versions of {name} are in force on {day}")
    return found[0]


def _last_uses(steps: Sequence[Rule], kept: frozenset[str]) -> Iterator[tuple[str, ...]]:
    last = {need: position for position, step in enumerate(steps) for need in step.needs}
    for position in range(len(steps)):
        yield tuple(name for name, at in last.items() if at == position and name not in kept)


def _traced_leaf(parameter: Parameter, dated: Dated) -> Traced:
    origin = Origin(parameter.path, parameter.unit, dated.citation, parameter.rules, parameter.description)
    return Traced(dated.value or 0, "parameter", origin=origin)
