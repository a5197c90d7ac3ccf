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
        further than an error of typing: one sign in four to six, two in longer words, three from ten."""
        allowed = _allowed(word)
        if not allowed:
            return None
        words, lengths, letters = self._spellings
        # An error of typing changes the length by one, and takes one letter away and brings another, at most.
        alike = (np.abs(lengths - len(word)) <= allowed) & (np.bitwise_count(letters ^ _letters(word)) <= 2 * allowed)
        near = process.extract(
            word,
            [words[at] for at in np.flatnonzero(alike)],
            scorer=DamerauLevenshtein.distance,
            score_cutoff=allowed,
            limit=40,
        )
        if not near:
            return None
        best = min(near, key=lambda one: (one[1], one[0][:1] != word[:1], -self.offers[one[0]], one[0]))
        return best[0], int(best[1])


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
