"""What makes one right of the national run."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pyarrow as pa

from cpa.kernel.quantity import Unit
from cpa.modules.rights.national import tables
from cpa.modules.rights.national.store import Store
from cpa.rules.evaluate import Stage
from cpa.rules.plan import Law, Plan


@dataclass(frozen=True, slots=True)
class Gathered:
    """The accounts of a range in ascending order, with the inputs of the year's rules and what else is `kept` beside
    them. `apart` gives, by row, whole numbers that 64 bits do not hold: these rows are run alone."""

    inputs: pa.RecordBatch
    kept: Mapping[str, pa.Array] = field(default_factory=dict)
    apart: Mapping[int, Mapping[str, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Right:
    """One right: its law and the stages of a year, the facts it reads, how they are gathered, and the `results` to
    write (name in the rules → column)."""

    name: str
    first_year: int
    law: Callable[[], Law]
    stages: Callable[[Law, Mapping[int, Mapping[str, Any]]], Iterator[Stage]]
    unit: Callable[[int], Unit]
    rules_version: Callable[[], str]
    facts: Callable[[int], Sequence[tables.Table]]
    gather: Callable[[Store, Law, int], Gathered]
    results: Mapping[str, str]

    def lived(self, year: int) -> tuple[Stage, ...]:
        """The stages of one year: the year itself and, where the law has one, the conversion that follows it."""
        return tuple(self.stages(self.law(), {year: {}}))

    def plan(self, year: int) -> Plan:
        """The rules of the year itself."""
        return self.lived(year)[0].plan

    def tables(self, year: int) -> tuple[tables.Table, ...]:
        """Every table the right reads."""
        plan = self.plan(year)
        return (*self.facts(year), tables.balances(self.name, plan), tables.movements(self.name, plan))
