"""The same transactions twice: as the ledger takes them, and as its tables end up holding them."""

from collections.abc import Mapping, Sequence
from datetime import date

import numpy as np
import pyarrow as pa

from cpa.ledger.staging import SCHEMA

AMOUNT = 500_00
FACTS = '{"work":[' + ",".join(f'{{"hours":160700,"proof":"declaration-{n}"}}' for n in range(12)) + "]}"
DAY = date(2021, 12, 31)
_DIGEST = bytes(32)
_ACQUISITION = {"scheme": "cpf", "nature": "acquisition", "version": 1}
_TOLD = {
    "effect_on": DAY,
    "credited_on": DAY,
    "cause": "",
    "origin": "dsn",
    "confidence": "garanti",
    "rules_version": "v1",
    "facts": FACTS,
}
_MOVED = {"line": 1, "source": "fund.annual_rights", "destination": "holder.counted", "unit": "cent", "amount": AMOUNT}
_REFERS_TO = ("refers_to_year", "refers_to_nature", "refers_to_version")


def staged_rows(first: int, accounts: int, years: Sequence[int]) -> pa.Table:
    """A credit each year for accounts from `first` on, as `post_rows` takes them."""
    each = _each(first, accounts, years)
    known = {**_ACQUISITION, **_TOLD, **_MOVED, **each, "seq": np.arange(len(each["account"]), dtype=np.int32)}
    return table(SCHEMA, known)


def bare_rows(first: int, accounts: int, years: Sequence[int]) -> Mapping[str, pa.Table]:
    """The same as the rows of each of the ledger's tables, digests and moments left at nought."""
    each, alone = _each(first, accounts, years), {"account": np.arange(first, first + accounts)}
    ordinals = np.tile(np.arange(1, len(years) + 1, dtype=np.int32), accounts)
    told = dict(list(_TOLD.items())[:2]), dict(list(_TOLD.items())[2:])
    link = {"previous_digest": _DIGEST, "digest": _DIGEST}
    key = ("account", "scheme", "year", "nature", "version")
    named = {name: {**_ACQUISITION, **each}[name] for name in key}
    refers_to = dict.fromkeys(_REFERS_TO)
    held = {"scheme": "cpf", "unit": "cent", "counted": AMOUNT * len(years), "outside": 0, "reserved": 0}
    end = {"ordinal": np.full(accounts, len(years), np.int32), "digest": _DIGEST, "recorded_at": 0}
    return {
        "ledger_transaction": _of(
            {**named, "ordinal": ordinals, **told[0], "recorded_at": 0, **refers_to, **told[1], **link}
        ),
        "ledger_posting": _of({**named, **_MOVED}),
        "ledger_balance": _of({**alone, **held}),
        "ledger_head": _of({**alone, **end}),
    }


def _each(first: int, accounts: int, years: Sequence[int]) -> dict[str, np.ndarray]:
    return {
        "account": np.repeat(np.arange(first, first + accounts), len(years)),
        "year": np.tile(np.array(years, np.int16), accounts),
    }


_MORE_TYPES = {
    "ordinal": pa.int32(),
    "recorded_at": pa.int64(),
    "previous_digest": pa.binary(),
    "digest": pa.binary(),
    "counted": pa.int64(),
    "outside": pa.int64(),
    "reserved": pa.int64(),
}


def _of(columns: Mapping[str, object]) -> pa.Table:
    types = {**{field.name: field.type for field in SCHEMA}, **_MORE_TYPES}
    return table(pa.schema([(name, types[name]) for name in columns]), columns)


def table(schema: pa.Schema, columns: Mapping[str, object]) -> pa.Table:
    """The columns of a schema, each value that is not an array repeated; there is a column of accounts."""
    accounts = columns["account"]
    assert isinstance(accounts, np.ndarray)
    return pa.table([_column(columns.get(f.name), f.type, len(accounts)) for f in schema], schema=schema)


def _column(value: object, type_: pa.DataType, rows: int) -> pa.Array:
    return pa.array(value, type_) if isinstance(value, np.ndarray) else pa.repeat(pa.scalar(value, type_), rows)
