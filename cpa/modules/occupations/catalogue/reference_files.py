"""`reference/occupations/`: one table a file."""

from pathlib import Path
from typing import Any

from cpa.modules.occupations.catalogue.tables import Tables
from cpa.sources.reference.tables import packed, unpacked


def read_tables(folder: Path) -> Tables:
    """The tables written in `folder`. Raises FileNotFoundError, BrokenReference."""
    return Tables.of(lambda name, row: _read(folder / f"{name}.csv.gz", row))


def write_tables(folder: Path, tables: Tables) -> None:
    """Write each table into `folder`, which exists."""
    for name, rows in tables.named():
        (folder / f"{name}.csv.gz").write_bytes(packed(Tables.rows[name]._fields, rows))


def _read(path: Path, row: Any) -> tuple[Any, ...]:
    return tuple(map(row._make, unpacked(path, row._fields)))
