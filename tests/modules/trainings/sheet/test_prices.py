"""Prices by the hour are compared where there are enough, and only there."""

from hypothesis import given
from hypothesis import strategies as st

from cpa.modules.trainings.sheet.prices import FEWEST, beside, hourly

PRICES = st.lists(st.integers(1, 100_000), min_size=FEWEST, max_size=40)


def test_an_hour_is_rounded_to_the_nearest_cent_and_unknown_without_price_or_hours() -> None:
    assert (hourly(100_000, 70), hourly(1, 2), hourly(None, 70), hourly(100_000, None)) == (1429, 1, None, None)
    assert hourly(0, 70) == 0 and hourly(100_000, 0) is None


def test_too_few_prices_say_nothing() -> None:
    assert beside(1000, [1000] * (FEWEST - 1)) is None
    assert beside(1000, [1000] * FEWEST) is not None


@given(PRICES)
def test_the_middle_lies_between_its_quarters_and_among_the_prices(others: list[int]) -> None:
    found = beside(1, others)
    assert found is not None and found.low <= found.middle <= found.high
    assert {found.low, found.middle, found.high} <= set(others) and found.count == len(others)
    assert beside(1, sorted(others, reverse=True)) == found
