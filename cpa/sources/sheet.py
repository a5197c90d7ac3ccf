"""One table of an official package: its columns, its rows, how many there should be, and what is wrong in it.

Nothing is left over in silence: each column is taken, ignored by name or told; each row is taken or told.
"""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Protocol

from cpa.kernel.problem import Problem, Severity
from cpa.sources.mending import Mender, Rules
from cpa.sources.package import BrokenMember, Member

SEPARATORS = ";\t|"

_MEANINGLESS = re.compile(r"[\t\r\n\v\f]|  | (?=\x1f)|(?<=\x1f) |^ | $")
"""White space other than one space between two words, in texts joined by \\x1f."""


class Reader(Protocol):
    """Rows of a CSV, and the line where the last one ends."""

    @property
    def line_num(self) -> int: ...

    def __iter__(self) -> Iterator[list[str]]: ...

    def __next__(self) -> list[str]: ...


@dataclass(frozen=True, slots=True)
class SheetSpec:
    """What is expected of a table: the columns we `take`, those of them that tell its rows apart (`key`, none when
    rows may be alike), those we `ignore` and why, how many rows at least and at most (0: no limit). `shapes` are the
    patterns of columns, `longest` the most characters of those that have none.

    `why` says why the whole table is only checked and counted; `columns_checked` is False where its columns vary from
    one publication to the next and none is taken. `quoted` is False where quotation marks are signs like others.
    `header` names the columns of a file that has none, in order (rows may be shorter: what lacks is "").

    `mend` gives the rules of `cpa.sources.mending` to columns, and `also_separated` another sign that some copies have
    between columns: both are counted in `Sheet.mended`.
    """

    name: str
    take: tuple[str, ...] = ()
    key: tuple[str, ...] = ()
    ignore: Mapping[str, str] = field(default_factory=dict)
    shapes: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    longest: int = 250
    floor: int = 0
    ceiling: int = 0
    why: str = ""
    optional: bool = False
    columns_checked: bool = True
    separator: str = ","
    also_separated: str = ""
    quoted: bool = True
    header: tuple[str, ...] = ()
    mend: Rules = field(default_factory=dict)


