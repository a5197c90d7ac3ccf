"""The judged queries: what people type, and the occupations that someone who says so does.

Half of them misspelt, judged by hand on the names and titles of ROME before they were run. Their part says how far they
can be trusted:

- « tuned » was looked at while the search was made; « listed » was not, but was written before the list of everyday
  words, by the same hand;
- « drawn », « blind », « last » and « held » were written for occupations drawn at random in proportion to job offers,
  one draw after the other, in words that are not ROME's. Each was run once on words and code that had not met it; then
  all but « held » taught the lists of words, so that only « held » still says what unforeseen words find.
"""

import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).with_name("judged.csv")


@dataclass(frozen=True, slots=True)
class Judged:
    """A query with the codes that are right for it."""

    query: str
    accepted: frozenset[str]
    kind: str
    part: str


def judged() -> list[Judged]:
    """All of them, in the order of the file."""
    with FILE.open(encoding="utf-8", newline="") as stream:
        return [
            Judged(row["query"], frozenset(row["accepted"].split()), row["kind"], row["part"])
            for row in csv.DictReader(stream)
        ]


def right(queries: Sequence[Judged], found: Callable[[str], Sequence[str]], first: int) -> float:
    """The part of these queries for which one of the `first` codes found is right."""
    return sum(bool(one.accepted & {*found(one.query)[:first]}) for one in queries) / len(queries)
