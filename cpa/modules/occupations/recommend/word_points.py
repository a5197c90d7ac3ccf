"""What words bring to occupations, and which of someone's own words are worth it."""

from collections.abc import Iterable
from functools import lru_cache

import numpy as np

from cpa.modules.occupations.bridges.lexicon import everyday, lexicon_of, words
from cpa.modules.occupations.bridges.weights import Ints
from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.recommend.rules import weights


@lru_cache(maxsize=4)
def word_points(catalogue: Catalogue) -> Ints:
    """What each word of the lexicon's occupations brings to its occupation, in points."""
    rules, lexicon = weights()["words"], lexicon_of(catalogue)
    running = np.concatenate(([0], np.cumsum(lexicon.values)))
    total = running[lexicon.starts[1:]] - running[lexicon.starts[:-1]]
    size = rules["size_percent"] * int(total.mean() if len(total) else 0) // 100
    return rules["most"] * lexicon.values // np.repeat(np.maximum(total + size, 1), np.diff(lexicon.starts))


def telling(texts: Iterable[str], catalogue: Catalogue) -> dict[int, str]:
    """The words of someone's own texts that say what is done, each by its number, as it was written: neither those that
    most skills hold (`least_rarity`) nor everyday ones (lexicon.yaml)."""
    rare, lexicon = weights()["words"]["least_rarity"], lexicon_of(catalogue)
    written = (
        (lexicon.index.get(stem, -1), word) for text in texts for word, stem in words(text) if stem not in everyday()
    )
    return {number: word for number, word in written if number >= 0 and lexicon.rarity[number] >= rare}


def of_occupations(percent: Ints, catalogue: Catalogue) -> Ints:
    """The points of each occupation when each word counts for so many hundredths."""
    lexicon = lexicon_of(catalogue)
    running = np.concatenate(([0], np.cumsum(word_points(catalogue) * percent[lexicon.words] // 100)))
    return running[lexicon.starts[1:]] - running[lexicon.starts[:-1]]


def words_part(said: Iterable[int], catalogue: Catalogue) -> Ints:
    """The points of these words, for each occupation."""
    percent = np.zeros(len(lexicon_of(catalogue).index), np.int64)
    percent[sorted(said)] = 100
    return of_occupations(percent, catalogue)
