"""The ledger: eight writers on busy accounts against a bare update and insert, and bulk posting against a bare COPY.

The bare COPY writes the very rows that the ledger ends with, in copies of its four tables with the same keys, checks
and foreign keys, from Arrow columns made ready beforehand, over one connection, in one transaction a batch. The ledger
gets columns too, and computes what COPY is given: links of the chains, heads, balances, refusals.
"""

import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from multiprocessing import get_context
from typing import Any

import psycopg

from benchmarks.measuring import Measure
from benchmarks.scratch import scratch_database

WRITERS, ACCOUNTS, SECONDS, ROUNDS = 8, 100, 4, 3
BULK_ACCOUNTS, BULK_YEARS, BULK_ROUNDS = 20_000, (2019, 2020, 2021), 5

_BARE = """
CREATE TABLE bare_balance (account bigint, scheme text, unit text, amount bigint CHECK (amount >= 0),
    PRIMARY KEY (account, scheme, unit));
CREATE TABLE bare_line (account bigint, scheme text COLLATE "C", year smallint, nature text COLLATE "C",
    version integer, amount bigint, PRIMARY KEY (account, scheme, year, nature, version));
INSERT INTO bare_balance SELECT a, 'cpf', 'cent', 0 FROM generate_series(1, 100) AS a;
CREATE TABLE bare_ledger_transaction (LIKE ledger_transaction INCLUDING ALL);
CREATE TABLE bare_ledger_posting (LIKE ledger_posting INCLUDING ALL);
CREATE TABLE bare_ledger_balance (LIKE ledger_balance INCLUDING ALL);
CREATE TABLE bare_ledger_head (LIKE ledger_head INCLUDING ALL);
ALTER TABLE bare_ledger_posting ADD FOREIGN KEY (account, scheme, year, nature, version)
    REFERENCES bare_ledger_transaction (account, scheme, year, nature, version);
ALTER TABLE bare_ledger_transaction
    ADD FOREIGN KEY (account, scheme, refers_to_year, refers_to_nature, refers_to_version)
    REFERENCES bare_ledger_transaction (account, scheme, year, nature, version);
"""
_BARE_STATEMENT = """
WITH moved AS (UPDATE bare_balance SET amount = amount + %(amount)s
    WHERE account = %(account)s AND scheme = 'cpf' AND unit = 'cent' AND amount + %(amount)s >= 0 RETURNING account)
INSERT INTO bare_line SELECT account, 'cpf', 2021::smallint, 'use', %(version)s, %(amount)s FROM moved
"""
_LEDGER_STATEMENT = """
SELECT ordinal, fresh FROM ledger_post(%(account)s, 'cpf', 2021::smallint, 'use', %(version)s, '2021-12-31',
    '2022-05-31', NULL, NULL, NULL, '', 'dsn', 'garanti', 'v1', '', ARRAY['fund.annual_rights'],
    ARRAY['holder.counted'], ARRAY['cent'], ARRAY[%(amount)s::bigint])
"""


def measure() -> Iterator[Measure]:
    """Single postings, then bulk, each as the cost of the ledger over the bare tables."""
    with scratch_database(_BARE) as address:
        yield _single(address)
        yield _bulk(address)


def _single(address: dict[str, Any]) -> Measure:
    runs = [(_rate(address, _BARE_STATEMENT, n), _rate(address, _LEDGER_STATEMENT, n)) for n in range(ROUNDS)]
    bare, ledger = max(run[0] for run in runs), max(run[1] for run in runs)
    detail = (
        f"{WRITERS} writers, {ACCOUNTS} accounts, fsync on: {ledger:.0f} postings a second, "
        f"bare update and insert in one statement {bare:.0f} ({ledger / bare:.2f} of it)"
    )
    return Measure("ledger: cost of one posting", bare / ledger, 1.67, "×", detail)


def _rate(address: dict[str, Any], statement: str, round_: int) -> float:
    with get_context("spawn").Pool(WRITERS) as pool:
        return sum(pool.starmap(_write, [(address, statement, round_ * WRITERS + n) for n in range(WRITERS)]))


def _write(address: dict[str, Any], statement: str, writer: int) -> float:
    """Post for a few seconds, moving over the accounts; how many a second."""
    with psycopg.connect(**address, autocommit=True, prepare_threshold=0) as connection:
        done, start = 0, time.perf_counter()
        while (spent := time.perf_counter() - start) < SECONDS:
            account = (writer * 13 + done) % ACCOUNTS + 1
            version = writer * 1_000_000 + done + 1
            connection.execute(statement, {"account": account, "version": version, "amount": 10})
            done += 1
        return done / spent


def _bulk(address: dict[str, Any]) -> Measure:
    from benchmarks.bulk_rows import bare_rows, staged_rows
    from cpa.ledger.post import post_rows

    places, number = iter(range(1_000_000, 100_000_000, BULK_ACCOUNTS)), BULK_ACCOUNTS * len(BULK_YEARS)
    runs = []
    for _ in range(BULK_ROUNDS):
        bare, staged = (make(next(places), BULK_ACCOUNTS, BULK_YEARS) for make in (bare_rows, staged_rows))
        runs.append((_timed(partial(_bare_copy, address, bare)), _timed(partial(post_rows, staged))))
    bare, ledger = min(run[0] for run in runs), min(run[1] for run in runs)
    detail = (
        f"{number} transactions with facts, {BULK_ACCOUNTS} accounts, one connection: {number / ledger:.0f} a "
        f"second, bare binary COPY into the same keyed tables {number / bare:.0f} ({bare / ledger:.2f} of it)"
    )
    return Measure("ledger: cost of bulk posting", ledger / bare, 2, "×", detail)


def _timed(work: Callable[[], object]) -> float:
    """Seconds on the clock: most of the work is the server's."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _bare_copy(address: dict[str, Any], tables: Mapping[str, Any]) -> None:
    from cpa.ledger.staging import copy_stream

    with psycopg.connect(**address) as connection, connection.cursor() as cursor:
        for table, rows in tables.items():
            with cursor.copy(f"COPY bare_{table} FROM STDIN (FORMAT BINARY)") as copy:
                for piece in copy_stream(rows):
                    copy.write(piece)
