"""Rules that mend what publications are known to spoil, named in the YAML of a source and counted each time they serve.

    mend:
      Siret: [stripped, {leading_zeros: 14}]
      Intitule: [cp1252_remnants, single_apostrophes, {replaced: {"M?canique": "Mécanique"}}]
      Date_Fin: [{date: M/D/YY}]
      "*": [stripped]                # every column that is taken, before its own rules

A rule that does not recognise its defect leaves the text as it is: the shape of the column then sets the row aside.
Mending twice is mending once.
"""

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

ALL = "*"
"""Stands for every column."""

_REMEMBERED = 60
"""Characters of the longest text whose mending is remembered: codes come again and again, sentences do not."""

_ZEROS = re.compile(r"\d[0-9A-Z]*", re.ASCII)
_COMMA = re.compile(r"([-+]?)(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+),(\d+)", re.ASCII)
_FLOAT = re.compile(r"(-?\d+)\.0+", re.ASCII)
_SPACED = re.compile(r"[\d\s.\-]*", re.ASCII)
_PARTIAL = re.compile(r"(\d{4})(\d{2})00", re.ASCII)
_DATES = {
    "D/M/YYYY": re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})(?: 00:00(?::00)?)?", re.ASCII),
    "M/D/YYYY": re.compile(r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4})", re.ASCII),
    "D/M/YY": re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{2})", re.ASCII),
    "M/D/YY": re.compile(r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{2})", re.ASCII),
    "YYYYMMDD": re.compile(r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})", re.ASCII),
}
_FIRST_OF_THIS_CENTURY = 70
"""Years of two digits from this one on are of the twentieth century."""

Mend = Callable[[str], str]


class UnknownRule(ValueError):
    """The YAML of a source names a rule that does not exist, or gives it an option that it does not understand."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of mending. `counted` is False for what is a way of writing and no defect (a French date)."""

    name: str
    apply: Mend
    counted: bool = True


Rules = Mapping[str, tuple[Rule, ...]]
"""Column → its rules, in order."""


def mend_rules(said: Mapping[str, Sequence[Any]]) -> Rules:
    """The rules that a `mend:` gives to each column. Raises UnknownRule."""
    return {column: tuple(map(_rule, rules)) for column, rules in said.items()}


def mended(text: str, rules: Sequence[Rule], column: str, counts: Counter[str]) -> str:
    """The text after these rules. Each rule that changed it is counted under « rule: column »."""
    for rule in rules:
        after = rule.apply(text)
        if after != text and rule.counted:
            counts[f"{rule.name}: {column}"] += 1
        text = after
    return text


_Asked = tuple[int, str, tuple[Rule, ...], set[str]]
"""The place of a column, its name, its rules, and the texts that they leave as they are."""


class Mender:
    """Mends rows whose texts are, in order, those of `columns`."""

    def __init__(self, rules: Rules, columns: Sequence[str]) -> None:
        everywhere = rules.get(ALL, ())
        asked = [(at, column, (*everywhere, *rules.get(column, ()))) for at, column in enumerate(columns)]
        self._asked: list[_Asked] = [(at, column, of, set()) for at, column, of in asked if of]

    def __call__(self, row: tuple[str, ...], counts: Counter[str]) -> tuple[str, ...]:
        """The row mended; what was done is counted."""
        changed: list[str] | None = None
        for at, column, rules, known in self._asked:
            text = row[at]
            if not text or text in known:
                continue
            after = mended(text, rules, column, counts)
            if after == text:
                if len(text) <= _REMEMBERED:
                    known.add(text)
                continue
            changed = changed or list(row)
            changed[at] = after
        return row if changed is None else tuple(changed)


def _rule(said: Any) -> Rule:
    name, option = (said, None) if isinstance(said, str) else _only(said)
    try:
        return Rule(name, _PLAIN[name]) if option is None else _WITH_OPTION[name](option)
    except (KeyError, TypeError, AttributeError, re.error) as error:
        raise UnknownRule(f"{name!r} with {option!r} is no rule of cpa.sources.mending") from error


def _only(said: Any) -> tuple[str, Any]:
    if not isinstance(said, dict) or len(said) != 1:
        raise UnknownRule(f"{said!r} is neither the name of a rule nor one name with its option")
    ((name, option),) = said.items()
    return name, option


def _stripped(text: str) -> str:
    """Without spaces, tabs, line breaks and byte-order marks at both ends: `"\\t11004301500012"`."""
    return text.strip("\ufeff \t\r\n\v\f\u00a0\u202f")


def _digits(text: str) -> str:
    """Without the spaces, dots and hyphens inside a number that is only made of digits: « 775 662 026 00381 »."""
    return "".join(sign for sign in text if sign.isdigit()) if _SPACED.fullmatch(text) else text


def _single_apostrophes(text: str) -> str:
    return re.sub("''+", "'", text)


