"""How sure a rate is: the interval of Wilson (1927), by whole numbers alone."""

from dataclasses import dataclass
from math import isqrt

SQUARE, UNIT = 38416, 10_000
"""The square of 1.96, in ten-thousandths: 95 times out of 100 the interval holds the true rate."""

FINE = 1 << 32
"""Square roots are taken of numbers this many times larger, so that rounding them costs less than a thousandth."""


@dataclass(frozen=True, slots=True)
class Margin:
    """Both ends, in tenths of a percent, rounded outwards."""

    low: int
    high: int

    def is_apart_from(self, other: "Margin") -> bool:
        """Whether no rate is in both: the difference cannot be chance alone."""
        return self.high < other.low or other.high < self.low


def margin_of(count: int, people: int) -> Margin:
    """The margin of `count` out of `people`. Raises ValueError when there is nobody, or more than everybody."""
    if people < 1 or not 0 <= count <= people:
        raise ValueError("not a part of people")
    # (2x + z² ± z√(z² + 4x(n−x)/n)) / 2(n + z²), every term multiplied by UNIT and by n.
    centre = people * (2 * count * UNIT + SQUARE)
    under = SQUARE * people * (SQUARE * people + 4 * count * (people - count) * UNIT)
    spread = isqrt(under * FINE * FINE) + 1
    whole = 2 * people * (people * UNIT + SQUARE)
    low = (1000 * (centre * FINE - spread)) // (whole * FINE)
    high = -((-1000 * (centre * FINE + spread)) // (whole * FINE))
    return Margin(max(0, low), min(1000, high))
