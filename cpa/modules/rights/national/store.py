"""The facts of one range of accounts, through DuckDB and within a memory limit."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pyarrow as pa

from cpa.modules.rights.national.tables import Table


@dataclass(frozen=True, slots=True)
class Limits:
    """What DuckDB may take: bytes of memory, threads, and the folder where it sets aside what does not fit."""

    memory: int
    threads: int
    spill: Path


@dataclass(frozen=True, slots=True)
class Store:
    """Facts seen through SQL. Each table is a view under its name (« - » written « _ »), of the accounts of a range."""

    connection: duckdb.DuckDBPyConnection

    def ask(self, query: str, **given: pa.Table) -> pa.Table:
        """The answer to a query; `given` are tables the query may name besides the facts."""
        for name, table in given.items():
            self.connection.register(name, table)
        try:
            return self.connection.sql(query).to_arrow_table()
        finally:
            for name in given:
                self.connection.unregister(name)

    def ends(self, files: Sequence[Path]) -> tuple[int, int]:
        """The least and the greatest account of these files; 1 and 1 when they hold none."""
        read = f"read_parquet([{', '.join(map(quoted, files))}], union_by_name = true)"
        low, high = self.connection.execute(f"SELECT min(account), max(account) FROM {read}").fetchone() or (None, None)
        return (1, 1) if low is None else (low, high)

    def show(self, table: Table, files: Sequence[Path], low: int, high: int) -> None:
        """Make a view of the lines of these files of the table whose account is from `low` to `high`, both included."""
        read = ", ".join(map(quoted, files))
        names = ", ".join(column.name for column in table.columns)
        self.connection.execute(
            f"CREATE OR REPLACE VIEW {table.name.replace('-', '_')} AS SELECT {names} FROM read_parquet([{read}])"
            f" WHERE account BETWEEN {low} AND {high}"
        )


@contextmanager
def opened(limits: Limits) -> Iterator[Store]:
    """A store with nothing in it yet."""
    settings: dict[str, str | bool | int | float | list[str]] = {
        "threads": limits.threads,
        "memory_limit": f"{limits.memory}B",
        "temp_directory": str(limits.spill),
        "preserve_insertion_order": False,
    }
    with duckdb.connect(":memory:", config=settings) as connection:
        yield Store(connection)


def quoted(path: Path) -> str:
    """A path as an SQL text."""
    escaped = str(path).replace("'", "''")
    return f"'{escaped}'"
