"""The occupations that someone's words may name, and what a code is called."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cpa.module_api.registry import hooks

MOST = 5
SHORTEST = 3
"""Letters below which nothing is searched."""
LONGEST = 200
"""Letters beyond which nothing more is read."""


@dataclass(frozen=True, slots=True)
class Choice:
    """An occupation that may be chosen. `matched` is the title that the words resemble, "" if it is the name."""

    code: str
    name: str
    matched: str = ""


def found(words: str) -> Sequence[Choice]:
    """The occupations these words may name, the likeliest first; none for very few letters."""
    words = " ".join(words.split())[:LONGEST]
    if len(words) < SHORTEST or not hooks().who_answers("find_occupations"):
        return ()
    matches = hooks().find_occupations(text=words, limit=MOST)
    return [Choice(each.code, each.title, "" if each.matched == each.title else each.matched) for each in matches]


def offered(words: str, chosen: str) -> Sequence[Choice]:
    """The same, the one already chosen first when the words do not name it."""
    choices = found(words)
    if not chosen or any(each.code == chosen for each in choices):
        return choices
    return [*(Choice(code, name) for code, name in names([chosen]).items()), *choices]


def names(codes: Iterable[str]) -> Mapping[str, str]:
    """The name of each of these codes that is known."""
    asked = sorted({code for code in codes if code})
    if not asked or not hooks().who_answers("named_occupations"):
        return {}
    return {code: named.name for code, named in hooks().named_occupations(codes=asked).items()}
