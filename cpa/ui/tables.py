"""A table of facts, ready to be read in columns on a wide screen and in small sheets on a narrow one."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """A column's heading. Numbers align to the end. `language` is the heading's where it is not the page's."""

    label: str
    numeric: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows: `text`, made a link by `url`, or a confidence `badge` in its place; a `note` below. `language`
    and `note_language` are theirs where they are not the page's (official French names)."""

    text: str
    url: str = ""
    badge: str = ""
    note: str = ""
    language: str = ""
    note_language: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A captioned table. The first cell of each row names the row. Raises ValueError when a row has another number
    of cells than there are columns."""

    caption: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]

    def __post_init__(self) -> None:
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError("every row of a table has one cell per column")

    def lines(self) -> list[list[tuple[Column, Cell]]]:
        """Each row as (column, cell) pairs: a narrow screen repeats the heading beside each cell."""
        return [list(zip(self.columns, row, strict=True)) for row in self.rows]
