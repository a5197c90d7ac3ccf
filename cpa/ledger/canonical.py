"""The text a digest covers, written independently of the database (`sql/canonical.sql`): `verify` trusts neither."""

import hashlib
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Protocol

from cpa.kernel.account_id import AccountId
from cpa.ledger.models import Transaction

_EPOCH = datetime.fromisoformat("1970-01-01T00:00:00+00:00")


class PostingRow(Protocol):
    """A row of the table of postings."""

    line: int
    source: str
    destination: str
    unit: str
    amount: int


def genesis(account: AccountId) -> bytes:
    """The digest that precedes an account's first transaction."""
    return hashlib.sha256(f"cpa-ledger/1\n{account}".encode()).digest()


def digest(previous: bytes, row: Transaction, postings: Sequence[PostingRow]) -> bytes:
    """SHA-256 of the previous digest, the row's place in the chain and its content, postings in order of line."""
    lines = [row.ordinal, (row.recorded_at - _EPOCH) // timedelta(microseconds=1), *_content(row, postings)]
    return hashlib.sha256(previous + "\n".join(map(str, lines)).encode()).digest()


def _content(row: Transaction, postings: Sequence[PostingRow]) -> Iterable[object]:
    yield row.account
    yield f"{row.scheme} {row.year} {row.nature} {row.version}"
    yield row.effect_on
    yield row.credited_on
    refers_to = (row.refers_to_year, row.refers_to_nature, row.refers_to_version)
    yield " ".join(str(part) for part in refers_to if part is not None)
    yield from (row.cause, row.origin, row.confidence, row.rules_version, row.facts)
    yield "\n".join(f"{p.line} {p.source} {p.destination} {p.unit} {p.amount}" for p in postings)
