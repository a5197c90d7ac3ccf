"""The national CPF of 2025 written by hand with DuckDB and NumPy: the yardstick of the national run.

Same facts, same columns written, same memory limit. The numbers of the law and its bounds are written in place; nothing
is checked, cut into ranges, put in order, made safe against a stop, or digested.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

BATCH = 250_000
_VIEWS = """
CREATE VIEW lines AS SELECT account, greatest(worked + protected, 0) AS counted,
    CASE basis WHEN 'hours' THEN if(reference > 0, reference, 160700)
        WHEN 'days' THEN least(if(reference > 0, reference, 21800), 21800)
        ELSE if(reference > 0, reference, 2471040) END AS full_year, disabled_worker
FROM read_parquet('{facts}/work/*.parquet') WHERE regime = 'private';
CREATE VIEW shares AS SELECT account, CAST(sum(counted) AS BIGINT) AS counted,
    min(full_year) FILTER (counted > 0) AS least, max(full_year) FILTER (counted > 0) AS most,
    bool_or(disabled_worker) AS at_work
FROM lines GROUP BY account;
CREATE VIEW everyone AS SELECT account,
    coalesce(counted, 0) AS numerator, coalesce(least, 1) AS denominator, coalesce(least <> most, false) AS mixed,
    coalesce(low_qualified, false) AS low_qualified,
    coalesce(disabled_worker, false) OR coalesce(at_work, false) AS disabled_worker,
    coalesce(sheltered_work, false) AS sheltered_work,
    CAST(coalesce(self_employed_months, 0) AS BIGINT) AS self_employed_months,
    coalesce(carried_counted, 0) AS carried_counted, coalesce(carried_topups, 0) AS carried_topups,
    coalesce(topup, 0) AS topup, coalesce(debit, 0) AS debit
FROM read_parquet('{facts}/persons/*.parquet') AS persons FULL JOIN shares USING (account)
    FULL JOIN read_parquet('{facts}/balances-cpf/*.parquet') AS balances USING (account)
    LEFT JOIN read_parquet('{facts}/movements-cpf/*.parquet') AS movements USING (account);
"""
_PARTS = """
SELECT account, full_year, CAST(sum(counted) AS BIGINT) AS counted FROM lines
    SEMI JOIN (SELECT account FROM shares WHERE least <> most) USING (account)
WHERE counted > 0 GROUP BY account, full_year ORDER BY account
"""


def credited(facts: Path, out: Path, memory: int) -> None:
    """Write credits/cpf and balances-cpf under `out`, one file each."""
    settings = {"memory_limit": f"{memory}B", "temp_directory": str(out / "spill"), "preserve_insertion_order": False}
    with duckdb.connect(config=settings) as connection:
        for statement in _VIEWS.format(facts=facts).split(";\n"):
            connection.execute(statement)
        accounts, numerators, denominators = _mixed(connection.sql(_PARTS).to_arrow_table())
        batches = connection.sql("FROM everyone").to_arrow_reader(BATCH)
        writers: dict[str, pq.ParquetWriter] = {}
        for batch in batches:
            columns = {name: batch[name].to_numpy(zero_copy_only=False) for name in batch.schema.names}
            rows = np.flatnonzero(columns["mixed"])
            place = np.searchsorted(accounts, columns["account"][rows])
            columns["numerator"], columns["denominator"] = columns["numerator"].copy(), columns["denominator"].copy()
            columns["numerator"][rows], columns["denominator"][rows] = numerators[place], denominators[place]
            for name, table in _written(columns):
                if name not in writers:
                    (out / name).parent.mkdir(parents=True, exist_ok=True)
                    writers[name] = pq.ParquetWriter(out / name, table.schema, compression="zstd", compression_level=1)
                writers[name].write_table(table)
        for writer in writers.values():
            writer.close()


def _mixed(parts: pa.Table) -> tuple[Any, Any, Any]:
    """The shares of those whose contracts have different full years: sums of fractions, in lowest terms."""
    of, counted, full_year = (parts[name].to_numpy() for name in ("account", "counted", "full_year"))
    starts = np.flatnonzero(np.concatenate(([True], of[1:] != of[:-1])))
    below = np.lcm.reduceat(full_year, starts)
    number = np.diff(np.append(starts, len(of)))
    above = np.add.reduceat(counted * (np.repeat(below, number) // full_year), starts)
    common = np.gcd(above, below)
    return of[starts], above // common, below // common


def _written(c: dict[str, Any]) -> Iterator[tuple[str, pa.Table]]:
    n, d = c["numerator"], c["denominator"]
    half, employed = n * 100 >= 50 * d, n > 0
    low, disabled, sheltered = c["low_qualified"], c["disabled_worker"], c["sheltered_work"]
    ordinary = np.where(half, 50_000, (50_000 * n + d - 1) // d) + np.where(disabled & employed, 30_000, 0)
    higher = np.where(half, 80_000, (80_000 * n + d - 1) // d)
    employee = np.where(low, np.where(disabled, np.maximum(higher, ordinary), higher), ordinary)
    own = (50_000 * c["self_employed_months"] + 11) // 12
    worth = np.maximum(np.maximum(employee, own), np.where(sheltered, 80_000, 0))
    ceiling = np.where(((low | disabled) & employed) | sheltered, 800_000, 500_000)
    credit = np.minimum(worth, np.maximum(ceiling - c["carried_counted"], 0))
    before, topups = c["carried_counted"] + credit, c["carried_topups"] + c["topup"]
    from_topups = np.minimum(topups, np.maximum(c["debit"] - np.maximum(before, 0), 0))
    counted, topups = before - (c["debit"] - from_topups), topups - from_topups
    rows = len(n)
    said = {"year": np.full(rows, 2025, np.int16), "right": pa.repeat("cpf", rows), "unit": pa.repeat("cent", rows)}
    results = {"entitlement": worth, "credit": credit, "counted_balance": counted, "topup_balance": topups}
    share = {"share_numerator": n, "share_denominator": d, "wide_share": pa.nulls(rows, pa.string())}
    kept = {name: c[name] for name in c if name not in ("account", "numerator", "denominator", "mixed")}
    account = {"account": c["account"]}
    yield (
        "credits/cpf/all.parquet",
        pa.table({**account, **said, **results, "total_balance": counted + topups, **share, **kept}),
    )
    yield "balances-cpf/all.parquet", pa.table({**account, "carried_counted": counted, "carried_topups": topups})
