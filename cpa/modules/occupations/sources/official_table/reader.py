"""Bytes → rows of a published table, streaming, each with its line; or problems with theirs."""

import codecs
import csv
import gzip
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO

from cpa.kernel.problem import Problem
from cpa.modules.occupations.sources.official_table.description import Description
from cpa.modules.occupations.sources.official_table.problems import problem

GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Row:
    """One line: the values of the columns that are taken, without blanks around them."""

    line: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]


class _Stop(Exception):
    """What is wrong with the file as a whole."""

    def __init__(self, code: str, line: int | None = None, column: str = "") -> None:
        super().__init__(code)
        self.found = problem(code, line, column)


def read(stream: BinaryIO, description: Description) -> Iterator[Row | Problem]:
    """Each row of the table, or what is wrong with it. A problem of the file as a whole is the last thing given."""
    try:
        yield from _rows(stream, description)
    except _Stop as stop:
        yield stop.found
    except UnicodeDecodeError:
        yield problem("TABLE-UTF-8")
    except (EOFError, gzip.BadGzipFile, zlib.error):
        yield problem("TABLE-COMPRESSION")


def _rows(stream: BinaryIO, description: Description) -> Iterator[Row | Problem]:
    lines = csv.reader(_text(stream), delimiter=description.separator)
    header = [name.strip() for name in next(lines, [])]
    if not any(header):
        raise _Stop("TABLE-VIDE")
    yield from _unknown(header, description)
    places = {name: place for place, name in enumerate(header) if _is_taken(name, description)}
    for cells in lines:
        if len(cells) == len(header):
            yield Row(lines.line_num, {name: cells[place].strip() for name, place in places.items()})
        elif cells:
            yield problem("TABLE-LONGUEUR", lines.line_num)


def _text(stream: BinaryIO) -> Iterator[str]:
    """The lines as text. A stream that is compressed is known by its first bytes, not by its name."""
    start = stream.read(2)
    stream.seek(0)
    raw: Iterable[bytes] = gzip.GzipFile(fileobj=stream) if start == GZIP else stream
    for number, line in enumerate(raw, 1):
        try:
            yield (line.removeprefix(codecs.BOM_UTF8) if number == 1 else line).decode("utf-8")
        except UnicodeDecodeError as wrong:
            raise _Stop("TABLE-UTF-8", number) from wrong


def _unknown(header: list[str], description: Description) -> Iterator[Problem]:
    """Columns that nobody described; raises _Stop when one that is needed lacks, or is there twice."""
    for name in description.taken:
        if name not in header and name not in description.optional:
            raise _Stop("TABLE-COLONNE-ABSENTE", 1, name)
    for name in header:
        if header.count(name) > 1 and _is_taken(name, description):
            raise _Stop("TABLE-COLONNE-REPETEE", 1, name)
        if not _is_taken(name, description) and name not in description.ignored:
            yield problem("TABLE-COLONNE-INCONNUE", 1, name or "sans nom")


def _is_taken(name: str, description: Description) -> bool:
    liked = description.like and name not in description.ignored and re.fullmatch(description.like, name)
    return name in description.taken or bool(liked)
