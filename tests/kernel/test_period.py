from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpa.kernel.period import Period, calendar_year, month_of

days = st.dates(date(2000, 1, 1), date(2040, 12, 31))
periods = st.tuples(days, st.integers(0, 900)).map(lambda t: Period(t[0], t[0] + timedelta(days=t[1])))


@given(periods)
def test_cutting_at_year_ends_loses_no_working_day(period: Period) -> None:
    assert sum(part.working_days() for part in period.years()) == period.working_days()


@given(periods)
def test_working_days_are_those_from_monday_to_friday(period: Period) -> None:
    count = (period.last - period.first).days + 1
    assert period.working_days() == sum((period.first + timedelta(days=n)).weekday() < 5 for n in range(count))


@given(periods, periods)
def test_overlap_is_the_same_from_both_sides(one: Period, other: Period) -> None:
    assert one.overlap(other) == other.overlap(one)


def test_a_period_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValueError):
        Period(date(2025, 2, 1), date(2025, 1, 31))


def test_months_end_on_their_last_day() -> None:
    assert month_of(date(2024, 2, 10)) == Period(date(2024, 2, 1), date(2024, 2, 29))
    assert month_of(date(2025, 12, 31)).last == calendar_year(2025).last
