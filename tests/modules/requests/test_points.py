"""What may be asked with points: always whole lots, within the reserve, the maxima and what is held."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpa.modules.requests import points
from cpa.modules.requests.delays import silence_refuses_after
from cpa.modules.requests.means import Means

TODAY = date(2026, 11, 25)
BORN = st.one_of(st.none(), st.dates(date(1950, 1, 1), date(2000, 12, 1)).map(lambda day: day.replace(day=1)))


def means(held, spent=(), born=date(1965, 1, 1), on=TODAY):
    return Means(held, dict(spent), 0, born, on)


@given(st.integers(0, 400), st.integers(0, 100), st.integers(0, 100), st.integers(0, 90), BORN)
def test_what_may_be_asked_is_whole_and_within_what_is_held(held, training, part_time, pension, born):
    spent = {"training": training, "part_time": part_time, "pension": pension}
    found = means(held, spent.items(), born)
    for use in ("training", "part_time", "pension", "retraining"):
        most = points.most(use, found)
        assert 0 <= most <= held
        assert most % points.step(use, TODAY) == 0
    free = held - max(20 - training, 0)
    if born is None:
        assert points.most("part_time", found) <= max(free, 0)


def test_the_pension_gives_eight_quarters_in_a_career_and_no_more():
    assert points.most("pension", means(200)) == 80
    assert points.most("pension", means(200, {"pension": 50}.items())) == 30
    assert points.most("pension", means(200, {"pension": 80}.items())) == 0


def test_before_60_part_time_takes_80_points_in_a_career():
    young, old = date(1980, 1, 1), date(1960, 1, 1)
    assert points.most("part_time", means(200, born=young)) == 80
    assert points.most("part_time", means(200, {"part_time": 70}.items(), young)) == 10
    assert points.most("part_time", means(200, born=old)) == 190


@pytest.mark.parametrize(("on", "money"), [(date(2023, 8, 31), 375_000), (date(2023, 9, 1), 500_000)])
def test_the_price_is_that_of_the_day_of_use(on, money):
    assert points.buys("training", 10, {}, on).amount == money


@pytest.mark.parametrize(("kept", "days"), [(2_000, 75), (5_000, 120), (6_000, 150), (8_000, 300)])
def test_days_of_part_time_follow_the_share_given_up(kept, days):
    assert points.buys("part_time", 10, {"work_share": kept}, TODAY).amount == days * 100


def test_the_month_of_birth_counts_once_it_is_over_for_sure():
    assert means(40, born=date(1971, 11, 1)).age == 54  # 55 on some day of November: not sure yet
    assert means(40, born=date(1971, 10, 1)).age == 55


@pytest.mark.parametrize(
    ("sent", "last"),
    [
        (date(2026, 11, 25), date(2027, 3, 25)),
        (date(2026, 10, 31), date(2027, 2, 28)),
        (date(2027, 10, 31), date(2028, 2, 29)),
    ],
)
def test_silence_refuses_four_months_later_leap_days_included(sent, last):
    assert silence_refuses_after("c2p", sent) == last
    assert silence_refuses_after("cec", sent) is None
