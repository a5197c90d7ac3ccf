"""Bytes → the lines of a yearly file, streaming, each with its number; or problems with theirs. Pure."""

import codecs
import csv
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import BinaryIO, TypeVar

from cpa.kernel.problem import Problem
from cpa.module_api.contributions import Identifiers
from cpa.modules.declarations.facts.statements import Value
from cpa.modules.declarations.sources.yearly import readings
from cpa.modules.declarations.sources.yearly.kinds import Kind
from cpa.modules.declarations.sources.yearly.problems import Refused, problem

Read = TypeVar("Read")
LONGEST = 1000
"""Bytes of a line, its end included: a larger one is no line of ours."""
MOST_REFUSED = 10_000


@dataclass(frozen=True, slots=True)
class LineRead:
    """One line that stands: who it is about, and what it says of which year."""

    number: int
    identifiers: Identifiers
    year: int
    subject: str
    content: Mapping[str, Value]
    declared_on: date
    cancels: bool


class _Stop(Exception):
    """What is wrong with the file as a whole."""

    def __init__(self, code: str, line: int) -> None:
        super().__init__(code)
        self.code, self.line = code, line


def read(stream: BinaryIO, kind: Kind, today: date) -> Iterator[LineRead | Problem]:
    """Each line of the file, or what is wrong with it. Reading stops at a problem of the file as a whole (empty, not
    UTF-8, another header, too many lines refused): it is the last one given."""
    refused = 0
    try:
        for number, raw in _after_the_header(stream, kind):
            try:
                yield _line(number, raw, kind, today)
            except Refused as wrong:
                yield problem(wrong.code, number, wrong.column)
                refused += 1
            if refused >= MOST_REFUSED:
                raise _Stop("CSV-ABANDON", number)
    except _Stop as stop:
        yield problem(stop.code, stop.line)


def _after_the_header(stream: BinaryIO, kind: Kind) -> Iterator[tuple[int, bytes]]:
    lines = _lines(stream)
    _, first = next(lines, (1, b""))
    if not first:
        raise _Stop("CSV-VIDE", 1)
    try:
        header = tuple(_cells(first.removeprefix(codecs.BOM_UTF8), 1))
    except Refused as wrong:
        raise _Stop("CSV-ENTETE", 1) from wrong
    if header != kind.header:
        raise _Stop("CSV-ENTETE", 1)
    return ((number, raw) for number, raw in lines if raw.strip())


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Each line with its number, cut one byte past LONGEST: a line without end never fills the memory."""
    number = 1
    while raw := stream.readline(LONGEST + 1):
        yield number, raw
        while len(raw) > LONGEST and not raw.endswith(b"\n"):
            raw = stream.readline(LONGEST + 1)
        number += 1


def _cells(raw: bytes, number: int) -> list[str]:
    try:
        text = raw.decode("utf-8").rstrip("\r\n")
    except UnicodeDecodeError as wrong:
        raise _Stop("CSV-UTF-8", number) from wrong
    try:
        return [cell.strip() for row in csv.reader([text], delimiter=";", strict=True) for cell in row]
    except csv.Error as wrong:
        raise Refused("CSV-COLONNES") from wrong


def _line(number: int, raw: bytes, kind: Kind, today: date) -> LineRead:
    if len(raw) > LONGEST:
        raise Refused("CSV-LIGNE-LONGUE")
    cells = _cells(raw, number)
    if len(cells) != len(kind.header):
        raise Refused("CSV-COLONNES")
    given = dict(zip(kind.header, cells, strict=True))
    identifiers = Identifiers(_read("nir", given, readings.nir), _read("ntt", given, readings.ntt))
    if not identifiers.nir and not identifiers.ntt:
        raise Refused("CSV-PERSONNE")
    year = _read("year", given, partial(readings.whole, low=kind.first_year, high=today.year, code="CSV-ANNEE"))
    declared_on = _read("declared_on", given, readings.day)
    if declared_on > today:
        raise Refused("CSV-DATE", "declared_on")
    if declared_on.year < year:
        raise Refused("CSV-DATE-ANTERIEURE", "declared_on")
    content = {
        name: _read(name, given, reading)
        for name, reading in kind.columns.items()
        if given[name] or name not in kind.sparse
    }
    kind.control(content, year)
    cancels = bool(given["cancelled"]) and _read("cancelled", given, readings.yes)
    return LineRead(number, identifiers, year, kind.subject(content), content, declared_on, cancels)


def _read(name: str, given: Mapping[str, str], reading: Callable[[str], Read]) -> Read:
    try:
        return reading(given[name])
    except Refused as wrong:
        raise Refused(wrong.code, name) from wrong
