"""The whole layout of a catalogue: constellations on a wide and on a tall sheet, their stars, their lines."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.galaxy.layout.constellations import (
    HEIGHT_OF_A_LINE,
    WIDTH_OF_A_LETTER,
    Sheet,
    extent,
    placed,
)
from cpa.modules.occupations.galaxy.layout.lines import tree
from cpa.modules.occupations.galaxy.layout.springs import spread
from cpa.modules.occupations.galaxy.layout.stars import Floats, Star, affinity, stars_of

Point = tuple[int, int]

SHEETS = {"wide": Sheet(shape=1.75, letter=18), "tall": Sheet(shape=0.27, letter=38)}
"""A wide screen; a phone, where the same stars are drawn smaller and letters must not be."""
LETTERS, LINES, LONGEST = 16, 2, {"C": 3, "G": 3, "K": 3}
"""The room kept for a name: so many lines of so many letters, more for some families."""
MARGIN, FOOT = 14.0, 30.0


@dataclass(frozen=True, slots=True)
class Layout:
    """Whole units of the sky. `sheets` gives the size of each sheet, `families` the middle of each constellation on
    each sheet, `sizes` its width and height; `stars` stands relative to that middle, by the code at its centre;
    `lines` joins pairs of those codes."""

    sheets: Mapping[str, Point]
    families: Mapping[str, Mapping[str, Point]]
    sizes: Mapping[str, Point]
    stars: Mapping[str, Point]
    lines: Mapping[str, tuple[tuple[str, str], ...]]


def layout_of(catalogue: Catalogue) -> Layout:
    """The layout of these occupations: the same for the same catalogue."""
    stars = stars_of(catalogue)
    mobility, likeness = affinity(catalogue, stars)
    letters = sorted({star.family for star in stars})
    of = {letter: [at for at, star in enumerate(stars) if star.family == letter] for letter in letters}
    places, lines, sizes = {}, {}, {}
    for letter, here in of.items():
        radii = np.array([stars[at].radius for at in here])
        found = spread(radii, mobility[np.ix_(here, here)], likeness[np.ix_(here, here)])
        drawn = tree(found, likeness[np.ix_(here, here)] * 1.5 + mobility[np.ix_(here, here)] * 0.25)
        places |= {stars[at].code: _whole(place) for at, place in zip(here, found, strict=True)}
        lines[letter] = tuple((stars[here[one]].code, stars[here[other]].code) for one, other in drawn)
        sizes[letter] = _whole(np.ptp(found, axis=0) + 18)
    exchange = _exchange(mobility, stars, letters)
    sheets, families = {}, {letter: {} for letter in letters}
    for name, sheet in SHEETS.items():
        sheets[name], middles = _on(sheet, sizes, exchange)
        for letter, middle in zip(letters, middles, strict=True):
            families[letter][name] = middle
    return Layout(sheets, families, sizes, places, lines)


def name_height(sheet: Sheet, letter: str) -> float:
    """The room above the constellation of this family for its name."""
    return LONGEST.get(letter, LINES) * sheet.letter * HEIGHT_OF_A_LINE


def _on(sheet: Sheet, sizes: Mapping[str, Point], exchange: Floats) -> tuple[Point, list[Point]]:
    """The size of the sheet, and where the middle of each constellation stands on it, its name above."""
    above = np.array([name_height(sheet, letter) for letter in sizes])
    boxes = np.array(list(sizes.values()), float)
    boxes[:, 0] = np.maximum(boxes[:, 0], LETTERS * sheet.letter * WIDTH_OF_A_LETTER)
    boxes[:, 1] += above
    middles = placed(boxes, exchange, sheet)
    low, high = extent(middles, boxes)
    moved = middles - low + MARGIN + np.stack([0 * above, above / 2], axis=1)
    return _whole(high - low + 2 * MARGIN + np.array([0, FOOT])), [_whole(place) for place in moved]


def _exchange(mobility: Floats, stars: tuple[Star, ...], letters: list[str]) -> Floats:
    """How much people move between each two constellations, for their size."""
    member = np.array([[star.family == letter for letter in letters] for star in stars], float)
    between = member.T @ mobility @ member
    np.fill_diagonal(between, 0)
    size = np.sqrt(member.sum(axis=0))
    return np.asarray(between / np.outer(size, size))


def _whole(point: Floats) -> Point:
    return round(float(point[0])), round(float(point[1]))
