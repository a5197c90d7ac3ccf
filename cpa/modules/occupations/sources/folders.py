"""Folders of published tables: which file is which, what is left by name, what nobody knows, what is missing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cpa.modules.occupations.sources.official_table.description import Description, SourceDescription


@dataclass(frozen=True, slots=True)
class Found:
    """What folders hold for a source: tables in the order of their descriptions, files that are known and left (with
    the reason), files that nobody described, and tables that no file holds."""

    tables: tuple[tuple[Path, Description], ...]
    left: tuple[tuple[Path, str], ...]
    unknown: tuple[Path, ...]
    missing: tuple[Description, ...]


def found_in(folders: Sequence[Path], source: SourceDescription) -> Found:
    """What these folders hold, and those below them. Of several editions of one table, all are given, oldest name
    first. Raises OSError."""
    paths = list(_files(folders))
    tables = [
        (path, table) for table in source.tables for path in sorted(paths, key=_name) if table.is_named(path.name)
    ]
    named = {path for path, _table in tables}
    others = [(path, next((one.why for one in source.ignored if one.is_named(path.name)), "")) for path in paths]
    return Found(
        tables=tuple(tables),
        left=tuple((path, why) for path, why in others if why and path not in named),
        unknown=tuple(path for path, why in others if not why and path not in named),
        missing=tuple(table for table in source.tables if table.dataset not in {one.dataset for _, one in tables}),
    )


def _files(folders: Sequence[Path]) -> Iterator[Path]:
    for folder in folders:
        found = (path for path in sorted(folder.rglob("*")) if path.is_file())
        yield from (path for path in found if not path.name.startswith("."))


def _name(path: Path) -> str:
    return path.name
