"""Checks of one value against its rubrique, compiled once a norm, and the readings of dates and amounts."""

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

from cpa.modules.declarations.sources.dsn.norms import Norm, Rubrique, norm

Accepts = Callable[[str], object]
Rule = tuple[int, str, str, Accepts]
"""Rank, block, number in the block, and a test of the value (true when it has the form asked for)."""

TEXT = r"(?=.*[^ \xa0])[\x20-\x7e\xa0-\xff]+"
NUMBER = r"-?[0-9]+(?:\.[0-9]+)?"
NAME = r"(?![ -])(?=.*[^ \xa0])[\x20-\x7e\xa0-\xff]*(?<![ '-])"
CONTRACT_NUMBER = r"(?! )[A-Za-z0-9\-.@/_ àéèêëïôç]+(?<! )"
BIRTH_BEFORE_2026 = r"(0[1-9]|[12][0-9]|3[01]|99)(0[1-9]|1[0-2]|99)(18|19|20)[0-9]{2}"

NAMES = frozenset(f"S21.G00.{field}" for field in ("30.002", "30.003", "30.004", "31.009", "31.010"))
CONTRACT_NUMBERS = frozenset(("S21.G00.40.009", "S21.G00.41.014"))
BIRTHS = frozenset(("S21.G00.30.006", "S21.G00.31.011"))
NORM_NAME = "S10.G00.00.006"
MOST_DAYS_KEPT = 30_000


class _Days(dict[str, date | None]):
    """JJMMAAAA → the day, or None when there is no such day. Remembers the days it has read."""

    def __missing__(self, text: str) -> date | None:
        if len(self) > MOST_DAYS_KEPT:
            self.clear()
        day = self[text] = _read_day(text)
        return day


def _read_day(text: str) -> date | None:
    if len(text) != 8 or not text.isascii() or not text.isdigit():
        return None
    try:
        return date(int(text[4:]), int(text[2:4]), int(text[:2]))
    except ValueError:
        return None


DAYS = _Days()


def hundredths(text: str) -> int | None:
    """« 151.67 » → 15167, exact, for a value that its rubrique accepted with two decimals; None when it is absent."""
    return int(text.replace(".", "", 1)) if text else None


class Rules(dict[str, Rule | None]):
    """Rubrique number → its rule in one norm, compiled at first use; None for a rubrique that the norm ignores."""

    def __init__(self, source: Norm) -> None:
        super().__init__()
        self.norm = source

    def __missing__(self, code: str) -> Rule | None:
        if len(code) != 14 or code not in self.norm.rubriques:
            return None
        rubrique = self.norm.rubriques[code]
        rule = self[code] = (rank_of(code), code[:10], code[11:], accepts(rubrique, self.norm.name))
        return rule


def rank_of(code: str) -> int:
    """« S21.G00.40.009 » → 210040009: numbers that come in the order of a block, each block within a thousand."""
    return int(code[1:3] + code[5:7] + code[8:10] + code[11:14])


@cache
def rules(name: str) -> Rules:
    """The rules of the norm called `name`, shared by every file of that norm."""
    return Rules(norm(name))


def accepts(rubrique: Rubrique, norm_name: str) -> Accepts:
    """The test that the norm called `norm_name` makes of the values of a rubrique."""
    if rubrique.codes and rubrique.kind == "E" and rubrique.code != NORM_NAME:
        return rubrique.codes.__contains__
    pattern = _pattern(rubrique, norm_name)
    matches = _compiled(f"(?=.{{{rubrique.shortest},{rubrique.longest}}}\\Z)(?:{pattern})")
    if rubrique.kind == "D" and rubrique.longest == 8:
        return lambda value: matches(value) and DAYS[value]
    return matches


def _pattern(rubrique: Rubrique, norm_name: str) -> str:
    if rubrique.code == NORM_NAME:
        return "P[0-9]{2}V[0-9]{2}"
    if rubrique.code in NAMES:
        return NAME
    if rubrique.code in CONTRACT_NUMBERS:
        return CONTRACT_NUMBER
    if rubrique.code in BIRTHS and norm_name < "P26V01":
        return BIRTH_BEFORE_2026
    return rubrique.pattern.replace(r"\s", " ") or (NUMBER if rubrique.kind == "N" else TEXT)


@cache
def _compiled(pattern: str) -> Callable[[str], Any]:
    return re.compile(pattern, re.ASCII).fullmatch
