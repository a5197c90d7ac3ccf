"""Editions in the shape that `reference/certifications/` carries them: four compressed CSV, the same bytes for the same
content.

Rows stand in the order of their files. An empty line number is that of the row before in the same file, plus one; any
other empty cell of `links.csv.gz` repeats the one above.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from cpa.modules.trainings.register.merging import Source
from cpa.modules.trainings.register.tables import FactRow, LinkRow, NameRow, Said, Tables
from cpa.sources.reference import tables

SAID = tuple(one.value for one in Said)
FACTS = ("file", "line", "code", *SAID)
LINKS = ("file", "line", *LinkRow._fields[:4])
NAMES = ("file", "line", *NameRow._fields[:5])


class FileRow(NamedTuple):
    """A raw file that rows were read in, and the edition it belongs to."""

    number: str
    dataset: str
    vintage: str
    known_on: str
    name: str
    digest: str


@dataclass(frozen=True, slots=True)
class Carried:
    """An edition as it is carried."""

    source: Source
    names: tuple[str, ...]

    @property
    def files(self) -> tuple[tuple[str, str], ...]:
        """Name and digest of each of its files."""
        return tuple(zip(self.names, self.source.digests, strict=True))


def packed(editions: Sequence[Carried]) -> dict[str, bytes]:
    """The files that carry these editions, by name."""
    files, facts, links, names = [], [], [], []
    for one in editions:
        first, source = len(files), one.source
        files += [
            FileRow(str(first + at), source.dataset, source.vintage, _day(source.known_on), name, digest)
            for at, (name, digest) in enumerate(one.files)
        ]
        facts += [(file + first, *rest) for file, *rest in _wide(source.tables.facts)]
        links += [(row.file + first, row.line, *row[:4]) for row in source.tables.links]
        names += [(row.file + first, row.line, *row[:5]) for row in source.tables.names]
    return {
        "files.csv.gz": tables.packed(FileRow._fields, files),
        "facts.csv.gz": tables.packed(FACTS, _short(facts)),
        "links.csv.gz": tables.packed(LINKS, _shorter(_short(links))),
        "names.csv.gz": tables.packed(NAMES, _short(names)),
    }


def unpacked(folder: Path) -> list[Carried]:
    """The editions that a folder carries. Raises BrokenReference, FileNotFoundError."""
    files = [FileRow(*row) for row in tables.unpacked(folder / "files.csv.gz", FileRow._fields)]
    first = {row.dataset: int(row.number) for row in reversed(files)}
    of = [row.dataset for row in files]
    facts: dict[str, list[FactRow]] = {dataset: [] for dataset in first}
    links: dict[str, list[LinkRow]] = {dataset: [] for dataset in first}
    names: dict[str, list[NameRow]] = {dataset: [] for dataset in first}
    for file, line, code, *values in _long(tables.unpacked(folder / "facts.csv.gz", FACTS)):
        dataset, at = of[file], file - first[of[file]]
        facts[dataset] += [
            FactRow(code, what, value, at, line) for what, value in zip(SAID, values, strict=True) if value
        ]
    for file, line, *link in _long(_longer(tables.unpacked(folder / "links.csv.gz", LINKS))):
        links[of[file]].append(LinkRow(*link, file - first[of[file]], line))
    for file, line, *name in _long(tables.unpacked(folder / "names.csv.gz", NAMES)):
        names[of[file]].append(NameRow(*name, file - first[of[file]], line))
    return [
        _carried([row for row in files if row.dataset == dataset],
                 Tables(tuple(facts[dataset]), tuple(links[dataset]), tuple(names[dataset])))
        for dataset in first
    ]  # fmt: skip


def _carried(files: Sequence[FileRow], said: Tables) -> Carried:
    one = files[0]
    known_on = date.fromisoformat(one.known_on) if one.known_on else None
    source = Source(one.dataset, one.vintage, known_on, [row.digest for row in files], said)
    return Carried(source, tuple(row.name for row in files))


def _wide(facts: Iterable[FactRow]) -> Iterator[tuple[int, int, str, *tuple[str, ...]]]:
    """One row for all that a line says of a certification."""
    found: dict[tuple[int, int, str], dict[str, str]] = {}
    for fact in facts:
        found.setdefault((fact.file, fact.line, fact.code), {})[fact.what] = fact.value
    for place, said in found.items():
        yield (*place, *(said.get(what, "") for what in SAID))


def _short(rows: Iterable[Sequence[object]]) -> Iterator[tuple[object, ...]]:
    """The same rows, without the line numbers that follow the one before."""
    before: tuple[object, object] = (None, None)
    for file, line, *rest in rows:
        assert isinstance(line, int)
        yield (file, "" if before == (file, line - 1) else line, *rest)
        before = (file, line)


def _long(rows: Iterable[list[str]]) -> Iterator[tuple[int, int, *tuple[str, ...]]]:
    """The same rows, with their line numbers."""
    line = 0
    for file, told, *rest in rows:
        line = int(told) if told else line + 1
        yield (int(file), line, *rest)


def _shorter(rows: Iterable[Sequence[object]]) -> Iterator[list[object]]:
    """The same rows, without what repeats the row above. The second cell has its own way."""
    above: Sequence[object] = ()
    for row in rows:
        yield [cell if at == 1 or not above or cell != above[at] else "" for at, cell in enumerate(row)]
        above = row


def _longer(rows: Iterable[list[str]]) -> Iterator[list[str]]:
    """The same rows, with what repeats the row above."""
    above: list[str] = []
    for row in rows:
        above = [cell if at == 1 or cell or not above else above[at] for at, cell in enumerate(row)]
        yield above


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
