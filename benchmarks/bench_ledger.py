"""The ledger: eight writers on busy accounts, and bulk posting, each against the bare tables without what makes it a
ledger (digest chain, balances, heads, foreign keys).

Bulk posting writes each row twice (staging, then tables) and reads balances and heads, so it can never come near a bare
COPY, which computes and checks nothing.
"""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from multiprocessing import get_context
from typing import Any

import psycopg

from benchmarks.measuring import Measure

WRITERS, ACCOUNTS, SECONDS, ROUNDS = 8, 100, 4, 3
BULK_ACCOUNTS, BULK_YEARS, BATCHES = 2_000, (2019, 2020, 2021), 4
FACTS = '{"work":[' + ",".join(f'{{"hours":160700,"proof":"declaration-{n}"}}' for n in range(12)) + "]}"
DAY = date(2021, 12, 31)

_BARE = """
CREATE TABLE bare_balance (account bigint, scheme text, unit text, amount bigint CHECK (amount >= 0),
    PRIMARY KEY (account, scheme, unit));
CREATE TABLE bare_line (account bigint, scheme text COLLATE "C", year smallint, nature text COLLATE "C",
    version integer, amount bigint, PRIMARY KEY (account, scheme, year, nature, version));
INSERT INTO bare_balance SELECT a, 'cpf', 'cent', 0 FROM generate_series(1, 100) AS a;
CREATE TABLE bare_transaction (LIKE ledger_transaction INCLUDING INDEXES);
CREATE TABLE bare_posting (LIKE ledger_posting INCLUDING INDEXES);
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
    with _scratch_database() as address:
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
    from cpa.ledger.post import post_many

    places = iter(range(1_000_000, 100_000_000, BULK_ACCOUNTS))
    number = BULK_ACCOUNTS * len(BULK_YEARS) * BATCHES
    runs = []
    for _ in range(ROUNDS):
        bare, ledger = ([list(_entries(next(places))) for _ in range(BATCHES)] for _ in range(2))
        runs.append((_timed(partial(_bare_copy, address), bare), _timed(post_many, ledger)))
    bare, ledger = min(run[0] for run in runs), min(run[1] for run in runs)
    detail = (
        f"{number} transactions with facts: {number / ledger:.0f} a second, "
        f"bare binary COPY into the same keyed tables {number / bare:.0f} ({bare / ledger:.2f} of it)"
    )
    return Measure("ledger: cost of bulk posting", ledger / bare, 6, "×", detail)


def _timed(work: Callable[[list[Any]], object], batches: list[list[Any]]) -> float:
    """Seconds on the clock: most of the work is the server's."""
    start = time.perf_counter()
    for batch in batches:
        work(batch)
    return time.perf_counter() - start


def _entries(first: int) -> Iterator[Any]:
    from cpa.kernel.quantity import Quantity, Unit
    from cpa.ledger.entries import COUNTED, Entry, Key, Posting

    posting = Posting("fund.annual_rights", COUNTED, Quantity(500_00, Unit.CENT))
    for account in range(first, first + BULK_ACCOUNTS):
        for year in BULK_YEARS:
            yield Entry(
                Key(account, "cpf", year, "acquisition", 1),
                (posting,),
                DAY,
                DAY,
                "dsn",
                "garanti",
                None,
                "",
                "v1",
                FACTS,
            )


def _bare_copy(address: dict[str, Any], entries: list[Any]) -> None:
    from datetime import UTC, datetime

    now, digest, key = datetime.now(UTC), bytes(32), ["int8", "text", "int2", "text", "int4"]
    with psycopg.connect(**address) as connection, connection.cursor() as cursor:
        with cursor.copy("COPY bare_transaction FROM STDIN (FORMAT BINARY)") as copy:
            rest = ["int4", "date", "date", "timestamptz", "int2", "text", "int4", *["text"] * 5, "bytea", "bytea"]
            copy.set_types([*key, *rest])
            for e in entries:
                told = (e.cause, e.origin, e.confidence, e.rules_version, e.facts)
                copy.write_row((*e.key, 1, e.effect_on, e.credited_on, now, None, None, None, *told, digest, digest))
        with cursor.copy("COPY bare_posting FROM STDIN (FORMAT BINARY)") as copy:
            copy.set_types([*key, "int2", "text", "text", "text", "int8"])
            for e in entries:
                for line, p in enumerate(e.postings, start=1):
                    moved = (p.source, p.destination, p.quantity.unit.value, p.quantity.amount)
                    copy.write_row((*e.key, line, *moved))


@contextmanager
def _scratch_database() -> Iterator[dict[str, Any]]:
    """A database of its own beside the others, with the ledger's tables and the bare ones; how to reach it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
    import django
    from django.db import connections

    django.setup()
    connection = connections["activity"]
    connection.settings_dict["TEST"]["NAME"] = "bench_activity"
    name = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    try:
        with connection.cursor() as cursor:
            cursor.execute(_BARE)
        given = connection.get_connection_params()
        kept = {"host", "port", "user", "password", "dbname"}
        yield {word: value for word, value in given.items() if word in kept and value}
    finally:
        connection.creation.destroy_test_db(name, verbosity=0)
