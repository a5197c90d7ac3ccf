from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpa.kernel.period import Period
from cpa.modules.declarations.facts.sharing import by_year, shares

amounts = st.integers(-400_000, 400_000)
some_weight = st.lists(st.integers(0, 60), min_size=1, max_size=6).filter(any)
periods = st.tuples(st.dates(date(2015, 1, 1), date(2030, 1, 1)), st.integers(0, 800)).map(
    lambda drawn: Period(drawn[0], drawn[0] + timedelta(days=drawn[1]))
)


@given(amounts, some_weight)
def test_sharing_loses_no_hundredth(amount: int, weights: list[int]) -> None:
    assert sum(shares(amount, weights)) == amount


@given(amounts, some_weight)
def test_a_correction_cancels_what_it_corrects_part_by_part(amount: int, weights: list[int]) -> None:
    assert [-part for part in shares(amount, weights)] == shares(-amount, weights)


@given(st.integers(0, 400_000), some_weight)
def test_no_part_is_negative_and_what_weighs_nothing_gets_nothing(amount: int, weights: list[int]) -> None:
    parts = shares(amount, weights)
    assert all(part >= 0 for part in parts)
    assert all(part == 0 for part, weight in zip(parts, weights, strict=True) if weight == 0)


@given(amounts, periods)
def test_cutting_at_year_ends_loses_nothing(amount: int, period: Period) -> None:
    cut = by_year(amount, period)
    assert sum(part for _, part in cut) == amount
    assert [piece.first.year for piece, _ in cut] == list(range(period.first.year, period.last.year + 1))


def test_a_period_across_two_years_is_cut_by_working_days_and_the_remainder_goes_last() -> None:
    # 29 December 2025 to 9 January 2026: three working days in 2025, seven in 2026.
    cut = by_year(7001, Period(date(2025, 12, 29), date(2026, 1, 9)))
    assert [part for _, part in cut] == [2100, 4901]


def test_a_period_without_working_day_is_cut_by_calendar_days() -> None:
    # Saturday 31 December 2022 and Sunday 1 January 2023.
    cut = by_year(900, Period(date(2022, 12, 31), date(2023, 1, 1)))
    assert [part for _, part in cut] == [450, 450]


def test_nothing_can_be_shared_among_parts_that_weigh_nothing() -> None:
    with pytest.raises(ValueError):
        shares(100, [0, 0])
