"""The margin is Wilson's interval, rounded outwards."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpa.modules.trainings.outcomes.margin import Margin, margin_of

SQUARE = Fraction(196, 100) ** 2


@st.composite
def _parts(draw: st.DrawFn) -> tuple[int, int]:
    people = draw(st.integers(1, 1_000_000))
    return draw(st.integers(0, people)), people


def _is_inside(rate: Fraction, count: int, people: int) -> bool:
    """The interval is every rate p with (x/n − p)² ≤ z² p(1 − p)/n: no square root is needed to tell."""
    return (Fraction(count, people) - rate) ** 2 * people <= SQUARE * rate * (1 - rate)


@given(_parts())
def test_no_rate_of_the_interval_is_left_out_and_at_most_a_thousandth_is_added(part: tuple[int, int]) -> None:
    margin = margin_of(*part)
    assert 0 <= margin.low <= 1000 * part[0] / part[1] <= margin.high <= 1000
    for edge, outwards in ((margin.low, -1), (margin.high, 1)):
        if 0 < edge < 1000:
            assert not _is_inside(Fraction(edge * 10**9 + outwards, 10**12), *part)
            # Where the bound itself is at the edge of the scale, a thousandth inwards may be past the rate.
            inwards = Fraction(edge - outwards, 1000)
            assert _is_inside(inwards, *part) or (inwards - Fraction(*part)) * outwards <= 0


def test_half_of_twenty_people_leaves_a_wide_doubt() -> None:
    assert margin_of(10, 20) == Margin(299, 701)


def test_nobody_has_no_margin() -> None:
    for count, people in ((0, 0), (2, 1), (-1, 5)):
        with pytest.raises(ValueError, match="not a part"):
            margin_of(count, people)


def test_intervals_that_touch_are_not_apart() -> None:
    assert not Margin(100, 200).is_apart_from(Margin(200, 300))
    assert Margin(100, 200).is_apart_from(Margin(201, 300))