@dataclass(slots=True)
class Sheet:
    """The rows of one table, each the texts of the columns taken, in the order of the spec. `lines` are where each row
    ends in the file. Problems that reject make the whole table unusable; the others set a row or a column aside."""

    spec: SheetSpec
    file: str
    rows: list[tuple[str, ...]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    mended: Counter[str] = field(default_factory=Counter)

    def numbered(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Each row with its line."""
        return zip(self.lines, self.rows, strict=True)

    def refuse(self, code: str, message: str, line: int | None = None) -> None:
        """Tell what makes the table unusable."""
        self.problems.append(Problem(code, self.file, message, line))

    def warn(self, code: str, message: str, line: int | None = None) -> None:
        """Tell something that does not keep the table from being used."""
        self.problems.append(Problem(code, self.file, message, line, Severity.WARNS))

    def refuse_row(self, code: str, message: str, line: int) -> None:
        """Tell of a line of the file that gives no row."""
        self.counts["malformed rows"] += 1
        self.warn(code, f"{message} : cette ligne est laissée de côté.", line)

    def leave_out(self, code: str, message: str, line: int) -> None:
        """Tell of a row that is not taken."""
        self.counts["rows left out"] += 1
        self.warn(code, message, line)

    def judge_size(self) -> None:
        """Compare the rows that are usable with the floor and the ceiling."""
        usable = len(self.rows) - self.counts["rows left out"]
        if usable < self.spec.floor:
            self.refuse("table-too-short", f"{usable} lignes utilisables, {self.spec.floor} attendues au moins.")
        elif self.spec.ceiling and usable > self.spec.ceiling:
            self.warn("table-too-long", f"{usable} lignes, {self.spec.ceiling} attendues au plus.")


def read_sheet(member: Member, spec: SheetSpec) -> Sheet:
    """Everything the file says, with what is wrong in it. Raises nothing for what the file holds."""
    sheet = Sheet(spec, member.name)
    try:
        text = _decoded(member.content(), sheet)
    except BrokenMember as broken:
        sheet.refuse("table-cut", str(broken))
        return sheet
    if "\0" in text:
        sheet.refuse("table-malformed", "Ce fichier contient des octets nuls : ce n’est pas du texte.")
        return sheet
    separator = _separator(text, sheet)
    if not separator:
        sheet.refuse("table-separator", f"Les colonnes doivent être séparées par « {spec.separator} ».", 1)
        return sheet
    reader = csv.reader(
        io.StringIO(text, newline=""),
        delimiter=separator,
        strict=True,
        quoting=csv.QUOTE_MINIMAL if spec.quoted else csv.QUOTE_NONE,
    )
    try:
        _read(reader, sheet)
    except csv.Error:
        sheet.refuse(
            "table-malformed",
            "Ce n’est plus du CSV à partir d’ici : un guillemet ne se ferme pas, ou une colonne n’a pas de fin.",
            reader.line_num,
        )
    return sheet


def _separator(text: str, sheet: Sheet) -> str:
    """The sign between columns; "" when it is not one that is expected."""
    spec, header = sheet.spec, text.partition("\n")[0]
    if not spec.columns_checked or spec.separator in header:
        return spec.separator
    if spec.also_separated and spec.also_separated in header:
        sheet.mended["separator"] += 1
        return spec.also_separated
    return "" if any(sign in header for sign in SEPARATORS) else spec.separator


def _decoded(content: bytes, sheet: Sheet) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        sheet.warn("table-not-utf8", "Ce fichier est lu comme du Windows-1252 et non de l’UTF-8.", line)
        return content.decode("cp1252", errors="replace")


def _read(reader: Reader, sheet: Sheet) -> None:
    header: list[str] = list(sheet.spec.header) or next(reader, [])
    chosen = _columns(header, sheet)
    if chosen is None:
        return
    pick, mend, fits = _Picker(chosen), Mender(sheet.spec.mend, sheet.spec.take), _Fit(sheet.spec)
    for row in reader:
        if not row:
            sheet.counts["blank lines"] += 1
            continue
        if sheet.spec.header and len(row) < len(header):
            row.extend([""] * (len(header) - len(row)))
        if len(row) != len(header):
            sheet.refuse_row("row-malformed", f"{len(row)} colonnes au lieu de {len(header)}", reader.line_num)
            continue
        taken = _tidy(mend(pick(row), sheet.mended), sheet) if chosen else ()
        if fits(taken, sheet, reader.line_num):
            sheet.rows.append(taken)
            sheet.lines.append(reader.line_num)


def _columns(header: list[str], sheet: Sheet) -> list[int] | None:
    """The places of the columns taken; None when some are missing."""
    spec = sheet.spec
    if not spec.columns_checked:
        return []
    missing = [name for name in spec.take if name not in header]
    for name in missing:
        sheet.refuse("column-missing", f"La colonne « {name} » manque.", 1)
    for name in header:
        if name not in spec.take and name not in spec.ignore:
            sheet.counts["unknown columns"] += 1
            sheet.warn("column-unknown", f"La colonne « {name[:60]} » est inconnue : elle n’est pas lue.", 1)
    return None if missing else [header.index(name) for name in spec.take]


class _Picker:
    """The texts at these places, as a tuple."""

    def __init__(self, places: Sequence[int]) -> None:
        self._get = itemgetter(*places) if len(places) > 1 else None
        self._places = places

    def __call__(self, row: Sequence[str]) -> tuple[str, ...]:
        if self._get is None:
            return tuple(row[place] for place in self._places)
        found: tuple[str, ...] = self._get(row)
        return found


class _Fit:
    """Whether rows have the shapes that are expected of them, each key once."""

    def __init__(self, spec: SheetSpec) -> None:
        # Values that fit are remembered: the same codes come again and again.
        shaped = [(at, name) for at, name in enumerate(spec.take) if name in spec.shapes]
        self._shapes: list[tuple[int, str, re.Pattern[str], set[str]]] = [
            (at, name, spec.shapes[name], set()) for at, name in shaped
        ]
        self._long = [(at, name) for at, name in enumerate(spec.take) if name not in spec.shapes]
        self._longest = spec.longest
        self._key = _Picker([spec.take.index(name) for name in spec.key]) if spec.key else None
        self._seen: set[tuple[str, ...]] = set()

    def __call__(self, row: tuple[str, ...], sheet: Sheet, line: int) -> bool:
        """Whether nothing is wrong in this row; what is, is told."""
        for at, name, shape, fitting in self._shapes:
            if row[at] in fitting:
                continue
            if not shape.fullmatch(row[at]):
                sheet.refuse_row("value-malformed", f"La colonne « {name} » n’a pas la forme attendue", line)
                return False
            fitting.add(row[at])
        for at, name in self._long:
            if len(row[at]) > self._longest:
                sheet.refuse_row("value-too-long", f"La colonne « {name} » est trop longue", line)
                return False
        if self._key is not None:
            key = self._key(row)
            if key in self._seen:
                sheet.refuse_row("row-twice", "Une ligne précédente dit déjà cela", line)
                return False
            self._seen.add(key)
        return True


def _tidy(row: tuple[str, ...], sheet: Sheet) -> tuple[str, ...]:
    """One apostrophe where some publications write « l''entretien », one space where there are tabs, line breaks or
    several spaces."""
    joined = "\x1f".join(row)
    if "''" in joined:
        sheet.counts["doubled apostrophes"] += 1
        row = tuple(text.replace("''", "'") for text in row)
    if _MEANINGLESS.search(joined):
        sheet.counts["white space made one space"] += 1
        row = tuple(" ".join(text.split()) for text in row)
    return row
