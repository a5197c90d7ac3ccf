"""The path as a band of years: who stands beside whom, in whole days, ready to be drawn."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from textwrap import shorten

from django.utils import timezone

from cpa.modules.profile.brick import Brick
from cpa.modules.profile.dates import shown

WIDTH, LANE, TOP, LETTER = 1000, 52, 40, 9
"""In units of the drawing: its width, the height of a lane, that of the years above, the width of a letter at most."""
NARROWEST, LONGEST_NAME = 10, 40
MOST_MARKS = 12


@dataclass(frozen=True, slots=True)
class Bar:
    """One brick in the drawing: its stretch, and its name below, which starts at `text_x`. `vague` when its ends are
    only roughly known, `ongoing` when it has none."""

    brick: Brick
    name: str
    when: str
    x: int
    width: int
    text_x: int
    vague: bool
    y: int = 0

    @property
    def left(self) -> int:
        return min(self.x, self.text_x)

    @property
    def right(self) -> int:
        return max(self.x + self.width, self.text_x + LETTER * len(self.name)) + LETTER


@dataclass(frozen=True, slots=True)
class Band:
    """The drawing: its size, its bars from the oldest, the years marked, the bricks of which no date is known, and the
    first and the last year it holds."""

    width: int
    height: int
    bars: Sequence[Bar]
    marks: Sequence[tuple[int, int]]
    undated: Sequence[Brick]
    first: int = 0
    last: int = 0


def band(bricks: Sequence[Brick]) -> Band:
    """Every dated brick on the first lane where it fits without touching another."""
    today = timezone.localdate()
    dated = sorted((each for each in bricks if each.span.dated), key=lambda each: _days(each, today))
    undated = [each for each in bricks if not each.span.dated]
    if not dated:
        return Band(WIDTH, TOP, (), (), undated)
    first = min(_days(each, today)[0] for each in dated).year
    last = max(max(_days(each, today)[1] for each in dated), today).year + 1
    scale = _Scale(date(first, 1, 1), date(last, 1, 1))
    lanes: list[int] = []
    bars = sorted((_bar(each, scale, today) for each in dated), key=lambda bar: bar.left)
    placed = [replace(bar, y=TOP + LANE * _lane(lanes, bar)) for bar in bars]
    return Band(WIDTH, TOP + LANE * len(lanes), placed, _marks(first, last, scale), undated, first, last - 1)


@dataclass(frozen=True, slots=True)
class _Scale:
    first: date
    last: date

    def x(self, day: date) -> int:
        return (day - self.first).days * WIDTH // max(1, (self.last - self.first).days)


def _days(brick: Brick, today: date) -> tuple[date, date]:
    span = brick.span
    first = span.earliest or span.latest or today
    return first, max(first, span.latest or (today if span.ongoing else first))


def _lane(lanes: list[int], bar: Bar) -> int:
    """The first lane whose last bar and name end before this one; `lanes` holds where each is taken to."""
    for number, taken in enumerate(lanes):
        if taken <= bar.left:
            lanes[number] = bar.right
            return number
    lanes.append(bar.right)
    return len(lanes) - 1


def _bar(brick: Brick, scale: _Scale, today: date) -> Bar:
    first, last = _days(brick, today)
    x = scale.x(first)
    width = max(NARROWEST, scale.x(last) - x)
    name = shorten(brick.what, LONGEST_NAME, placeholder="…")
    text_x = max(0, min(x, WIDTH - LETTER * len(name)))
    vague = any(each is not None and each.about for each in (brick.span.starts, brick.span.ends))
    return Bar(brick, name, shown(brick.span), x, width, text_x, vague)


def _marks(first: int, last: int, scale: _Scale) -> list[tuple[int, int]]:
    step = max(1, -(-(last - first) // MOST_MARKS))
    return [(scale.x(date(year, 1, 1)), year) for year in range(first, last, step)]
