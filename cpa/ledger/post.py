"""The only way into the ledger. Only the rights module may import this (an import contract says so)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import DatabaseError, connections, transaction

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.kernel.stores import ACTIVITY
from cpa.ledger.entries import Entry, Key

if TYPE_CHECKING:
    import pyarrow as pa

_INSUFFICIENT = "LG001"
_KEY_TAKEN = "LG002"

_TYPES = (
    *("bigint", "text", "smallint", "text", "integer", "date", "date", "smallint", "text", "integer"),
    *("text", "text", "text", "text", "text", "text[]", "text[]", "text[]", "bigint[]"),
)
"""Of the values of one entry, in the order of `_values`."""

_CALL = f"SELECT ordinal, fresh FROM ledger_post({', '.join(f'%s::{kind}' for kind in _TYPES)})"


class KeyTaken(Exception):
    """A transaction with the same key and another content is already there: the caller's key is wrong."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """Where a transaction stands in its account. `fresh` is False when it was already there."""

    ordinal: int
    fresh: bool


@dataclass(frozen=True, slots=True)
class BulkReceipt:
    """How many transactions were posted, how many were known already, and the accounts refused whole because a
    balance would have fallen below zero."""

    posted: int
    known: int
    refused: tuple[AccountId, ...] = ()


def post(entry: Entry) -> Receipt | Problem:
    """Post one transaction, its postings and the move of its balances, in one statement.

    Gives back a Problem (`ledger.balance_too_low`) and changes nothing when a balance would fall below zero. Raises
    KeyTaken when the key names another content.
    """
    try:
        with transaction.atomic(using=ACTIVITY), connections[ACTIVITY].cursor() as cursor:
            cursor.execute(_CALL, _values(entry))
            ordinal, fresh = cursor.fetchone()
    except DatabaseError as error:
        state = getattr(error.__cause__, "sqlstate", None)
        if state == _INSUFFICIENT:
            return _too_low(entry.key)
        if state == _KEY_TAKEN:
            raise KeyTaken(entry.key) from error
        raise
    return Receipt(ordinal, fresh)


def post_many(entries: Iterable[Entry]) -> BulkReceipt:
    """Post many transactions at once: binary COPY to a staging table, then a few statements in account order.

    Transactions of one account are posted in the order given; those known by their key are left as they are. An
    account whose balance would fall below zero at any step is refused whole. All the rest is posted, or nothing.
    """
    from cpa.ledger import staging  # Arrow is heavy to import, and a page that posts one transaction needs none

    return post_rows(staging.table(entries))


def post_rows(rows: "pa.Table") -> BulkReceipt:
    """`post_many` for transactions that are columns already. Raises ValueError when they are not of
    `cpa.ledger.staging.SCHEMA`."""
    from cpa.ledger import staging

    if rows.schema != staging.SCHEMA:
        raise ValueError("the rows are not those of the ledger's staging table")
    with transaction.atomic(using=ACTIVITY), connections[ACTIVITY].cursor() as cursor:
        cursor.execute("SELECT ledger_stage()")
        with cursor.copy("COPY pg_temp.ledger_staged FROM STDIN (FORMAT BINARY)") as copy:
            for piece in staging.copy_stream(rows):
                copy.write(piece)
        cursor.execute("SELECT posted, known, refused FROM ledger_post_staged()")
        posted, known, refused = cursor.fetchone()
    return BulkReceipt(posted, known, tuple(refused))


def lock(accounts: Sequence[AccountId]) -> None:
    """Keep every other writer of these accounts waiting until the transaction in progress ends, so that what is read
    from now on stays true. To be called inside `transaction.atomic(using=ACTIVITY)`."""
    with connections[ACTIVITY].cursor() as cursor:
        cursor.execute("SELECT ledger_lock(%s::bigint[])", [list(accounts)])


def _too_low(key: Key) -> Problem:
    place = f"compte {key.account}, {key.scheme} {key.year} {key.nature} {key.version}"
    return Problem("ledger.balance_too_low", place, "Les droits disponibles ne suffisent pas pour cette opération.")


def _values(entry: Entry) -> tuple[Any, ...]:
    refers_to = entry.refers_to
    return (
        *entry.key,
        entry.effect_on,
        entry.credited_on,
        *((refers_to.year, refers_to.nature, refers_to.version) if refers_to else (None, None, None)),
        *(entry.cause, entry.origin, entry.confidence, entry.rules_version, entry.facts),
        [p.source for p in entry.postings],
        [p.destination for p in entry.postings],
        [p.quantity.unit.value for p in entry.postings],
        [p.quantity.amount for p in entry.postings],
    )
