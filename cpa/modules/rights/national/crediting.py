"""One right of one range of accounts, from facts to files. The same function whatever the engine that calls it."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from cpa.modules.rights.national import dealing, digest, files
from cpa.modules.rights.national.c2p import C2P
from cpa.modules.rights.national.cec import CEC
from cpa.modules.rights.national.cpf import CPF
from cpa.modules.rights.national.right import Gathered, Right
from cpa.modules.rights.national.store import Limits, opened
from cpa.rules.batch import compute
from cpa.rules.evaluate import Stage, run

RIGHTS: Mapping[str, Right] = {right.name: right for right in (CPF, C2P, CEC)}
ACCOUNT = "account"
_SAME = ("year", "right", "unit")
"""Columns with one value in the whole run: part of what the digest is about."""


@dataclass(frozen=True, slots=True)
class Job:
    """One right of the accounts from `low` to `high`, both included: the part `number` of the whole."""

    facts: Path
    out: Path
    year: int
    right: str
    number: int
    low: int
    high: int
    limits: Limits

    @property
    def key(self) -> str:
        """Its name among the parts of the run."""
        return f"{self.right}/{self.number:05}"

    @property
    def credits(self) -> Path:
        """The file of what each account gets and then holds."""
        return self.out / "credits" / self.right / f"range-{self.number:05}.parquet"

    @property
    def balances(self) -> Path:
        """The file of what each account carries into the next year, as the next run reads it."""
        return self.out / f"balances-{self.right}" / f"range-{self.number:05}.parquet"


@dataclass(frozen=True, slots=True)
class Done:
    """What a job wrote: the sum of credits in the right's unit, what its rows add up to, and each file's SHA-256."""

    key: str
    credited: int
    written: digest.Sums
    files: Mapping[str, str]
    seconds: float


def credit(job: Job) -> Done:
    """Work one range out and write its two files, each there whole or not at all."""
    start = time.perf_counter()
    right = RIGHTS[job.right]
    with opened(job.limits) as store:
        for table in right.tables(job.year):
            store.show(table, dealing.files_of(table, job.facts, job.out, job.number), job.low, job.high)
        gathered = right.gather(store, right.law(), job.year)
    results, carried = _lived(right.lived(job.year), gathered)
    columns = _written(right, job.year, gathered, results)
    files.write_table(job.credits, pa.table(columns))
    files.write_table(job.balances, carried)
    sums = digest.sums({name: column for name, column in columns.items() if name not in _SAME})
    hashes = {"credits": digest.of_file(job.credits), "balances": digest.of_file(job.balances)}
    credited = pc.sum(columns["credit"]).as_py() or 0
    return Done(job.key, credited, sums, hashes, time.perf_counter() - start)


def _lived(stages: tuple[Stage, ...], gathered: Gathered) -> tuple[pa.RecordBatch, pa.Table]:
    """The results of the year, and what its last stage hands on."""
    first, *rest = stages
    results = compute(first.plan, gathered.inputs)
    if gathered.apart:
        results = _with_apart(first, gathered, results)
    handed_on = _handed_on(first, results)
    for stage in rest:
        handed_on = _handed_on(stage, compute(stage.plan, pa.RecordBatch.from_pydict(handed_on)))
    return results, pa.table({ACCOUNT: gathered.inputs[ACCOUNT], **handed_on})


def _handed_on(stage: Stage, results: pa.RecordBatch) -> dict[str, pa.Array]:
    return {given: results[result] for result, given in stage.hands_on.items()}


def _with_apart(stage: Stage, gathered: Gathered, results: pa.RecordBatch) -> pa.RecordBatch:
    """Rows with numbers beyond 64 bits, run alone on Python whole numbers, in place of what stood for them."""
    found = {name: np.array(results[name]) for name in stage.plan.targets}
    for row, values in gathered.apart.items():
        given = {entry.name: gathered.inputs[entry.name][row].as_py() for entry in stage.plan.inputs}
        alone = run(stage.plan, {**given, **values})
        for name, column in found.items():
            column[row] = alone[name]
    return pa.RecordBatch.from_pydict({name: pa.array(column) for name, column in found.items()})


def _written(right: Right, year: int, gathered: Gathered, results: pa.RecordBatch) -> dict[str, pa.Array]:
    rows = gathered.inputs.num_rows
    known = {name: gathered.inputs[name] for name in gathered.inputs.schema.names if name != ACCOUNT}
    return {
        ACCOUNT: gathered.inputs[ACCOUNT],
        "year": pa.repeat(pa.scalar(year, pa.int16()), rows),
        "right": _same(right.name, rows),
        "unit": _same(right.unit(year).value, rows),
        **{column: results[name] for name, column in right.results.items() if name in results.schema.names},
        **known,
        **gathered.kept,
    }


def _same(text: str, rows: int) -> pa.Array:
    return pa.DictionaryArray.from_arrays(pa.repeat(pa.scalar(0, pa.int8()), rows), [text])