def _cp1252_remnants(text: str) -> str:
    """Signs of Windows-1252 that were read as Latin-1: the apostrophe U+0092 and the like. The five bytes that
    Windows-1252 does not define are taken away."""
    return text.translate(_REMNANTS) if _REMNANT.search(text) else text


def _double_utf8(text: str) -> str:
    """UTF-8 that was read as Windows-1252: « MÃ©tier »."""
    while True:
        try:
            once = text.encode("cp1252").decode("utf-8")
        except UnicodeError:
            return text
        if once == text:
            return text
        text = once


def _decimal_comma(text: str) -> str:
    """« 1 234,5 » → « 1234.5 »."""
    found = _COMMA.fullmatch(text)
    return f"{found[1]}{re.sub(r'[^0-9]', '', found[2])}.{found[3]}" if found else text


def _whole(text: str) -> str:
    """« 24213.0 » → « 24213 »: a code that a spreadsheet took for a number."""
    found = _FLOAT.fullmatch(text)
    return found[1] if found else text


def _leading_zeros(width: int) -> Rule:
    def apply(text: str) -> str:
        return text.rjust(width, "0") if _ZEROS.fullmatch(text) else text

    return Rule("leading_zeros", apply) if isinstance(width, int) else _refused(width)


def _date(order: str) -> Rule:
    """Dates in this order → ISO; those that do not exist stay as they are."""
    shape = _DATES[order]

    def apply(text: str) -> str:
        found = shape.fullmatch(text)
        return _iso(found) or text if found else text

    return Rule(f"date {order}", apply, counted=order != "D/M/YYYY")


def _iso(found: re.Match[str]) -> str:
    year = int(found["year"])
    if len(found["year"]) == 2:
        year += 1900 if year >= _FIRST_OF_THIS_CENTURY else 2000
    try:
        return date(year, int(found["month"]), int(found["day"])).isoformat()
    except ValueError:
        return ""


def _partial_date(end: bool) -> Rule:
    """A month alone (« 20260900 ») → its first day, or its last when `end`; a year alone says no day."""

    def apply(text: str) -> str:
        found = _PARTIAL.fullmatch(text)
        if not found:
            return text
        year, month = int(found[1]), int(found[2])
        last = monthrange(year, month)[1] if end and 0 < month <= 12 and year else 1
        return f"{found[1]}{found[2]}{last:02}" if month else ""

    return Rule("partial_date", apply) if isinstance(end, bool) else _refused(end)


def _unit_off(units: Sequence[str]) -> Rule:
    """A number without the unit written after it: « 1 250 € » → « 1250 », « 35 heures » → « 35 »."""
    written = "|".join(map(re.escape, units)) if not isinstance(units, str) else _refused(units)
    shape = re.compile(rf"(\d[\d \u00a0\u202f.,]*?)\s*(?:{written})\.?", re.IGNORECASE)

    def apply(text: str) -> str:
        found = shape.fullmatch(text)
        return found[1] if found else text

    return Rule("unit_off", apply)


def _replaced(table: Mapping[str, str]) -> Rule:
    """Each left text by its right one, the longest first: for accents that were destroyed in a known way."""
    if any(wrong in right for wrong in table for right in table.values()):
        _refused(table)
    shape = re.compile("|".join(map(re.escape, sorted(table, key=len, reverse=True))))

    def apply(text: str) -> str:
        return shape.sub(lambda found: table[found[0]], text)

    return Rule("replaced", apply)


def _blank(words: Sequence[str]) -> Rule:
    """These words, alone in a cell, mean nothing: « NR », « - »."""
    nothing = frozenset(words) if not isinstance(words, str) else _refused(words)
    return Rule("blank", lambda text: "" if text in nothing else text)


def _kept(pattern: str) -> Rule:
    """What the groups of a pattern hold, when it is the whole text: « 400-24202 V » → « 40024202 »."""
    shape = re.compile(pattern, re.ASCII)

    def apply(text: str) -> str:
        found = shape.fullmatch(text)
        return "".join(filter(None, found.groups())) if found else text

    return Rule("kept", apply) if shape.groups else _refused(pattern)


def _refused(option: Any) -> Any:
    raise UnknownRule(f"{option!r} is no option of a rule of cpa.sources.mending")


_REMNANT = re.compile(r"[\x80-\x9f]")
"""Looked for first: translating costs ten times as much, and few texts are spoilt."""

_REMNANTS = {code: bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0)}
_PLAIN: Mapping[str, Mend] = {
    "stripped": _stripped,
    "digits": _digits,
    "single_apostrophes": _single_apostrophes,
    "cp1252_remnants": _cp1252_remnants,
    "double_utf8": _double_utf8,
    "decimal_comma": _decimal_comma,
    "whole": _whole,
    "upper": str.upper,
}
_WITH_OPTION: Mapping[str, Callable[[Any], Rule]] = {
    "leading_zeros": _leading_zeros,
    "date": _date,
    "partial_date": _partial_date,
    "unit_off": _unit_off,
    "replaced": _replaced,
    "blank": _blank,
    "kept": _kept,
}
