"""The points that what someone did and can do brings to each occupation."""

from functools import lru_cache
from typing import NamedTuple

import numpy as np

from cpa.modules.occupations.bridges.building import Bridging
from cpa.modules.occupations.bridges.ground import CONFIRMED, DONE, SUPPOSED, WORDED, Ground
from cpa.modules.occupations.bridges.model import Official
from cpa.modules.occupations.bridges.weights import Ints, summed, weights_of
from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.recommend.rules import weights


@lru_cache(maxsize=4)
def skill_points(catalogue: Catalogue) -> Ints:
    """What each link of the catalogue brings to its occupation when its skill is confirmed."""
    known, rules = weights_of(catalogue), weights()["skills"]
    size = rules["size_percent"] * int(known.total.sum()) // max(1, len(known.total)) // 100
    return rules["most"] * known.link // np.repeat(known.total + size, np.diff(catalogue.starts))


def earned(ground: Ground, catalogue: Catalogue, links: slice = slice(None)) -> Ints:
    """What each link brings, given what is known of its skill."""
    percent, rules = np.zeros(5, np.int64), weights()["skills"]
    percent[[SUPPOSED, DONE]] = rules["supposed_percent"], rules["done_percent"]
    percent[[WORDED, CONFIRMED]] = 100
    return skill_points(catalogue)[links] * percent[ground.known[catalogue.members[links]]] // 100


def skills_part(ground: Ground, catalogue: Catalogue) -> Ints:
    """The points of the skills known, for each occupation."""
    return summed(catalogue, earned(ground, catalogue))


def mobility_points(official: Official) -> int:
    """The points of an official mobility from an occupation held: its kind, less its rank."""
    rules = weights()["mobility"]
    return max(rules["least"], rules[official.kind] - rules["lost_a_rank"] * (official.order - 1))


def mobility_part(bridging: Bridging) -> Ints:
    """The points of official mobility, for each occupation."""
    points = np.zeros(len(bridging.catalogue.occupations), np.int64)
    for code, official in bridging.official.items():
        percent = 100 if official.source in bridging.ground.sources else weights()["mobility"]["supposed_percent"]
        points[bridging.catalogue.index[code]] = mobility_points(official) * percent // 100
    return points


def tried_part(ground: Ground, catalogue: Catalogue) -> Ints:
    """The points of what the person did outside a job, for that very occupation."""
    points = np.zeros(len(catalogue.occupations), np.int64)
    points[[catalogue.index[code] for code in ground.tried]] = weights()["tried"]
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
    """What each centre of interest of what was done, as often as it came, brings to each occupation: one row an
    occupation, one column a centre."""
    centres = centres_of(catalogue)
    held = [catalogue.index[code] for code in sorted({*ground.leading, *ground.tried})]
    often = 100 * (centres.rarity[held] > 0).sum(axis=0) // max(1, len(held))
    return weights()["tastes"]["most"] * centres.rarity * often // (100 * centres.whole[:, None])


def tastes_part(ground: Ground, catalogue: Catalogue) -> Ints:
    """The points of the centres of interest of what the person did, for each occupation."""
    return taste_points(ground, catalogue).sum(axis=1)
