"""Which spellings are one word: « boulanger », « boulangère », « boulangers »."""

from collections.abc import Iterable, Mapping

from cpa.modules.occupations.search.titles import gender_pairs

SHORTEST_SINGULAR = 4
"""Letters under which a final s is part of the word: « bus », « bois »."""


def lemmas(texts: Iterable[str], spellings: Iterable[str]) -> Mapping[str, str]:
    """Spelling → the first, in order of the alphabet, of all the spellings of the same word.

    Genders are learnt from the titles' own texts, which say both; the plural is the singular with an s or an x.
    """
    families = _Families(spellings)
    for he, she in gender_pairs(texts):
        families.join(he, she)
    for word in sorted(families.known):
        if word[-1] in "sx" and len(word) > SHORTEST_SINGULAR:
            families.join(word[:-1], word)
    return {word: families.head(word) for word in families.known}


class _Families:
    def __init__(self, spellings: Iterable[str]) -> None:
        self.known = set(spellings)
        self._above: dict[str, str] = {}

    def head(self, word: str) -> str:
        while word in self._above:
            word = self._above[word]
        return word

    def join(self, one: str, other: str) -> None:
        """The two are one word, if both occur."""
        if one in self.known and other in self.known:
            first, second = sorted((self.head(one), self.head(other)))
            if first != second:
                self._above[second] = first
