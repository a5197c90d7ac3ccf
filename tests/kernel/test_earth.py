"""Distances are as the crow flies, in whole metres."""

from hypothesis import given
from hypothesis import strategies as st

from cpa.kernel.earth import metres_between

NORTHS, EASTS = st.integers(-21_500_000, 51_500_000), st.integers(-63_000_000, 56_000_000)


def test_brest_is_some_505_kilometres_from_paris() -> None:
    assert abs(metres_between(48_856_600, 2_352_200, 48_390_400, -4_486_100) - 505_000) < 2_000


@given(NORTHS, EASTS, NORTHS, EASTS)
def test_the_way_back_is_as_long_and_nothing_is_nearer_than_here(a: int, b: int, c: int, d: int) -> None:
    assert metres_between(a, b, c, d) == metres_between(c, d, a, b) >= 0
    assert metres_between(a, b, a, b) == 0
