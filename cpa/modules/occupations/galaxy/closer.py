"""One constellation seen closely: each star with its occupations around, each occupation with its number."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import cos, pi, sin, sqrt

from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.galaxy.facts import Family
from cpa.modules.occupations.galaxy.layout.stars import Star
from cpa.modules.occupations.galaxy.sky import constellations, stars

TURN = pi * (3 - sqrt(5))
"""The golden angle: seeds of a sunflower never line up."""
SCALE = 5
"""Units of this drawing for one unit of the sky."""


@dataclass(frozen=True, slots=True)
class Dot:
    """An occupation: its place, its number in the family, whether it is the centre of its star."""

    rank: int
    x: int
    y: int
    centre: bool

    @property
    def r(self) -> int:
        """How large it is drawn."""
        return 10 if self.centre else 6

    @property
    def below(self) -> int:
        """Where the foot of its number stands."""
        return self.y + self.r + 17


@dataclass(frozen=True, slots=True)
class Ring:
    """The room of a star that holds several occupations."""

    x: int
    y: int
    r: int


@dataclass(frozen=True, slots=True)
class Closer:
    """The drawing: its view box, its lines, the rings and the dots in it."""

    box: str
    lines: str
    rings: tuple[Ring, ...]
    dots: tuple[Dot, ...]


def around(star: Star, place: int) -> tuple[float, float]:
    """Where the member at this place stands, from the centre of its star, in units of the sky: the first in the middle,
    the others on a spiral."""
    if place == 0:
        return 0.0, 0.0
    far = (star.radius + 1) * sqrt((place + 1.2) / (len(star.members) + 1.2))
    return far * cos(place * TURN), far * sin(place * TURN)


def closer(catalogue: Catalogue, family: Family) -> Closer:
    """The constellation of a family."""
    here = stars(catalogue)[family.letter]
    ranks = {entry.code: entry.rank for entry in family.entries}
    dots = tuple(dot for star, place in here for dot in _dots(star, place, ranks))
    rings = tuple(
        Ring(x * SCALE, y * SCALE, round((star.radius + 4) * SCALE)) for star, (x, y) in here if len(star.members) > 1
    )
    low_x, high_x = min(dot.x for dot in dots) - 60, max(dot.x for dot in dots) + 60
    low_y, high_y = min(dot.y for dot in dots) - 50, max(dot.y for dot in dots) + 70
    lines = next(each.lines for each in constellations(catalogue) if each.letter == family.letter)
    return Closer(f"{low_x} {low_y} {high_x - low_x} {high_y - low_y}", lines, rings, dots)


def _dots(star: Star, place: tuple[int, int], ranks: dict[str, int]) -> Iterator[Dot]:
    for at, code in enumerate(star.members):
        x, y = around(star, at)
        yield Dot(ranks[code], round((place[0] + x) * SCALE), round((place[1] + y) * SCALE), at == 0)
