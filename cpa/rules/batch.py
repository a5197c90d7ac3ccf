"""Arrow record batch in, Arrow record batch out: the one shape of population-size runs, embedded or distributed."""

from collections.abc import Sequence

import pyarrow as pa

from cpa.rules.arrays import Column, run_in_chunks
from cpa.rules.plan import Plan


def compute(plan: Plan, batch: pa.RecordBatch, *, keep: Sequence[str] = ()) -> pa.RecordBatch:
    """The plan's targets for each row, after the columns named in `keep`, in the same order.

    The batch has one column per input of the plan, under its name. Raises KeyError on a missing column, TypeError on a
    type that is not whole (or yes/no), ValueError on empty or impossible values, OverflowError when a result does not
    fit 64 bits.
    """
    results = run_in_chunks(plan, {entry.name: _column(batch, entry.name) for entry in plan.inputs})
    kept = {name: batch.column(name) for name in keep}
    return pa.RecordBatch.from_pydict(kept | {name: pa.array(results[name]) for name in plan.targets})


def _column(batch: pa.RecordBatch, name: str) -> Column:
    column = batch.column(name)
    if column.null_count:
        raise ValueError(f"{name} has empty values")
    values: Column = column.to_numpy(zero_copy_only=False)
    return values
