"""Arrow record batch in, Arrow record batch out: the one shape of population-size runs, embedded or distributed."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pyarrow as pa

from cpa.rules.arrays import Column, beyond_int64, checked, chunks, run_arrays
from cpa.rules.evaluate import run
from cpa.rules.plan import Plan


def compute(plan: Plan, batch: pa.RecordBatch, *, keep: Sequence[str] = ()) -> pa.RecordBatch:
    """The plan's targets for each row, after the columns named in `keep`, in the same order.

    The batch has one column per input of the plan, under its name. Raises KeyError on a missing column, TypeError on a
    type that is not whole (or yes/no), ValueError on nulls or impossible values, OverflowError when a result does not
    fit 64 bits.
    """
    columns = checked(plan.inputs, {entry.name: _column(batch, entry.name) for entry in plan.inputs})
    results = evaluate(plan, columns, batch.num_rows)
    kept = {name: batch.column(name) for name in keep}
    return pa.RecordBatch.from_pydict(kept | {name: pa.array(results[name]) for name in plan.targets})


def evaluate(plan: Plan, columns: Mapping[str, Column], rows: int) -> dict[str, Column]:
    """The plan's targets from checked columns: arrays in chunks, and Python whole numbers for the few rows whose
    values are too great for 64-bit products."""
    parts = [
        evaluate_chunk(plan, {entry.name: columns[entry.name][chunk] for entry in plan.inputs})
        for chunk in chunks(rows)
    ]
    return {
        name: np.concatenate([part[name] for part in parts]) if parts else np.empty(0, np.int64)
        for name in plan.targets
    }


def evaluate_chunk(plan: Plan, columns: Mapping[str, Column]) -> dict[str, Column]:
    """As `evaluate`, on columns short enough to be worked at once. Columns the plan does not need are let be."""
    beyond = beyond_int64(plan, columns)
    if beyond is None:
        return run_arrays(plan, columns)
    fitting = run_arrays(
        plan, {name: np.where(beyond, 1, column).astype(column.dtype) for name, column in columns.items()}
    )
    results = {name: column.copy() for name, column in fitting.items()}
    for row in np.flatnonzero(beyond):
        one = run(plan, {name: column[row].item() for name, column in columns.items()})
        for name in plan.targets:
            results[name][row] = one[name]
    return results


def _column(batch: pa.RecordBatch, name: str) -> Any:
    column = batch.column(name)
    if column.null_count:
        raise ValueError(f"{name} has empty values")
    return column.to_numpy(zero_copy_only=False)
