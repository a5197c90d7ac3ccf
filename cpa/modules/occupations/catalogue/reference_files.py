"""`reference/occupations/`: one compressed CSV a table, the same bytes for the same content."""

import csv
import gzip
import io
from pathlib import Path
from typing import Any

from cpa.modules.occupations.catalogue.tables import Tables


class BrokenReference(Exception):
    """A file of `reference/` does not have the columns that this version of the project writes."""


def read_tables(folder: Path) -> Tables:
    """The tables written in `folder`. Raises OSError when a file is missing or cut, BrokenReference."""
    return Tables.of(lambda name, row: _read(folder / f"{name}.csv.gz", row))


def write_tables(folder: Path, tables: Tables) -> None:
    """Write each table into `folder`, which exists."""
    for name, rows in tables.named():
        (folder / f"{name}.csv.gz").write_bytes(packed(Tables.rows[name]._fields, rows))


def packed(header: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> bytes:
    """The rows as compressed CSV, without the time of writing: the same rows give the same bytes."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return gzip.compress(text.getvalue().encode(), 9, mtime=0)


def _read(path: Path, row: Any) -> tuple[Any, ...]:
    with gzip.open(path, "rt", encoding="utf-8", newline="") as stream:
        lines = csv.reader(stream)
        if tuple(next(lines, ())) != row._fields:
            raise BrokenReference(f"{path.name}: other columns than {', '.join(row._fields)}")
        return tuple(map(row._make, lines))
