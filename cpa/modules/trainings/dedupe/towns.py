"""Towns that names of bodies tell (« CFA Interfor SIA Amiens »), and the departments that have a town of that name."""

import csv
import gzip
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from cpa.modules.trainings.dedupe.plain import lexicon, plain_text
from cpa.sources.reference.place import REFERENCE

FOLDER = REFERENCE / "territories"
LEAST_INHABITANTS = 2_000
"""Smaller ones bear the names of too many other things."""
MOST_WORDS = 4
PARIS = ("paris",)
"""The one town that is a department."""


@dataclass(frozen=True, slots=True)
class Town:
    """A name of towns: its words as those of names of bodies, the departments that have one, and whether it is at the
    end."""

    words: tuple[str, ...]
    departments: frozenset[str]
    last: bool


def towns_in(plain: Sequence[str]) -> Iterator[Town]:
    """Each town that the plain words of a name tell, the longest at each place."""
    place, known, starts = 0, _known(), _starts()
    while place < len(plain):
        ends = range(min(place + MOST_WORDS, len(plain)), place, -1) if plain[place] in starts else ()
        end = next((end for end in ends if tuple(plain[place:end]) in known), place)
        if end > place:
            words, departments = known[tuple(plain[place:end])]
            yield Town(words, departments, end == len(plain))
        place = max(end, place + 1)


@cache
def _starts() -> frozenset[str]:
    return frozenset(plain[0] for plain in _known())


@cache
def _known() -> Mapping[tuple[str, ...], tuple[tuple[str, ...], frozenset[str]]]:
    """Words and departments of each name of a town, by its plain words. One that a department bears too is left out."""
    found = dict[tuple[str, ...], set[str]]()
    for row in _rows("communes_places"):
        if int(row["population"] or 0) >= LEAST_INHABITANTS:
            found.setdefault(_plain(row["name"]), set()).add(row["department"].removeprefix("D"))
    for row in _rows("departments_names"):
        if _plain(row["name"]) != PARIS:
            found.pop(_plain(row["name"]), None)
    names = lexicon("name")
    return {
        plain: (names.words_of(" ".join(plain)), frozenset(codes))
        for plain, codes in found.items()
        if not {*plain} & names.common
    }


def _plain(name: str) -> tuple[str, ...]:
    return tuple(plain_text(name).split())


def _rows(table: str) -> Iterator[dict[str, str]]:
    with gzip.open(FOLDER / f"{table}.csv.gz", "rt", encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)
