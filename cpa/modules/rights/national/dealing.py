"""Lines dealt out by range, for tables whose every file holds accounts of all ranges.

Without this each range would read such files again from end to end. Tables whose files keep accounts together are read
where they are.
"""

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

import pyarrow.parquet as pq

from cpa.modules.rights.national import files
from cpa.modules.rights.national.store import Store, quoted
from cpa.modules.rights.national.tables import Table

FOLDER = ".dealt"
MARK = "whole"
_TIMES = 3
"""A table is dealt out when the ranges would otherwise read it more often than this."""
Ends = tuple[int, int]


def deal(
    store: Store, facts: Path, out: Path, tables: Sequence[Table], ranges: Sequence[Ends], digests: Mapping[str, str]
) -> None:
    """Deal out, under `out`, the tables that need it and are not dealt out already from the same lines."""
    for table in tables:
        place = out / FOLDER / table.name
        if not scattered(table, facts, ranges) or _whole(place, digests[table.name]):
            continue
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        names = ", ".join(column.name for column in table.columns)
        read = f"read_parquet([{', '.join(map(quoted, table.files(facts)))}])"
        store.connection.execute(
            f"COPY (SELECT {names}, {_range_of([low for low, _ in ranges])} AS part FROM {read})"
            f" TO {quoted(place)} (FORMAT parquet, PARTITION_BY (part), COMPRESSION lz4, OVERWRITE_OR_IGNORE)"
        )
        files.write_text(place / MARK, digests[table.name])


def files_of(table: Table, facts: Path, out: Path, number: int) -> Sequence[Path]:
    """The files where the lines of a range are: its own where they were dealt out, else those of the table."""
    place = out / FOLDER / table.name
    own = sorted((place / f"part={number}").glob("*.parquet")) if (place / MARK).exists() else []
    return own or table.files(facts)


def forget(out: Path) -> None:
    """Remove what was dealt out."""
    shutil.rmtree(out / FOLDER, ignore_errors=True)


def scattered(table: Table, facts: Path, ranges: Sequence[Ends]) -> bool:
    """Whether reading every range would read the table more than some times over, by what its files say of
    themselves."""
    lines = taken = 0
    for file in table.files(facts):
        told = pq.read_metadata(file)
        place = told.schema.to_arrow_schema().get_field_index("account")
        for number in range(told.num_row_groups):
            group = told.row_group(number)
            known = group.column(place).statistics
            ends = (known.min, known.max) if known is not None and known.has_min_max else (ranges[0][0], ranges[-1][1])
            lines += group.num_rows
            taken += group.num_rows * sum(low <= ends[1] and ends[0] <= high for low, high in ranges)
    return taken > _TIMES * lines


def _whole(place: Path, digest: str) -> bool:
    mark = place / MARK
    return mark.exists() and mark.read_text("utf-8") == digest


def _range_of(starts: Sequence[int], first: int = 0) -> str:
    """SQL for the number of the range an account is in: a search by halves."""
    if len(starts) == 1:
        return str(first)
    half = len(starts) // 2
    below, above = _range_of(starts[:half], first), _range_of(starts[half:], first + half)
    return f"CASE WHEN account < {starts[half]} THEN {below} ELSE {above} END"
