"""The words of skills: what lets someone's own words, and skills that are close without being the same, count."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import isqrt
from pathlib import Path
from typing import NamedTuple

import numpy as np

from cpa.kernel.said import said_in
from cpa.modules.occupations.bridges.weights import Ints, titles_of
from cpa.modules.occupations.catalogue.model import Catalogue

_WORD = re.compile(r"[^\W\d_]{3,}")


@lru_cache(maxsize=1)
def _rules() -> tuple[frozenset[str], tuple[str, ...], int, int]:
    """lexicon.yaml: empty words, endings the longest first, fewest letters of a stem, letters kept."""
    rules = said_in(Path(__file__).parent / "lexicon.yaml")
    endings = tuple(sorted(rules["endings"], key=lambda ending: (-len(ending), ending)))
    return frozenset(rules["empty"]), endings, rules["shortest"], rules["letters"]


def words(text: str) -> list[tuple[str, str]]:
    """The words of a text that say something, in order: each with its stem, which has no accents."""
    found = ((word, _plain(word)) for word in _WORD.findall(text.lower().replace("œ", "oe")))
    return [(word, _stem(plain)) for word, plain in found if plain not in _rules()[0]]


def stems(text: str) -> list[str]:
    """The stems alone."""
    return [stem for _, stem in words(text)]


@lru_cache(maxsize=1 << 16)
def _plain(word: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


@lru_cache(maxsize=1 << 16)
def _stem(plain: str) -> str:
    _, endings, shortest, letters = _rules()
    word = plain[:-2] + "l" if plain.endswith("aux") else plain
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= shortest:
            return word[: -len(ending)][:letters]
    return word[:letters]


class Lexicon(NamedTuple):
    """`index` numbers the words, `names` shows each as it is most often written. `of_skill` holds the words of each
    skill as a CSR (`skill_starts`). `starts`, `words` and `values` say what each word weighs in each occupation.
    `rarity` is what a word weighs."""

    index: Mapping[str, int]
    names: tuple[str, ...]
    skill_starts: Ints
    of_skill: Ints
    starts: Ints
    words: Ints
    values: Ints
    rarity: Ints


@lru_cache(maxsize=4)
def lexicon_of(catalogue: Catalogue) -> Lexicon:
    """The words of this catalogue, kept for as long as it is in use."""
    index: dict[str, int] = defaultdict()
    index.default_factory = index.__len__
    written: dict[str, Counter[str]] = defaultdict(Counter)
    of_skill = []
    for skill, title in zip(catalogue.skills, titles_of(catalogue), strict=True):
        found = [] if title else words(skill.name)
        of_skill.append(sorted({index[stem] for _, stem in found}))
        for word, stem in found:
            written[stem][word] += 1
    skill_starts = np.concatenate(([0], np.cumsum([len(words) for words in of_skill], dtype=np.int64)))
    flat = np.array([word for found in of_skill for word in found], np.int64)
    starts, met, counts = _by_occupation(catalogue, skill_starts, flat, len(index))
    used = np.bincount(met, minlength=len(index))
    rarity = np.array([_rarity(count, len(catalogue.occupations)) for count in used], np.int64)
    names = tuple(min(written[stem], key=lambda word: (-written[stem][word], word)) for stem in index)
    return Lexicon(dict(index), names, skill_starts, flat, starts, met, rarity[met] * _roots(counts), rarity)


def _by_occupation(catalogue: Catalogue, skill_starts: Ints, flat: Ints, size: int) -> tuple[Ints, Ints, Ints]:
    """Which words each occupation's skills hold, and how many times."""
    starts, known, counts = [0], [], []
    for position in range(len(catalogue.occupations)):
        members = catalogue.members[catalogue.starts[position] : catalogue.starts[position + 1]]
        met, times = np.unique(gathered(members, skill_starts, flat), return_counts=True)
        known.append(met)
        counts.append(times)
        starts.append(starts[-1] + len(met))
    empty = np.zeros(0, np.int64)
    return np.array(starts), np.concatenate([empty, *known]), np.concatenate([empty, *counts])


def gathered(members: Ints, starts: Ints, flat: Ints) -> Ints:
    """The words of these skills, one after the other."""
    if not len(members):
        return np.zeros(0, np.int64)
    return np.concatenate([flat[starts[member] : starts[member + 1]] for member in members])


def _rarity(used: int, occupations: int) -> int:
    ratio = occupations / max(1, used)
    return round(100 * float(np.log2(ratio)))


def _roots(counts: Ints) -> Ints:
    """Square roots, in tenths: a word met four times says twice as much as once."""
    return np.array([isqrt(100 * count) for count in range(int(counts.max(initial=0)) + 1)], np.int64)[counts]


@lru_cache(maxsize=1)
def everyday() -> frozenset[str]:
    """The stems of words that say nothing of what is done when they stand alone (lexicon.yaml)."""
    listed = said_in(Path(__file__).parent / "lexicon.yaml")["everyday"]
    return frozenset(_stem(_plain(word)) for word in listed)


def words_of(names: Iterable[str], lexicon: Lexicon) -> set[int]:
    """The numbers of the words of these texts that the catalogue knows."""
    return {lexicon.index[word] for name in names for word in stems(name) if word in lexicon.index}
