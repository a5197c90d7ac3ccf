"""Readings of silent texts: which switch gives the other answer of a worked case."""

from collections.abc import Iterator
from dataclasses import dataclass

from cpa.legislation.schemes import case_kinds, schemes
from cpa.rules.cases import Case, Outcome, run_case
from cpa.rules.parameter_files import Parameter


@dataclass(frozen=True, slots=True)
class Reading:
    """A switch, the reading chosen here and the other one (0 or 1)."""

    scheme: str
    parameter: Parameter
    chosen: int

    @property
    def other(self) -> int:
        """The reading not chosen."""
        return 1 - self.chosen


def readings() -> Iterator[Reading]:
    """Every switch of every scheme."""
    for scheme in schemes():
        for path, parameter in scheme.law.parameters.by_path.items():
            chosen = [dated.value for dated in parameter.values if dated.value is not None]
            if path.startswith("readings.") and chosen:
                yield Reading(scheme.name, parameter, chosen[-1])


def other_outcomes(case: Case) -> Iterator[tuple[Reading, Outcome]]:
    """The case under each other reading that the rules it names leave open."""
    laws = {scheme.name: scheme.law for scheme in schemes()}
    for reading in readings():
        if set(reading.parameter.rules) & set(case.rules):
            switched = laws[reading.scheme].switched({reading.parameter.path: reading.other})
            yield reading, run_case(case, case_kinds({reading.scheme: switched}))
