"""The sky as it is drawn: the layout that the project carries, for the occupations that are published."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from math import cos, pi, sin

from django.urls import reverse

from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.galaxy.layout.building import SHEETS, Layout
from cpa.modules.occupations.galaxy.layout.constellations import HEIGHT_OF_A_LINE
from cpa.modules.occupations.galaxy.layout.stars import Star, stars_of
from cpa.modules.occupations.galaxy.layout.writing import read
from cpa.modules.occupations.galaxy.names import SHORT, in_lines
from cpa.sources.reference.place import REFERENCE

SIZES = ("small", "medium", "large")
"""A star is the larger, the more occupations it holds."""


@dataclass(frozen=True, slots=True)
class Constellation:
    """What is drawn once and placed on each sheet: lines and stars as paths, around their middle."""

    letter: str
    lines: str
    stars: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A constellation on a sheet, its name above: (height, words) for each line. `reach` is half of its width and
    of its height, with some room."""

    letter: str
    x: int
    y: int
    name: tuple[tuple[int, str], ...]
    url: str
    short: str
    count: int
    reach: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Mark:
    """A circle round the star of an occupation: « own » for what someone did, « kept » for what they keep."""

    kind: str
    name: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Drawn:
    """A sheet of the sky, its letters' height in its units."""

    sheet: str
    width: int
    height: int
    letter: int
    placed: tuple[Placed, ...]
    marks: tuple[Mark, ...]

    @property
    def mark(self) -> int:
        """How large a mark is."""
        return self.letter // 2

    @property
    def grid(self) -> str:
        """Circles and meridians, as on a printed chart of the sky."""
        x, y = self.width // 2, self.height // 2
        circles = (_ellipse(x, y, self.width * part // 200, self.height * part // 200) for part in (36, 74, 112, 150))
        turns = (at * pi / 6 for at in range(6))
        far = [(round(cos(turn) * self.width), round(sin(turn) * self.height)) for turn in turns]
        return "".join((*circles, *(f"M{x - dx} {y - dy}L{x + dx} {y + dy}" for dx, dy in far)))

    @property
    def dust(self) -> str:
        """Far stars, evenly strewn."""
        golden, silver = 0.7548776662, 0.5698402910
        places = ((round(at * golden % 1 * self.width), round(at * silver % 1 * self.height)) for at in range(1, 130))
        return "".join(f"M{x} {y}h0" for x, y in places)


def _ellipse(x: int, y: int, wide: int, high: int) -> str:
    return f"M{x - wide} {y}a{wide} {high} 0 1 0 {2 * wide} 0a{wide} {high} 0 1 0 {-2 * wide} 0"


@cache
def carried() -> Layout:
    """The layout of `reference/galaxy/`. Raises OSError when it is not there."""
    return read(REFERENCE / "galaxy")


@lru_cache(maxsize=2)
def stars(catalogue: Catalogue) -> Mapping[str, tuple[tuple[Star, tuple[int, int]], ...]]:
    """The stars of each family and where they stand. One that the layout does not have yet stands below its
    constellation, until the layout is built again."""
    layout, found = carried(), {}
    for star in stars_of(catalogue):
        here = found.setdefault(star.family, [])
        place = layout.stars.get(star.code)
        below = layout.sizes.get(star.family, (0, 0))[1] // 2 - 6
        here.append((star, place or (14 * (len(here) % 9 - 4), below)))
    return {letter: tuple(found[letter]) for letter in sorted(found)}


def size_of(star: Star) -> str:
    """How large it is drawn."""
    count = len(star.members)
    return SIZES[0 if count == 1 else 1 if count < 6 else 2]


@lru_cache(maxsize=2)
def constellations(catalogue: Catalogue) -> tuple[Constellation, ...]:
    """Every constellation, drawn around its middle."""
    return tuple(_constellation(letter, here) for letter, here in stars(catalogue).items())


def _constellation(letter: str, here: tuple[tuple[Star, tuple[int, int]], ...]) -> Constellation:
    layout, places = carried(), {star.code: place for star, place in here}
    lines = (
        f"M{places[one][0]} {places[one][1]}L{places[other][0]} {places[other][1]}"
        for one, other in layout.lines.get(letter, ())
        if one in places and other in places
    )
    dots: dict[str, list[str]] = {size: [] for size in SIZES}
    for star, (x, y) in here:
        dots[size_of(star)].append(f"M{x} {y}h0")
    stars_drawn = tuple((size, "".join(paths)) for size, paths in dots.items() if paths)
    return Constellation(letter, "".join(lines), stars_drawn)


def sheets(catalogue: Catalogue, own: Iterable[str] = (), kept: Iterable[str] = ()) -> list[Drawn]:
    """The wide and the tall sheet, with names in the reader's language, the occupations that someone did and keeps
    marked."""
    layout, marked = carried(), [("own", sorted(own)), ("kept", sorted(kept))]
    return [
        Drawn(
            name,
            *layout.sheets[name],
            int(sheet.letter),
            tuple(_placed(catalogue, name, sheet.letter)),
            tuple(mark for kind, codes in marked for mark in _marks(catalogue, name, kind, codes)),
        )
        for name, sheet in SHEETS.items()
    ]


def _marks(catalogue: Catalogue, sheet: str, kind: str, codes: Iterable[str]) -> Iterator[Mark]:
    layout = carried()
    place = {code: at for here in stars(catalogue).values() for star, at in here for code in star.members}
    for code in codes:
        if code in place and code[0] in layout.families:
            (x, y), (dx, dy) = layout.families[code[0]][sheet], place[code]
            yield Mark(kind, catalogue.occupations[catalogue.index[code]].name, x + dx, y + dy)


def _placed(catalogue: Catalogue, sheet: str, letter_height: float) -> Iterator[Placed]:
    layout = carried()
    for letter, here in stars(catalogue).items():
        if letter not in layout.families:
            continue
        (x, y), (wide, high) = layout.families[letter][sheet], layout.sizes[letter]
        short = str(SHORT.get(letter, letter))
        lines = in_lines(short)
        step = letter_height * HEIGHT_OF_A_LINE
        top = -high / 2 - step * len(lines)
        name = tuple((round(top + (at + 0.78) * step), line) for at, line in enumerate(lines))
        reach = wide * 5 // 7, high * 5 // 7
        count = sum(len(star.members) for star, _ in here)
        yield Placed(letter, x, y, name, reverse("occupations:family", args=[letter]), short, count, reach)
