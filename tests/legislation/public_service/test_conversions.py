from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cpa.legislation.public_service.conversions import commitment_to_hours, euros_to_hours, hours_to_euros
from cpa.legislation.public_service.law import public_law

DAY = date(2024, 5, 1)
whole_hours = st.integers(0, 400).map(lambda hours: hours * 100)
cents = st.integers(0, 800_000)


@given(hours=whole_hours, room=cents)
def test_hours_into_euros_lose_nothing(hours: int, room: int) -> None:
    euros, left = hours_to_euros(hours, room, DAY).answers().values()
    assert euros <= room
    assert euros * 100 == (hours - left) * 1500


@given(euros=cents, room=whole_hours)
def test_euros_into_whole_hours_lose_nothing(euros: int, room: int) -> None:
    hours, left = euros_to_hours(euros, room, DAY).answers().values()
    assert hours <= room
    assert hours * 15 + left == euros


@given(hours=whole_hours)
def test_there_and_back_gives_the_same_hours(hours: int) -> None:
    euros, _ = hours_to_euros(hours, 10**9, DAY).answers().values()
    back, left = euros_to_hours(euros, 10**7, DAY).answers().values()
    assert (back, left) == (hours, 0)


def test_the_other_reading_takes_the_nearest_hour() -> None:
    other = public_law().switched({"readings.whole_hours_only": 0})
    assert tuple(euros_to_hours(10_000, 15_000, DAY).answers().values()) == (600, 1_000)
    assert tuple(euros_to_hours(10_000, 15_000, DAY, other).answers().values()) == (700, 0)


def test_commitment_leaves_euros_only_when_hours_do_not_fit() -> None:
    assert tuple(commitment_to_hours(25_000, 6_000, DAY).answers().values()) == (2_100, 0)
    assert tuple(commitment_to_hours(25_000, 2_000, DAY).answers().values()) == (2_000, 1_000)
