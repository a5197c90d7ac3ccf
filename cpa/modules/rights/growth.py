"""How a right grew, as bars: one a year, drawn in whole units of a fixed frame."""

from dataclasses import dataclass

from cpa.kernel.quantity import Quantity
from cpa.modules.rights.statement import RightBlock

HEIGHT = 100
BAR = 30
STEP = 44
LABEL = 24


@dataclass(frozen=True, slots=True)
class Bar:
    """One year's bar: `left`, `top` and `height` in the frame, `middle` under which the year is written."""

    year: int
    left: int
    top: int
    height: int
    middle: int


@dataclass(frozen=True, slots=True)
class Growth:
    """The bars, the frame that holds them, and the two amounts to say aloud."""

    bars: tuple[Bar, ...]
    width: int
    height: int
    first: Quantity
    last: Quantity


def growth(block: RightBlock, most: int = 6) -> Growth | None:
    """What was there at the end of each year, in today's unit, the last `most` years; None with fewer than two."""
    totals = _totals(block)
    years = sorted(totals)[-most:]
    if len(years) < 2 or not max(totals[year] for year in years):
        return None
    highest = max(totals[year] for year in years)
    bars = tuple(_bar(place, year, totals[year], highest) for place, year in enumerate(years))
    unit = block.figure.unit
    ends = (Quantity(totals[years[0]], unit), Quantity(totals[years[-1]], unit))
    return Growth(bars, STEP * len(bars), HEIGHT + LABEL, *ends)


def _totals(block: RightBlock) -> dict[int, int]:
    known = {
        line.credited_on.year: line.balance_after.amount
        for line in block.lines
        if line.balance_after.unit is block.figure.unit
    }
    filled: dict[int, int] = {}
    for year in range(min(known, default=0), max(known, default=-1) + 1):
        filled[year] = known.get(year, filled.get(year - 1, 0))
    return filled


def _bar(place: int, year: int, total: int, highest: int) -> Bar:
    height = max(2, total * HEIGHT // highest)
    left = place * STEP + (STEP - BAR) // 2
    return Bar(year, left, HEIGHT - height, height, left + BAR // 2)
