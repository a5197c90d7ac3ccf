"""The words that the catalogue knows, and the nearest of them to a word that it does not know."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.models import SearchWord
from cpa.modules.trainings.search.columns import Numbers
from cpa.modules.trainings.search.words import stem


@dataclass(frozen=True)
class Vocabulary:
    """Spelling → in how many offers it stands; stem → how much it tells, in thousandths."""

    offers: dict[str, int]
    weights: dict[str, int]

    def knows(self, word: str) -> bool:
        """Whether nothing is to be corrected."""
        return word in self.offers or stem(word) in self.weights

    @cached_property
    def _spellings(self) -> tuple[Sequence[str], Numbers, Numbers]:
        """The words, their lengths and their letters, one bit each."""
        words = list(self.offers)
        lengths = np.array([len(word) for word in words], np.int32)
        return words, lengths, np.array([_letters(word) for word in words], np.uint32)

    def nearest(self, word: str) -> tuple[str, int] | None:
        """The known word at the least distance of Damerau-Levenshtein, that of most offers first; None when all are
        further than an error of typing: one sign in four to six, two in longer words, three from ten. Where that is
        itself a slip of the catalogue, the word that was meant."""
        near = self._within(_allowed(word), word)
        if not near:
            return None
        best = min(near, key=lambda one: (one[1], one[0][:1] != word[:1], -self.offers[one[0]], one[0]))
        return self.likelier(best[0]) or best[0], best[1]

    def likelier(self, word: str) -> str | None:
        """The word one error of typing away that stands in many times as many offers: catalogues have their own
        slips. None when there is none, and for words that are right but in no offer."""
        met = self.offers.get(word, 0)
        if not met or len(word) < SHORTEST_DOUBTED:
            return None
        near = [one for one, distance in self._within(1, word) if distance == 1]
        best = max(near, key=lambda one: (self.offers[one], one), default=word)
        return best if self.offers[best] >= MANY_TIMES * met else None

    def _within(self, allowed: int, word: str) -> list[tuple[str, int]]:
        """The known words at this distance of Damerau-Levenshtein at most, with theirs."""
        if not allowed:
            return []
        words, lengths, letters = self._spellings
        # An error of typing changes the length by one, and takes one letter away and brings another, at most.
        alike = (np.abs(lengths - len(word)) <= allowed) & (np.bitwise_count(letters ^ _letters(word)) <= 2 * allowed)
        some = [words[at] for at in np.flatnonzero(alike)]
        near = process.extract(word, some, scorer=DamerauLevenshtein.distance, score_cutoff=allowed, limit=40)
        return [(one, int(distance)) for one, distance, _at in near]


SHORTEST_DOUBTED, MANY_TIMES = 6, 20
"""Letters of the shortest word that may be a slip of the catalogue, and how many times as many offers the right one
has."""


def _letters(word: str) -> np.uint32:
    bits = 0
    for sign in word:
        bits |= 1 << ord(sign) % 32
    return np.uint32(bits)


def _allowed(word: str) -> int:
    if any(sign.isdigit() for sign in word):
        return 0
    return 0 if len(word) < 4 else 1 if len(word) < 7 else 2 if len(word) < 10 else 3


def read_vocabulary() -> Vocabulary:
    """The words of the edition that the tables hold."""
    rows = list(SearchWord.objects.using(ACTIVITY).values_list("spelling", "stem", "weight", "offers"))
    weights = {root: weight for _, root, weight, _ in rows if weight}
    return Vocabulary({word: offers for word, _, _, offers in rows}, weights)
