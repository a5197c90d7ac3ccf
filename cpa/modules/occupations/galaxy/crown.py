"""The crown: one occupation in the middle, its bridges around, drawn with real text. Whole units of the drawing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cpa.modules.occupations.galaxy.names import in_lines
from cpa.modules.occupations.galaxy.telling import Told

LINE, FACT, GAP = 20, 18, 26
WIDE, NARROW = 1000, 320
THINNEST, THICKEST = 2, 9
LETTERS = 26
"""Letters of a name on one line, beside the arc of a wide drawing and on a phone."""
FACTS_WIDE, FACTS_NARROW = 38, 33
"""Letters of facts on one line, which are smaller."""

Lines = tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Spoke:
    """A bridge in the drawing: its star at (x, y), the way to it as wide as what is shared, and its words: each line
    with its height, held at `text_x` by `anchor`."""

    told: Told
    x: int
    y: int
    path: str
    width: int
    text_x: int
    anchor: str
    name: Lines
    facts: Lines


@dataclass(frozen=True, slots=True)
class Crown:
    """A drawing of `width` by `height`: the centre at (x, y), the lines of its name, from `text_x`; on a phone a stem
    goes down to `stem`."""

    width: int
    height: int
    x: int
    y: int
    text_x: int
    name: Lines
    spokes: tuple[Spoke, ...]
    stem: int = 0

    @property
    def plate(self) -> tuple[int, int, int, int]:
        """What lies behind the centre's name so that no way crosses it: x, y, width, height."""
        widest = max(len(line) for _, line in self.name) * 11 + 30
        top, foot = self.name[0][0] - 24, self.name[-1][0] + 34
        return self.x - widest // 2, top, widest, foot - top


def wide(name: str, bridges: Sequence[Told]) -> Crown:
    """Bridges by turns on the left and on the right, read in rows; the centre between."""
    left, right = bridges[::2], bridges[1::2]
    height = max(440, _height(left), _height(right))
    middle = WIDE // 2, height // 2 - 20
    sides = [*_side(left, -1, height, middle)], [*_side(right, 1, height, middle)]
    spokes = [spoke for pair in zip(*sides, strict=False) for spoke in pair] + sides[0][len(sides[1]) :]
    lines = tuple((middle[1] + 58 + at * 24, line) for at, line in enumerate(in_lines(name, 20)))
    return Crown(WIDE, height, *middle, middle[0], lines, tuple(spokes))


def narrow(name: str, bridges: Sequence[Told]) -> Crown:
    """For a phone: the centre above, bridges one below the other along a stem."""
    lines = tuple((36 + at * 22, line) for at, line in enumerate(in_lines(name, 22)))
    top, spokes = 52 + len(lines) * 22, []
    for told in bridges:
        room = _room(told, FACTS_NARROW)
        y = top + room // 2
        path = f"M24 {y - 26}Q24 {y} 48 {y}"
        spokes.append(_spoke(told, 54, y, path, 74, "start", FACTS_NARROW))
        top += room
    stem = spokes[-1].y - 26 if spokes else 0
    return Crown(NARROW, top + GAP // 2, 24, 32, 56, lines, tuple(spokes), stem)


def facts_of(told: Told, letters: int) -> tuple[str, ...]:
    """The facts of a bridge in as few lines as they take, none cut between two lines unless it is longer than one."""
    lines: list[str] = []
    for fact in (
        *((told.mark,) if told.mark else ()),
        told.kind,
        f"{told.band}, {told.months}",
        told.family,
        told.shared,
    ):
        longer = f"{lines[-1]} · {fact}" if lines else fact
        if lines and len(longer) <= letters:
            lines[-1] = longer
        else:
            lines.extend(in_lines(fact, letters))
    return tuple(lines)


def _height(bridges: Sequence[Told]) -> int:
    return sum(map(_room, bridges)) + GAP


def _room(told: Told, letters: int = FACTS_WIDE) -> int:
    return len(in_lines(told.lead.name, LETTERS)) * LINE + len(facts_of(told, letters)) * FACT + GAP


def _side(bridges: Sequence[Told], side: int, height: int, middle: tuple[int, int]) -> Iterator[Spoke]:
    """One side, spread over the whole height; stars stand on an arc, nearer at both ends."""
    spare = (height - _height(bridges)) // max(len(bridges), 1)
    top = GAP // 2
    for told in bridges:
        room = _room(told) + spare
        y = top + room // 2
        bend = (y - height // 2) / (height / 2)
        x = middle[0] + side * round(220 - 60 * bend * bend)
        bow = middle[1] + (y - middle[1]) * 7 // 10
        path = f"M{middle[0]} {middle[1]}C{middle[0] + side * 34} {bow} {x - side * 110} {y} {x} {y}"
        yield _spoke(told, x, y, path, x + side * 22, "start" if side > 0 else "end")
        top += room


def _spoke(told: Told, x: int, y: int, path: str, text_x: int, anchor: str, letters: int = FACTS_WIDE) -> Spoke:
    words, facts = in_lines(told.lead.name, LETTERS), facts_of(told, letters)
    first = y - (len(words) * LINE + len(facts) * FACT) // 2 + 15
    below = first + len(words) * LINE - 1
    width = min(THICKEST, THINNEST + told.lead.shared // 3)
    name = tuple((first + at * LINE, word) for at, word in enumerate(words))
    return Spoke(
        told, x, y, path, width, text_x, anchor, name, tuple((below + at * FACT, fact) for at, fact in enumerate(facts))
    )
