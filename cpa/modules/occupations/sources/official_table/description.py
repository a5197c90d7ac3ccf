"""What a `source.yaml` says of each published table: who made it, under which terms, what is taken of it and what is
left, how much content it must have."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from cpa.kernel.said import said_in


@dataclass(frozen=True, slots=True)
class Description:
    """One published table. `file` is a pattern of its name without « .gz »; `taken` its columns that are read,
    `ignored` those left with the reason; `like` a pattern of further columns to take. Floors and ceilings count what
    was read: rows, codes, areas, and sums that the table's reader names. `optional` lists columns that an edition may
    lack, `key` those that tell its rows apart (none: its reader sees to it)."""

    dataset: str
    file: str
    title: str
    producer: str
    licence: str
    vintage: str
    separator: str = ","
    taken: tuple[str, ...] = ()
    ignored: Mapping[str, str] = field(default_factory=dict)
    like: str = ""
    optional: tuple[str, ...] = ()
    key: tuple[str, ...] = ()
    floors: Mapping[str, int] = field(default_factory=dict)
    ceilings: Mapping[str, int] = field(default_factory=dict)

    def is_named(self, name: str) -> bool:
        """Whether a file of this name holds this table."""
        return re.fullmatch(self.file, name.removesuffix(".gz")) is not None


@dataclass(frozen=True, slots=True)
class Ignored:
    """Files that are known and left, with the reason."""

    file: str
    why: str

    def is_named(self, name: str) -> bool:
        """Whether a file of this name is left."""
        return re.fullmatch(self.file, name.removesuffix(".gz")) is not None


@dataclass(frozen=True, slots=True)
class SourceDescription:
    """All the tables of a source."""

    tables: tuple[Description, ...]
    ignored: tuple[Ignored, ...]

    def of(self, dataset: str) -> Description:
        """The description of a data set. Raises KeyError."""
        return {table.dataset: table for table in self.tables}[dataset]

    def of_file(self, name: str) -> Description | Ignored | None:
        """What is known of a file of this name."""
        known: Sequence[Description | Ignored] = (*self.tables, *self.ignored)
        return next((one for one in known if one.is_named(name)), None)


def described(path: Path) -> SourceDescription:
    """What a `source.yaml` says. Raises OSError, TypeError on an unknown word."""
    said = said_in(path)
    tables = [
        Description(**{**table, **{name: tuple(table.get(name, ())) for name in ("taken", "optional", "key")}})
        for table in said["tables"]
    ]
    return SourceDescription(tuple(tables), tuple(Ignored(**one) for one in said.get("ignored", ())))
