"""Bytes → rows of a delimited table, streaming, each with its line; the file as a whole is usable or it is not."""

import codecs
import csv
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from cpa.modules.trainings.sources.offers.description import OfferSource
from cpa.modules.trainings.sources.offers.desk import Desk
from cpa.modules.trainings.sources.offers.raw_file import Unusable

LONGEST_CELL = 1 << 20
MOST_REFUSED = 10_000
"""Rows of a wrong length after which the file is not of this format."""

SEPARATORS = ",;\t|"


@dataclass(frozen=True, slots=True)
class Row:
    """One row and the line where it starts: the columns that are taken, by their present names; ""
    for those that lack."""

    line: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")


def rows(stream: BinaryIO, desk: Desk) -> Iterator[Row]:
    """Each row of the table. Raises Unusable: other columns, not text, cut in the middle of a row."""
    csv.field_size_limit(LONGEST_CELL)
    lines = _Lines(stream, desk.mended)
    reader = csv.reader(lines, delimiter=desk.source.separator, strict=True)
    fits = True
    try:
        header = next(reader, [])
        places = _places(header, desk.source, desk)
        start = reader.line_num + 1
        for cells in reader:
            fits = len(cells) == len(header) or not cells
            if not fits:
                _refuse(dict(_known(places, cells)), start, desk)
            elif cells:
                yield Row(start, dict(_known(places, cells)))
            start = reader.line_num + 1
    except csv.Error as wrong:
        raise Unusable("offers-file-malformed", reader.line_num) from wrong
    if not fits and not lines.ended:
        raise Unusable("offers-file-cut", reader.line_num)


def _known(places: Sequence[tuple[str, int]], cells: Sequence[str]) -> Iterator[tuple[str, str]]:
    return ((name, cells[at].replace("\x00", "")) for name, at in places if at < len(cells))


class _Lines:
    """The lines as text: UTF-8, Windows-1252 for each line that is not, which is counted as mended."""

    def __init__(self, stream: BinaryIO, mended: Counter[str]) -> None:
        self._blocks, self._mended = iter(stream), mended
        self._first, self.ended = True, True

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._blocks)
        self.ended = line.endswith(b"\n")
        if self._first:
            line, self._first = line.removeprefix(codecs.BOM_UTF8), False
        try:
            return line.decode("utf-8")
        except UnicodeDecodeError:
            self._mended["line read as Windows-1252"] += 1
            return line.decode("cp1252", errors="replace")


def _places(header: Sequence[str], source: OfferSource, desk: Desk) -> list[tuple[str, int]]:
    names = [source.called.get(name.strip(), name.strip()) for name in header]
    if not any(names):
        raise Unusable("offers-file-empty")
    if len(names) == 1 and any(sign in names[0] for sign in SEPARATORS):
        raise Unusable("offers-file-separator", 1)
    for name in sorted(source.taken - set(names)):
        raise Unusable("offers-column-missing", 1, name)
    known = source.taken | source.optional
    for name in sorted(one for one in known if names.count(one) > 1):
        raise Unusable("offers-column-twice", 1, name)
    for name in names:
        if name not in known and name not in source.ignored:
            desk.leftovers[name[:60] or "(no name)"] += 1
    return [(name, at) for at, name in enumerate(names) if name in known]


def _refuse(said: dict[str, str], line: int, desk: Desk) -> None:
    desk.record("", line).set_aside("row-malformed", said, whole=True)
    desk.counts["read"] += 1
    if desk.counts["set aside"] > MOST_REFUSED:
        raise Unusable("offers-file-malformed", line)
