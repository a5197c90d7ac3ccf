"""An amount that is known, or known to lie between two others."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Range:
    """From `least` to `most`, both included, whole units. Exact when they are equal."""

    least: int
    most: int

    def __post_init__(self) -> None:
        if self.least > self.most:
            raise ValueError("a range goes from the least to the most")

    @property
    def exact(self) -> bool:
        """Whether nothing is left open."""
        return self.least == self.most


def exactly(amount: int) -> Range:
    """A known amount."""
    return Range(amount, amount)


def around(ranges: Iterable[Range]) -> Range:
    """The range that holds them all. Raises ValueError on none."""
    known = list(ranges)
    return Range(min(one.least for one in known), max(one.most for one in known))
