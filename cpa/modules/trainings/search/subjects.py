"""What offers are called, as stems with their weights: pure, no database."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from cpa.modules.trainings.search.synonyms import joined, known_spellings
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
    def words(self) -> list[tuple[str, ...]]:
        """The words of each title, those that tell something."""
        return [self._read(one.title) for one in self.subjects]

    @cached_property
    def titles(self) -> list[frozenset[str]]:
        """The stems of each title."""
        return [self._stems(words) for words in self.words]

    @cached_property
    def weights(self) -> dict[str, int]:
        """Stem → how much it tells, in thousandths: those that few different titles hold tell more."""
        wordings = set(self.titles)
        met = Counter(one for wording in wordings for one in wording)
        met.update(dict.fromkeys(set().union(*map(self.certified, self.subjects)) - met.keys(), 1))
        return {one: round(1000 * math.log(1 + len(wordings) / count)) for one, count in met.items()}

    def certified(self, one: Subject) -> frozenset[str]:
        """The stems of the name of the certification."""
        return self._stems(self.words_certified(one))

    def words_certified(self, one: Subject) -> tuple[str, ...]:
        """The words of the name of the certification, those that tell something."""
        if one.certified not in self._certified:
            self._certified[one.certified] = self._read(one.certified)
        return self._certified[one.certified]

    @cached_property
    def _certified(self) -> dict[str, tuple[str, ...]]:
        return {}

    @cached_property
    def _stem(self) -> dict[str, str]:
        return {}

    def _read(self, text: str) -> tuple[str, ...]:
        return tuple(word for word in spelled(joined(text)) if word not in SILENT)

    def _stems(self, words: Iterable[str]) -> frozenset[str]:
        known = self._stem
        return frozenset(known[word] if word in known else known.setdefault(word, stem(word)) for word in words)


Columns = tuple[list[int], list[int], list[int]]


def postings(said: Said) -> tuple[list[str], list[int], Columns]:
    """The stems, by how many subjects each is said, and for those of each stem in turn: the number of the subject,
    strength and share."""
    by_stem: dict[str, Columns] = {}
    for one, title in zip(said.subjects, said.titles, strict=True):
        total = sum(said.weights[part] for part in title) or 1
        for part in title:
            _post(by_stem, part, one.number, IN_TITLE, 1000 * said.weights[part] // total)
        for part in said.certified(one) - title:
            _post(by_stem, part, one.number, IN_CERTIFICATION, 0)
    stems = sorted(by_stem)
    numbers, strengths, shares = ([*chain.from_iterable(by_stem[one][at] for one in stems)] for at in range(3))
    return stems, [len(by_stem[one][0]) for one in stems], (numbers, strengths, shares)


def _post(by_stem: dict[str, Columns], stem: str, *values: int) -> None:
    for column, value in zip(by_stem.setdefault(stem, ([], [], [])), values, strict=True):
        column.append(value)


def vocabulary(said: Said, names: Iterable[str]) -> list[tuple[str, str, int, int]]:
    """Spelling, stem, weight and number of offers: words of titles and certifications, and those that are right but in
    no offer: of `names` of occupations and of our list."""
    offers: Counter[str] = Counter()
    for one, words in zip(said.subjects, said.words, strict=True):
        for word in {*words, *said.words_certified(one)}:
            offers[word] += one.offers
    known = {word for name in names for word in spelled(joined(name)) if word not in SILENT} | known_spellings()
    offers.update(dict.fromkeys(known - offers.keys(), 0))
    return [(word, stem(word), said.weights.get(stem(word), 0), count) for word, count in sorted(offers.items())]
