"""What offers are called, as stems with their weights: pure, no database."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from cpa.modules.trainings.search.synonyms import joined, known_spellings, stems
from cpa.modules.trainings.search.words import SILENT, spelled, stem

IN_TITLE, IN_CERTIFICATION = 1000, 650
"""What a word is worth in the title, and only in the name of the certification, in thousandths."""


class Subject(NamedTuple):
    """A title with the certification it leads to, the name of that one, and how many offers bear both."""

    number: int
    title: str
    certification: str
    certified: str
    offers: int


@dataclass(frozen=True)
class Said:
    """Subjects and what their words tell."""

    subjects: Sequence[Subject]

    @cached_property
    def titles(self) -> list[frozenset[str]]:
        """The stems of each title."""
        return [frozenset(stems(one.title)) for one in self.subjects]

    @cached_property
    def weights(self) -> dict[str, int]:
        """Stem → how much it tells, in thousandths: those that few different titles hold tell more."""
        wordings = {tuple(sorted(one)) for one in self.titles}
        met = Counter(one for wording in wordings for one in wording)
        met.update(dict.fromkeys(set().union(*map(self.certified, self.subjects)) - met.keys(), 1))
        return {one: round(1000 * math.log(1 + len(wordings) / count)) for one, count in met.items()}

    def certified(self, one: Subject) -> frozenset[str]:
        """The stems of the name of the certification."""
        return frozenset(stems(one.certified))


def postings(said: Said) -> Iterator[tuple[str, int, int, int]]:
    """Stem, number of a subject, strength and share."""
    for one, title in zip(said.subjects, said.titles, strict=True):
        total = sum(said.weights[part] for part in title) or 1
        for part in sorted(title):
            yield part, one.number, IN_TITLE, 1000 * said.weights[part] // total
        for part in sorted(said.certified(one) - title):
            yield part, one.number, IN_CERTIFICATION, 0


def vocabulary(said: Said, names: Iterable[str]) -> list[tuple[str, str, int, int]]:
    """Spelling, stem, weight and number of offers: words of titles and certifications, and those that are right but in
    no offer: of `names` of occupations and of our list."""
    offers: Counter[str] = Counter()
    for one in said.subjects:
        for word in _kept(one.title, one.certified):
            offers[word] += one.offers
    known = {word for name in names for word in _kept(name)} | known_spellings()
    offers.update(dict.fromkeys(known - offers.keys(), 0))
    return [(word, stem(word), said.weights.get(stem(word), 0), count) for word, count in sorted(offers.items())]


def _kept(*texts: str) -> set[str]:
    return {word for text in texts for word in spelled(joined(text)) if word not in SILENT}
