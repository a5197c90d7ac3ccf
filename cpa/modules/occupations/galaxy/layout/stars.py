"""The stars of the sky: occupations of one family that come from the same occupation of the former ROME."""

from collections import defaultdict
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cpa.modules.occupations.catalogue.model import Catalogue

Floats = NDArray[np.float64]

OFFICIAL = {"near": 1.0, "evolution": 0.7, "": 0.7}
"""How strongly an official mobility draws two stars together, by its kind."""


@dataclass(frozen=True, slots=True)
class Star:
    """A star: `code` is the occupation at its centre, `members` every occupation of it in order, that one first."""

    code: str
    family: str
    members: tuple[str, ...]

    @property
    def radius(self) -> float:
        """The room that it and its planets take."""
        return float(4 + 2.7 * np.sqrt(len(self.members)))


def stars_of(catalogue: Catalogue) -> tuple[Star, ...]:
    """Every star in code order. An occupation stays in its own family, whatever the one that it came from."""
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for one in catalogue.occupations:
        groups[one.family, one.parent or one.code].append(one.code)
    stars = []
    for (family, parent), codes in groups.items():
        centre = parent if parent in codes else codes[0]
        stars.append(Star(centre, family, (centre, *(code for code in codes if code != centre))))
    return tuple(sorted(stars, key=lambda star: star.code))


def affinity(catalogue: Catalogue, stars: tuple[Star, ...]) -> tuple[Floats, Floats]:
    """How much each pair of stars is drawn together, as two symmetric matrices: by official mobility (links per
    member), and by the skills that they share (cosine, a skill weighing the more the rarer)."""
    return _mobility(catalogue, stars), _likeness(catalogue, stars)


def _mobility(catalogue: Catalogue, stars: tuple[Star, ...]) -> Floats:
    place = {code: at for at, star in enumerate(stars) for code in star.members}
    found = np.zeros((len(stars), len(stars)))
    for code, moves in catalogue.mobility.items():
        for move in moves:
            if code in place and move.target in place and place[code] != place[move.target]:
                found[place[code], place[move.target]] += OFFICIAL[move.kind] / len(stars[place[code]].members)
    return found + found.T


def _likeness(catalogue: Catalogue, stars: tuple[Star, ...]) -> Floats:
    asked = np.zeros((len(stars), len(catalogue.skills)), np.float32)
    for at, star in enumerate(stars):
        for code in star.members:
            asked[at, catalogue.skills_of(code)] += 1 / len(star.members)
    often = np.maximum((asked > 0).sum(axis=0), 1)
    weighed = asked * np.log((1 + len(stars)) / often)
    length = np.linalg.norm(weighed, axis=1, keepdims=True)
    unit = weighed / np.where(length == 0, 1, length)
    return np.asarray(np.round(unit @ unit.T, 5), np.float64)
