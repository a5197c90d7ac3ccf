"""Rows for the ledger's staging table as PostgreSQL's binary COPY, built from Arrow columns without touching a value in
Python. https://www.postgresql.org/docs/current/sql-copy.html describes the format."""

from collections.abc import Iterable, Iterator

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from cpa.ledger.entries import Entry

SCHEMA = pa.schema(
    [
        pa.field("account", pa.int64(), nullable=False),
        pa.field("seq", pa.int32(), nullable=False),
        pa.field("scheme", pa.string(), nullable=False),
        pa.field("year", pa.int16(), nullable=False),
        pa.field("nature", pa.string(), nullable=False),
        pa.field("version", pa.int32(), nullable=False),
        pa.field("line", pa.int16(), nullable=False),
        pa.field("source", pa.string()),
        pa.field("destination", pa.string()),
        pa.field("unit", pa.string()),
        pa.field("amount", pa.int64()),
        pa.field("effect_on", pa.date32()),
        pa.field("credited_on", pa.date32()),
        pa.field("refers_to_year", pa.int16()),
        pa.field("refers_to_nature", pa.string()),
        pa.field("refers_to_version", pa.int32()),
        pa.field("cause", pa.string()),
        pa.field("origin", pa.string()),
        pa.field("confidence", pa.string()),
        pa.field("rules_version", pa.string()),
        pa.field("facts", pa.string()),
    ]
)
"""One row a posting, in the order of `ledger_staged`. The first of a transaction (`line` 1, or 0 when it moves nothing)
carries what is said of the transaction; the others leave it null. `seq` orders the transactions of an account."""

_HEADER = b"PGCOPY\n\xff\r\n\0" + bytes(8)
_TRAILER = b"\xff\xff"
_NULL = b"\xff\xff\xff\xff"
_DAYS_FROM_1970_TO_2000 = 10_957
_CHUNK = 1 << 20
_BINARY = pa.large_binary()


def table(entries: Iterable[Entry]) -> pa.Table:
    """The rows of these entries, in the order given."""
    columns: list[list[object]] = [[] for _ in SCHEMA]
    for place, entry in enumerate(entries):
        for row in _rows(place, entry):
            for column, value in zip(columns, row, strict=True):
                column.append(value)
    return pa.table([pa.array(c, f.type) for c, f in zip(columns, SCHEMA, strict=True)], schema=SCHEMA)


def copy_stream(rows: pa.Table) -> Iterator[bytes | memoryview]:
    """These rows, of whole numbers, days, text and bytes, as what COPY reads, in pieces of a megabyte."""
    yield _HEADER
    for batch in rows.to_batches():
        joined = memoryview(_joined(batch))
        for start in range(0, len(joined), _CHUNK):
            yield joined[start : start + _CHUNK]
    yield _TRAILER


def _rows(place: int, entry: Entry) -> Iterator[tuple[object, ...]]:
    key, refers_to = entry.key, entry.refers_to
    told = (
        *(entry.effect_on, entry.credited_on),
        *((refers_to.year, refers_to.nature, refers_to.version) if refers_to else (None, None, None)),
        *(entry.cause, entry.origin, entry.confidence, entry.rules_version, entry.facts),
    )
    named = (key.account, place, key.scheme, key.year, key.nature, key.version)
    if not entry.postings:
        yield (*named, 0, None, None, None, None, *told)
    for line, p in enumerate(entry.postings, start=1):
        moved = (line, p.source, p.destination, p.quantity.unit.value, p.quantity.amount)
        yield (*named, *moved, *(told if line == 1 else (None,) * len(told)))


def _joined(batch: pa.RecordBatch) -> pa.Buffer:
    fields = [part for column in batch.columns for part in _field(column)]
    count = pa.scalar(batch.num_columns.to_bytes(2, "big"), _BINARY)
    rows = pc.binary_join_element_wise(
        *(count, *fields, pa.scalar(b"", _BINARY)), null_handling="replace", null_replacement=_NULL
    )
    first, *_, last = np.frombuffer(rows.buffers()[1], np.int64, len(rows) + 1)[[0, -1]]
    return rows.buffers()[2].slice(first, last - first) if len(rows) else pa.py_buffer(b"")


def _field(column: pa.Array) -> Iterator[pa.Array]:
    """A value behind its length, or nothing for what is missing (its place is taken by the mark of a null)."""
    if pa.types.is_string(column.type) or pa.types.is_binary(column.type):
        lengths = pc.fill_null(pc.binary_length(column), -1)
        yield _bytes(lengths.to_numpy(zero_copy_only=False).astype(">i4"))
        yield pc.fill_null(column.cast(_BINARY), b"")
        return
    values = pc.fill_null(column.cast(pa.int32()) if pa.types.is_date32(column.type) else column, 0)
    numbers = values.to_numpy(zero_copy_only=False)
    if pa.types.is_date32(column.type):
        numbers = numbers - _DAYS_FROM_1970_TO_2000
    width = numbers.dtype.itemsize
    said = np.empty(len(numbers), [("length", ">i4"), ("value", f">i{width}")])
    said["length"], said["value"] = width, numbers
    yield _bytes(said, column.is_null() if column.null_count else None)


def _bytes(numbers: np.ndarray, missing: pa.Array | None = None) -> pa.Array:
    width = numbers.dtype.itemsize
    fixed = pa.FixedSizeBinaryArray.from_buffers(pa.binary(width), len(numbers), [None, pa.py_buffer(numbers)])
    whole = fixed.cast(_BINARY)
    return whole if missing is None else pc.if_else(missing, pa.scalar(None, _BINARY), whole)
