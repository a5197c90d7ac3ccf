"""The same function on a cluster: Spark hands ranges to its workers through `mapInArrow`.

Facts and output are on storage that every worker sees under the same path. A lost worker's range is done again: files
are there whole or not at all.
"""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

import pyarrow as pa

from cpa.modules.rights.national.crediting import Done, Job, credit
from cpa.modules.rights.national.digest import Sums
from cpa.modules.rights.national.refused import refuse

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

MASTER = "CPA_SPARK_MASTER"
_RANGES_A_CORE = 4
"""Handed out at once: a run that is stopped loses no more than these."""
_SCHEMA = "key string, credited long, rows long, lanes string, credits string, balances string, seconds double"


def credited(jobs: Sequence[Job], workers: int) -> Iterator[Done]:
    """Each job, as the wave it is in ends. Raises Refused when Spark is not installed."""
    session = _session(workers)
    try:
        wave = _RANGES_A_CORE * session.sparkContext.defaultParallelism
        for start in range(0, len(jobs), wave):
            yield from _wave(session, jobs[start : start + wave])
    finally:
        session.stop()


def _wave(session: "SparkSession", jobs: Sequence[Job]) -> Iterator[Done]:
    places = session.range(0, len(jobs), 1, len(jobs))
    for row in places.mapInArrow(_crediting(tuple(jobs)), _SCHEMA).collect():
        sums = Sums(row.rows, tuple(int(lane, 16) for lane in row.lanes.split()))
        yield Done(row.key, row.credited, sums, {"credits": row.credits, "balances": row.balances}, row.seconds)


def _crediting(jobs: tuple[Job, ...]) -> Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    """Places among the jobs in, what each job did out."""

    def of_batches(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            for place in batch.column(0).to_pylist():
                yield pa.RecordBatch.from_pylist([_told(credit(jobs[place]))])

    return of_batches


def _told(done: Done) -> dict[str, object]:
    return {
        "key": done.key,
        "credited": done.credited,
        "rows": done.written.rows,
        "lanes": " ".join(f"{lane:016x}" for lane in done.written.lanes),
        "credits": done.files["credits"],
        "balances": done.files["balances"],
        "seconds": done.seconds,
    }


def _session(workers: int) -> "SparkSession":
    try:
        from pyspark.sql import SparkSession
    except ModuleNotFoundError:
        message = "Spark n’est pas installé : pip install 'cpa[spark]', et Java 17 ou plus récent."
        refuse("national-spark-missing", "--engine spark", message)
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    master = os.environ.get(MASTER, f"local[{workers}]")
    builder = SparkSession.builder.appName("cpa national run").master(master)
    return (
        builder.config("spark.ui.enabled", "false")
        .config("spark.sql.execution.arrow.useLargeVarTypes", "false")
        .getOrCreate()
    )
