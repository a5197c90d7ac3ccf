"""How far the tasks of an occupation are like what someone did and can do, by the words that ROME says both with. An
occupation held speaks with all its words without making any of its skills known."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from cpa.modules.occupations.bridges.ground import CONFIRMED, WORDED, Ground, positions
from cpa.modules.occupations.bridges.lexicon import gathered, lexicon_of
from cpa.modules.occupations.bridges.weights import Ints
from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.recommend.rules import weights
from cpa.modules.occupations.recommend.word_points import of_occupations, word_points

TELLING_PERCENT = 20
"""What an occupation or a skill must bring alone, of all the likeness, to be cited for it."""


class Likeness(NamedTuple):
    """`keys` name what speaks, the first `occupations` of them by code, the others (skills) by key; `percent` says how
    much each counts by each word of the lexicon: a row each."""

    keys: tuple[str, ...]
    occupations: int
    percent: Ints
    catalogue: Catalogue


def likeness_of(ground: Ground, refused: frozenset[str], catalogue: Catalogue) -> Likeness:
    """What the occupations held or supposed and the skills that the person said speak with; what they refused does
    not."""
    away, lexicon = positions(refused, catalogue), lexicon_of(catalogue)
    said = np.flatnonzero((ground.known == CONFIRMED) | (ground.known == WORDED))
    spoken = [np.setdiff1d(catalogue.skills_of(code), away) for code in ground.leading]
    spoken += [np.array([member]) for member in said.tolist()]
    keys = (*ground.leading, *(catalogue.skills[member].key for member in said.tolist()))
    percent = np.zeros((len(keys), len(lexicon.index)), np.int64)
    for row, (key, members) in enumerate(zip(keys, spoken, strict=True)):
        counts = weights()["likeness"]["supposed_percent"] if key in ground.supposed else 100
        percent[row, gathered(members, lexicon.skill_starts, lexicon.of_skill)] = counts
    percent[:, lexicon.rarity < weights()["likeness"]["least_rarity"]] = 0
    return Likeness(keys, len(ground.leading), percent, catalogue)


def likeness_part(likeness: Likeness) -> Ints:
    """The points of these words, for each occupation."""
    points = of_occupations(likeness.percent.max(axis=0, initial=0), likeness.catalogue)
    return np.where(points >= weights()["likeness"]["least"], points, 0)


def most_alike(position: int, likeness: Likeness) -> Iterator[str]:
    """What makes the occupation at `position` like this, either occupations or skills, whichever bring most; first what
    would be missed most."""
    lexicon = lexicon_of(likeness.catalogue)
    entries = slice(lexicon.starts[position], lexicon.starts[position + 1])
    points, percent = word_points(likeness.catalogue)[entries], likeness.percent[:, lexicon.words[entries]]
    own = _stronger(likeness.occupations, percent, points)
    missed, brought = _missed(percent) @ points, percent @ points
    least = max(100, TELLING_PERCENT * int(percent.max(axis=0, initial=0) @ points) // 100)
    kept = [row for row in own if missed[row] >= least] or [row for row in own if brought[row] >= 100]
    yield from (likeness.keys[row] for row in sorted(kept, key=lambda row: (-missed[row], -brought[row], row)))


def _stronger(occupations: int, percent: Ints, points: Ints) -> Sequence[int]:
    jobs, skills = range(occupations), range(occupations, len(percent))
    told = [int(percent[list(rows)].max(axis=0, initial=0) @ points) for rows in (jobs, skills)]
    return jobs if told[0] >= told[1] else skills


def _missed(percent: Ints) -> Ints:
    """How much less each word would count without each row."""
    if len(percent) < 2:
        return percent
    *_, second, best = np.sort(percent, axis=0)
    return np.where(percent == best, best - second, 0)
