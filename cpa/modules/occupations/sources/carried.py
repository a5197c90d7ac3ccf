"""Published tables in the shape that `reference/` carries them: compressed CSV, the same bytes for the same content."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from cpa.modules.occupations.sources.official_table.content import CommuneRow, Figure, Label, Link
from cpa.modules.occupations.sources.official_table.description import Description
from cpa.modules.occupations.sources.official_table.whole import Reader, TableRead
from cpa.sources.reference.tables import packed, unpacked

INDEX = "tables.csv.gz"
SHAPES = ("", "_links", "_names", "_places")
"""What the name of a file adds to that of its data set: figures, links, names of codes, communes."""


class Entry(NamedTuple):
    """One table that is carried: where it comes from, and the digest of the raw file."""

    dataset: str
    title: str
    producer: str
    licence: str
    vintage: str
    digest: str


@dataclass(frozen=True, slots=True)
class Carried:
    """One table of a folder of `reference/`, read only when it is asked for."""

    folder: Path
    entry: Entry

    def digest(self) -> str:
        """SHA-256 of the files that carry it. Raises OSError."""
        found = sha256()
        for shape in SHAPES:
            path = self._file(shape)
            found.update(path.read_bytes() if path.exists() else b"")
        return found.hexdigest()

    def read(self) -> TableRead:
        """What it says. Raises BrokenReference."""
        figures, links, labels, communes = (list(_lines(self._file(shape))) for shape in SHAPES)
        return TableRead(
            dataset=self.entry.dataset,
            vintage=self.entry.vintage,
            figures=tuple(Figure(code, area, tuple(map(_told, values))) for code, area, *values in figures),
            links=tuple(Link(source, detail, target, int(score)) for source, detail, target, score in links),
            labels=tuple(map(Label._make, labels)),
            communes=tuple(map(_commune_told, communes)),
            problems=(),
            counts={"figures": len(figures), "links": len(links), "labels": len(labels), "communes": len(communes)},
            leftovers={},
            publishable=True,
        )

    def _file(self, shape: str) -> Path:
        return self.folder / f"{self.entry.dataset}{shape}.csv.gz"


def files_of(tables: Sequence[tuple[Description, Reader, TableRead, str]]) -> Mapping[str, bytes]:
    """The files that carry these tables, each with the digest of its raw file, and the index that names them."""
    files = {INDEX: packed(Entry._fields, [_entry(*one) for one in tables])}
    for description, reader, read, _digest in tables:
        files |= dict(_shapes(description.dataset, reader, read))
    return files


def _entry(description: Description, _reader: Reader, read: TableRead, digest: str) -> Entry:
    said = description
    return Entry(said.dataset, said.title, said.producer, said.licence, read.vintage, digest)


def _shapes(dataset: str, reader: Reader, read: TableRead) -> Iterator[tuple[str, bytes]]:
    if read.figures:
        rows = ((code, area, *map(_number, values)) for code, area, values in read.figures)
        yield f"{dataset}.csv.gz", packed(("code", "area", *reader.measures), rows)
    if read.links:
        yield f"{dataset}_links.csv.gz", packed(Link._fields, read.links)
    if read.labels:
        yield f"{dataset}_names.csv.gz", packed(Label._fields, read.labels)
    if read.communes:
        yield f"{dataset}_places.csv.gz", packed(CommuneRow._fields, map(_commune, read.communes))


def carried_in(folder: Path) -> Iterator[Carried]:
    """The tables of a folder of `reference/`. Raises FileNotFoundError, BrokenReference."""
    yield from (Carried(folder, Entry(*row)) for row in unpacked(folder / INDEX, Entry._fields))


def _lines(path: Path) -> Iterator[list[str]]:
    """The rows below the header; none when a table does not have this shape."""
    if path.exists():
        yield from unpacked(path)


def _number(value: int | None) -> str:
    return "" if value is None else str(value)


def _told(text: str) -> int | None:
    return int(text) if text else None


def _commune(row: CommuneRow) -> Sequence[str]:
    numbers = map(_number, (row.population, row.latitude, row.longitude))
    return (*row[:7], " ".join(row.postal_codes), *numbers)


def _commune_told(row: Sequence[str]) -> CommuneRow:
    return CommuneRow(*row[:7], tuple(row[7].split()), *map(_told, row[8:]))
