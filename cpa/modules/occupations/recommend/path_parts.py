"""The points that what someone did and can do brings to each occupation."""

from functools import lru_cache
from typing import NamedTuple

import numpy as np

from cpa.modules.occupations.bridges.building import Bridging
from cpa.modules.occupations.bridges.ground import CONFIRMED, DONE, MISSING, Ground
from cpa.modules.occupations.bridges.model import Official
from cpa.modules.occupations.bridges.weights import Ints, summed, weights_of
from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.recommend.lexicon import Lexicon, gathered, lexicon_of, words_of
from cpa.modules.occupations.recommend.rules import weights


@lru_cache(maxsize=4)
def skill_points(catalogue: Catalogue) -> Ints:
    """What each link of the catalogue brings to its occupation when its skill is confirmed."""
    known, rules = weights_of(catalogue), weights()["skills"]
    size = rules["size_percent"] * int(known.total.sum()) // max(1, len(known.total)) // 100
    return rules["most"] * known.link // np.repeat(known.total + size, np.diff(catalogue.starts))


def earned(ground: Ground, catalogue: Catalogue, links: slice = slice(None)) -> Ints:
    """What each link brings, given what is known of its skill."""
    percent = np.zeros(3, np.int64)
    percent[DONE], percent[CONFIRMED] = weights()["skills"]["done_percent"], 100
    return skill_points(catalogue)[links] * percent[ground.known[catalogue.members[links]]] // 100


def skills_part(ground: Ground, catalogue: Catalogue) -> Ints:
    """The points of the skills known, for each occupation."""
    return summed(catalogue, earned(ground, catalogue))


def known_words(ground: Ground, own_words: tuple[str, ...], catalogue: Catalogue) -> set[int]:
    """The words of the skills known and of the person's own."""
    lexicon = lexicon_of(catalogue)
    known = gathered(np.flatnonzero(ground.known != MISSING), lexicon.skill_starts, lexicon.of_skill)
    return set(np.unique(known).tolist()) | words_of(own_words, lexicon)


def words_part(words: set[int], lexicon: Lexicon) -> Ints:
    """The points of these words, for each occupation."""
    has = np.zeros(len(lexicon.index), bool)
    has[sorted(words)] = True
    running = np.concatenate(([0], np.cumsum(lexicon.points * has[lexicon.words])))
    return running[lexicon.starts[1:]] - running[lexicon.starts[:-1]]


def mobility_points(official: Official) -> int:
    """The points of an official mobility: its kind, less its rank."""
    rules = weights()["mobility"]
    return max(rules["least"], rules[official.kind] - rules["lost_a_rank"] * (official.order - 1))


def mobility_part(bridging: Bridging) -> Ints:
    """The points of official mobility, for each occupation."""
    points = np.zeros(len(bridging.catalogue.occupations), np.int64)
    for code, official in bridging.official.items():
        points[bridging.catalogue.index[code]] = mobility_points(official)
    return points


class Centres(NamedTuple):
    """`names` are the centres of interest in order; `rarity` says what each weighs in each occupation, 0 where it is
    not one of its own, and `whole` their sum."""

    names: tuple[str, ...]
    rarity: Ints
    whole: Ints


@lru_cache(maxsize=4)
def centres_of(catalogue: Catalogue) -> Centres:
    """The centres of interest of this catalogue: the fewer occupations have one, the more it weighs."""
    names = tuple(sorted({centre for one in catalogue.occupations for centre in one.centres}))
    has = np.array([[name in one.centres for name in names] for one in catalogue.occupations], bool)
    has = has.reshape(len(catalogue.occupations), len(names))
    weight = np.maximum(1, np.round(100 * np.log2(len(has) / np.maximum(1, has.sum(axis=0))))).astype(np.int64)
    rarity = has * weight
    return Centres(names, rarity, np.maximum(1, rarity.sum(axis=1)))


def taste_points(ground: Ground, catalogue: Catalogue) -> Ints:
    """What each centre of interest of the occupations held, as often as it came, brings to each occupation: one row an
    occupation, one column a centre."""
    centres = centres_of(catalogue)
    held = [catalogue.index[code] for code in ground.sources]
    often = 100 * (centres.rarity[held] > 0).sum(axis=0) // max(1, len(held))
    return weights()["tastes"]["most"] * centres.rarity * often // (100 * centres.whole[:, None])


def tastes_part(ground: Ground, catalogue: Catalogue) -> Ints:
    """The points of the centres of interest of what the person did, for each occupation."""
    return taste_points(ground, catalogue).sum(axis=1)
