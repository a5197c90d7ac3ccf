"""A ledger of many accounts: what one account's balance and statement cost does not follow the number of the others.

CPA_BENCH_LEDGER_ACCOUNTS accounts (20,000 unless said), each with seven years of CPF and three of C2P: ten transactions
of one posting, twenty entries an account, posted through `post_rows`.
"""

import os
import random
import time
from collections.abc import Callable, Iterator
from datetime import date

import numpy as np
import pyarrow as pa

from benchmarks.bulk_rows import table
from benchmarks.measuring import Measure
from benchmarks.scratch import scratch_database

ACCOUNTS = int(os.environ.get("CPA_BENCH_LEDGER_ACCOUNTS", "20000"))
ASKED = 2_000
FIRST, FEW, BATCH = 1, 10, 5_000
CPF_YEARS, C2P_YEARS = range(2019, 2026), range(2023, 2026)
WORKED = '{"work":[{"basis":"hours","reference":160700,"regime":"private","worked":160700}],"year":%d}'
EXPOSED = '{"exposures":[{"factor":"05","months":12}],"year":%d}'
LIMIT_MS = 50


def measure() -> Iterator[Measure]:
    """With ten accounts first, then with all."""
    with scratch_database():
        _post(FIRST, FEW)
        few = _queries(FIRST)
        rate = _fill()
        yield _balance(rate)
        yield _statement(few)


def _fill() -> str:
    start = time.perf_counter()
    for first in range(FIRST + FEW, FIRST + ACCOUNTS, BATCH):
        _post(first, min(BATCH, FIRST + ACCOUNTS - first))
    spent, posted = time.perf_counter() - start, (ACCOUNTS - FEW) * 10
    return f"posted at {posted / spent:,.0f} transactions a second"


def _post(first: int, accounts: int) -> None:
    from cpa.ledger.post import post_rows

    assert post_rows(_rows(first, accounts)).posted == accounts * 10


def _rows(first: int, accounts: int) -> pa.Table:
    from cpa.ledger.staging import SCHEMA

    lines = [("cpf", "cent", 500_00, year, WORKED % year) for year in CPF_YEARS]
    lines += [("c2p", "point", 4, year, EXPOSED % year) for year in C2P_YEARS]
    scheme, unit, amount, year, facts = (np.tile(np.array(each), accounts) for each in zip(*lines, strict=True))
    told = {
        "scheme": scheme,
        "unit": unit,
        "amount": amount,
        "year": year.astype(np.int16),
        "facts": facts,
        "nature": "acquisition",
        "version": 1,
        "line": 1,
        "source": "fund.annual_rights",
        "destination": "holder.counted",
        "cause": "",
        "origin": "dsn",
        "confidence": "garanti",
        "effect_on": date(2025, 12, 31),
        "credited_on": date(2026, 5, 31),
        "rules_version": "0" * 16,
    }
    account = np.repeat(np.arange(first, first + accounts), len(lines))
    return table(SCHEMA, {**told, "account": account, "seq": np.arange(len(account), dtype=np.int32)})


def _balance(rate: str) -> Measure:
    from cpa.kernel.account_id import AccountId
    from cpa.ledger.balances import current

    median, last = _milliseconds(lambda account: current(AccountId(account)))
    entries = ACCOUNTS * 20
    detail = f"{ACCOUNTS:,} accounts, {entries:,} entries, {rate}; {ASKED} accounts at random, median {median:.2f} ms"
    return Measure("scale: balance of an account, 95th percentile", last, LIMIT_MS, "ms", detail)


def _statement(few: int) -> Measure:
    from cpa.kernel.account_id import AccountId
    from cpa.modules.rights.queries import statement

    many = max(_queries(account) for account in (FIRST, FIRST + ACCOUNTS // 2, FIRST + ACCOUNTS - 1))
    median, last = _milliseconds(lambda account: statement(AccountId(account)))
    detail = (
        f"{many} queries with {ACCOUNTS:,} accounts, {few} with {FEW}; the whole statement of ten lines in {median:.1f}"
        f" ms (median), {last:.1f} ms (95th percentile)"
    )
    return Measure("scale: queries of the statement against ten accounts", many / few, 1, "×", detail)


def _milliseconds(ask: Callable[[int], object]) -> tuple[float, float]:
    """Median and 95th percentile of asking about accounts at random, on the clock."""
    chance, spent = random.Random(1), []
    for _ in range(ASKED):
        account, start = FIRST + chance.randrange(ACCOUNTS), time.perf_counter()
        ask(account)
        spent.append((time.perf_counter() - start) * 1000)
    spent.sort()
    return spent[len(spent) // 2], spent[len(spent) * 95 // 100]


def _queries(account: int) -> int:
    from django.db import connections
    from django.test.utils import CaptureQueriesContext

    from cpa.kernel.account_id import AccountId
    from cpa.kernel.stores import ACTIVITY
    from cpa.modules.rights.queries import statement

    with CaptureQueriesContext(connections[ACTIVITY]) as asked:
        assert sum(len(block.lines) for block in statement(AccountId(account)).blocks) == 10
    return len(asked)
