"""Facts are refused whole, before anything is computed, with the file, the column and how many lines are wrong."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from cpa.kernel.problem import Problem
from cpa.modules.rights.national.store import Store, quoted
from cpa.modules.rights.national.tables import Column, Table


def problems(
    store: Store, facts: Path, tables: Sequence[Table], by_table: Mapping[str, Mapping[str, str]]
) -> list[Problem]:
    """Everything wrong with the tables: shape first, then, if the shape is right, values. `by_table` gives the digest
    of each file of each table."""
    shape = [
        *(found for table in tables for found in _shape(table, facts)),
        *(found for table in tables if not table.once for found in _same_file_twice(by_table[table.name])),
    ]
    return shape or [found for table in tables for found in _values(store, table, facts)]


def _shape(table: Table, facts: Path) -> Iterator[Problem]:
    files = table.files(facts)
    if not files:
        yield Problem("national-table-missing", table.name, "Aucun fichier Parquet dans ce dossier.")
    for file in files:
        where = str(file.relative_to(facts))
        try:
            schema = pq.read_schema(file)
        except (OSError, pa.ArrowInvalid):
            yield Problem("national-facts-unreadable", where, "Ce fichier n’est pas un fichier Parquet entier.")
            continue
        yield from _columns(table, where, schema)


def _columns(table: Table, where: str, schema: pa.Schema) -> Iterator[Problem]:
    for column in table.columns:
        place = f"{where}, {column.name}"
        if column.name not in schema.names:
            yield Problem("national-column-missing", place, "Cette colonne manque.")
        elif (found := _plain(schema.field(column.name).type)) != column.type:
            yield Problem(
                "national-column-type", place, f"Cette colonne est de type {found}, au lieu de {column.type}."
            )


def _plain(type_: pa.DataType) -> pa.DataType:
    value = type_.value_type if pa.types.is_dictionary(type_) else type_
    return pa.string() if pa.types.is_large_string(value) else value


def _same_file_twice(by_file: Mapping[str, str]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for file, found in by_file.items():
        if (known := first.setdefault(found, file)) != file:
            yield Problem("national-file-twice", file, f"Ce fichier est le même que {known} : il compterait deux fois.")


def _values(store: Store, table: Table, facts: Path) -> Iterator[Problem]:
    files = table.files(facts)
    wrong = {column: f"({column.name} IS NULL OR {column.refused})" for column in table.columns}
    counts = ", ".join(f"count(*) FILTER ({claim})" for claim in wrong.values())
    found = store.connection.execute(f"SELECT {counts} FROM {_read(files)}").fetchone() or ()
    for (column, claim), number in zip(wrong.items(), found, strict=True):
        if number:
            yield from _places(store, facts, files, column, claim)
    if table.once and not any(found):
        yield from _twice(store, table, facts)


def _places(store: Store, facts: Path, files: Sequence[Path], column: Column, claim: str) -> Iterator[Problem]:
    query = (
        f"SELECT filename, count(*), min(account) FROM {_read(files)} WHERE {claim} GROUP BY filename ORDER BY filename"
    )
    for file, number, account in store.connection.execute(query).fetchall():
        where = f"{Path(file).relative_to(facts)}, {column.name}"
        lines = f"{number} ligne{'s' if number > 1 else ''}"
        message = f"Valeur vide, inconnue ou hors limites : {lines}, à partir du compte {account}."
        yield Problem("national-value-refused", where, message)


def _twice(store: Store, table: Table, facts: Path) -> Iterator[Problem]:
    """Accounts with several lines where one is expected. Files in ascending order of account, as most are, are told at
    one reading; the others are grouped."""
    files = table.files(facts)
    if _ascending(files):
        return
    query = f"SELECT account, count(*) FROM {_read(files)} GROUP BY account HAVING count(*) > 1 ORDER BY account"
    several = store.connection.execute(f"SELECT count(*), min(account) FROM ({query})").fetchone()
    if several and several[0]:
        message = f"Comptes présents plusieurs fois : {several[0]}, à partir du compte {several[1]}."
        yield Problem("national-account-twice", table.name, message)


def _ascending(files: Sequence[Path]) -> bool:
    last = -1
    for file in files:
        for batch in pq.ParquetFile(file).iter_batches(batch_size=1 << 18, columns=["account"]):
            accounts = batch["account"].to_numpy()
            if not len(accounts):
                continue
            if accounts[0] <= last or not (accounts[1:] > accounts[:-1]).all():
                return False
            last = int(accounts[-1])
    return True


def _read(files: Sequence[Path]) -> str:
    return f"read_parquet([{', '.join(quoted(file) for file in files)}], filename = true)"
