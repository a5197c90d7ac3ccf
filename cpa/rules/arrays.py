"""Running a plan on int64 arrays: the same rules, a population at a time. Imported only where arrays are used."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cpa.rules.evaluate import run
from cpa.rules.plan import Input, Plan
from cpa.rules.primitives import teach

Column = NDArray[Any]
CHUNK_ROWS = 65_536
"""Rows worked at a time: small enough for the intermediate arrays to stay in the processor's cache."""


class _ArrayWords:
    """The vocabulary of rules, element by element."""

    def if_(self, condition: Any, yes: Any, no: Any) -> Any:
        return np.where(condition, yes, no)

    def min_(self, one: Any, other: Any) -> Any:
        return np.minimum(one, other)

    def max_(self, one: Any, other: Any) -> Any:
        return np.maximum(one, other)

    def div_up(self, dividend: Any, divisor: Any) -> Any:
        return (dividend + (divisor - 1)) // divisor

    def div_down(self, dividend: Any, divisor: Any) -> Any:
        return dividend // divisor

    def div_nearest(self, dividend: Any, divisor: Any) -> Any:
        return (2 * dividend + divisor) // (2 * divisor)

    def div_even(self, dividend: Any, divisor: Any) -> Any:
        nearest, left = np.divmod(2 * dividend + divisor, 2 * divisor)
        return nearest - ((left == 0) & (nearest % 2 == 1))

    def total(self, *terms: Any) -> Any:
        return sum(terms[1:], start=terms[0])


teach(np.ndarray, _ArrayWords())


def run_arrays(plan: Plan, columns: Mapping[str, Any]) -> dict[str, Column]:
    """The plan's targets, as int64 columns (bool for yes or no), from columns short enough to be worked at once.

    Raises KeyError on a missing column, TypeError on floats or other types, ValueError below an input's least value.
    Rows whose values are too great for 64-bit products are worked with Python whole numbers.
    """
    taken = {entry.name: _whole(entry, np.asarray(columns[entry.name])) for entry in plan.inputs}
    beyond = _beyond(plan.inputs, taken)
    if beyond is None:
        return _run(plan, taken)
    fitting = {name: np.where(beyond, True if column.dtype == bool else 1, column) for name, column in taken.items()}
    results = {name: column.copy() for name, column in _run(plan, fitting).items()}
    for row in np.flatnonzero(beyond):
        one = run(plan, {name: column[row].item() for name, column in taken.items()})
        for name in plan.targets:
            results[name][row] = one[name]
    return results


def run_in_chunks(plan: Plan, columns: Mapping[str, Any]) -> dict[str, Column]:
    """As `run_arrays`, on columns of any length."""
    rows = len(columns[plan.inputs[0].name])
    parts = [run_arrays(plan, {e.name: columns[e.name][chunk] for e in plan.inputs}) for chunk in chunks(rows)]
    return {
        name: np.concatenate([part[name] for part in parts]) if parts else np.empty(0, np.int64)
        for name in plan.targets
    }


def chunks(rows: int, size: int = CHUNK_ROWS) -> Iterator[slice]:
    """Slices that cover `rows` in order, `size` at a time."""
    return (slice(start, min(start + size, rows)) for start in range(0, rows, size))


def _run(plan: Plan, columns: Mapping[str, Column]) -> dict[str, Column]:
    """Intermediate columns are let go after their last use, so that their memory is used again while still in cache."""
    found: dict[str, Any] = dict(columns)
    rows = len(next(iter(columns.values())))
    for step, done_with in zip(plan.steps, plan.last_uses, strict=True):
        arguments = [found[name] for name in step.needs]
        found[step.name] = step.formula(*arguments, plan.law) if step.reads_law else step.formula(*arguments)
        for name in done_with:
            del found[name]
    return {target: np.broadcast_to(np.asarray(found[target]), rows) for target in plan.targets}


def _whole(entry: Input, column: Column) -> Column:
    """The column, widened to 64 bits: products of 32 bits would wrap without a word."""
    if entry.flag:
        if column.dtype != np.bool_:
            raise TypeError(f"{entry.name} is a column of yes or no, not of {column.dtype}")
        return column
    if not np.issubdtype(column.dtype, np.integer) or column.dtype == np.uint64:
        raise TypeError(f"{entry.name} is a column of whole numbers, not of {column.dtype}")
    if column.size and column.min() < entry.low:
        raise ValueError(f"{entry.name} is below {entry.low} somewhere")
    return column.astype(np.int64, copy=False)


def _beyond(inputs: Iterable[Input], columns: Mapping[str, Column]) -> NDArray[np.bool_] | None:
    """The rows that hold a value above what 64-bit products bear; None when there is none."""
    great = [
        columns[entry.name] > entry.high
        for entry in inputs
        if not entry.flag and columns[entry.name].size and columns[entry.name].max() > entry.high
    ]
    return np.logical_or.reduce(great) if great else None
