"""Skills that someone's own words name: enough words in common, on both sides, for them to say the same."""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cpa.modules.occupations.bridges.lexicon import lexicon_of, words_of
from cpa.modules.occupations.bridges.weights import Ints, titles_of
from cpa.modules.occupations.catalogue.model import Catalogue

LEAST_WORDS = 2
LEAST_PART = 2  # one part in two


def worded(wordings: Iterable[str], catalogue: Catalogue) -> frozenset[int]:
    """Where the skills stand that these wordings name, the one that each names best."""
    found = (named(words, catalogue) for words in wordings)
    return frozenset(skills[0] for skills in found if skills)


def named(words: str, catalogue: Catalogue) -> Sequence[int]:
    """Where the skills stand that one wording names, those it names best first: at least two of its words are theirs,
    and these weigh half of what it says and half of what they say."""
    lexicon = lexicon_of(catalogue)
    said = sorted(words_of([words], lexicon))
    has = np.zeros(len(lexicon.index), np.int64)
    has[said] = lexicon.rarity[said]
    rarity = lexicon.rarity[lexicon.of_skill]
    met, times, whole = (
        by_skill(values, catalogue) for values in (has[lexicon.of_skill], has[lexicon.of_skill] > 0, rarity)
    )
    wanted = max(1, int(has.sum()))
    enough = (times >= LEAST_WORDS) & (LEAST_PART * met >= whole) & (LEAST_PART * met >= wanted)
    at = np.flatnonzero(enough & ~titles_of(catalogue))
    score = (1000 * met // np.maximum(1, whole) + 1000 * met // wanted)[at]
    return tuple(at[np.lexsort((at, -score))].tolist())


def by_skill(values: NDArray[Any], catalogue: Catalogue) -> Ints:
    """The sum for each skill of `values`, one a word of its name."""
    starts = lexicon_of(catalogue).skill_starts
    running = np.concatenate(([0], np.cumsum(values, dtype=np.int64)))
    return running[starts[1:]] - running[starts[:-1]]
