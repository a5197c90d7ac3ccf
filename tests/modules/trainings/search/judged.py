"""Questions judged by hand against what offers are called: 3 what was meant, 2 near it, 1 could help, 0 else.

The patterns of a grade are regular expressions on titles in plain letters, read against every different title of the
carried offers. Where a place is said, an offer counts within 40 km of it, or in its department when the source says no
more of where it is. Where turns at work are asked, other offers lose two grades. Half of the questions, told by a
digest, is held: nobody reads its results while tuning.
"""

import csv
import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from cpa.modules.trainings.search.words import plain

FILE = Path(__file__).with_name("judged.csv")
FIRST = 10
NEAR_METRES = 40_000


@dataclass(frozen=True, slots=True)
class Question:
    """A judged question. `place` is the code of a commune, « dep: » and a number, or ""; `patterns` by grade."""

    query: str
    kind: str
    place: str
    by_turns: bool
    patterns: tuple[tuple[int, str], ...]

    @property
    def held(self) -> bool:
        return sha256(self.query.encode()).digest()[0] % 2 == 1

    def of_title(self, title: str) -> int:
        """The grade of a title, wherever it is taught."""
        said = plain(title)
        return next((grade for grade, pattern in self.patterns if re.search(pattern, said)), 0)


@dataclass(frozen=True, slots=True)
class Known:
    """What is judged of an offer."""

    key: str
    title: str
    department: str
    latitude: int | None
    longitude: int | None
    by_turns: bool


Center = tuple[str, int | None, int | None]
"""Department, latitude and longitude of a place."""


@cache
def questions() -> tuple[Question, ...]:
    """All of them, in the order of the file."""
    with FILE.open(encoding="utf-8", newline="") as stream:
        return tuple(map(_question, csv.DictReader(stream, delimiter=";")))


def _question(row: Mapping[str, str]) -> Question:
    patterns = tuple((grade, row[f"grade{grade}"]) for grade in (3, 2, 1) if row[f"grade{grade}"])
    return Question(row["query"], row["kind"], row["place"], row["turns"] == "yes", patterns)


def grades(one: Question, offers: Iterable[Known], center: Center | None) -> dict[str, int]:
    """Key → grade, of the offers that are worth something to this question."""
    by_title: dict[str, int] = {}
    found = {}
    for offer in offers:
        if offer.title not in by_title:
            by_title[offer.title] = one.of_title(offer.title)
        grade = by_title[offer.title]
        if grade and one.by_turns and not offer.by_turns:
            grade -= 2
        if grade > 0 and (center is None or _is_there(offer, center)):
            found[offer.key] = grade
    return found


def _is_there(offer: Known, center: Center) -> bool:
    department, latitude, longitude = center
    if latitude is None or longitude is None or offer.latitude is None or offer.longitude is None:
        return offer.department == department
    north = (offer.latitude - latitude) * 0.11119
    east = (offer.longitude - longitude) * 0.11119 * math.cos(math.radians(latitude / 1e6))
    return math.hypot(north, east) <= NEAR_METRES


def ndcg(found: Sequence[str], worth: Mapping[str, int]) -> float | None:
    """How near the first ten are to the best order: 1 is the best. None when nothing is worth anything."""
    best = sorted(worth.values(), reverse=True)[:FIRST]
    ideal = _gain(best)
    return _gain([worth.get(key, 0) for key in found[:FIRST]]) / ideal if ideal else None


def _gain(values: Sequence[int]) -> float:
    return sum((2**grade - 1) / math.log2(at + 2) for at, grade in enumerate(values))


def mean(values: Iterable[float]) -> float:
    """Of at least one value."""
    kept = list(values)
    return sum(kept) / len(kept)


def scored(
    search: Callable[[str], Sequence[str]],
    asked: Iterable[Question],
    offers: Sequence[Known],
    center_of: Callable[[str], Center],
) -> dict[Question, float]:
    """nDCG of the first ten, by question; those that no offer answers are left out."""
    found = {}
    for one in asked:
        worth = grades(one, offers, center_of(one.place) if one.place else None)
        value = ndcg(search(one.query), worth)
        if value is not None:
            found[one] = value
    return found
