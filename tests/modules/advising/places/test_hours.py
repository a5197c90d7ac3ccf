"""Hours are read or refused, never half understood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpa.modules.advising.places.hours import CLOSED, Unreadable, read_day, read_hours, written

MORNING, AFTERNOON = (540, 720), (840, 1020)


def test_a_week_is_read_and_written_the_same_way() -> None:
    text = "Mo-Fr 09:00-12:00,14:00-17:00; Sa 09:00-12:00"
    week = read_hours(text)
    assert week == ((MORNING, AFTERNOON),) * 5 + ((MORNING,), ())
    assert written(week) == text


def test_a_later_part_says_again_what_an_earlier_one_said_of_a_day() -> None:
    week = read_hours("Mo-Fr 09:00-12:00; Th 14:00-17:00; We off")
    assert (week[2], week[3], week[4]) == ((), (AFTERNOON,), (MORNING,))


@pytest.mark.parametrize(
    "text", ["09:00-12:00/14:00-17:00", "09:00 - 12:00 / 14:00 - 17:00", "09:00-12:00 14:00-17:00"]
)
def test_times_of_a_day_are_read_however_they_are_set_apart(text: str) -> None:
    assert read_day(text) == (MORNING, AFTERNOON)


@pytest.mark.parametrize(
    "text",
    ["Mo 09:00", "Mo 09:00-12:00-14:00", "Mo 17:00-09:00", "Mo 09:00-12:00,11:00-13:00", "Xx 09:00-12:00",
     "Fr-Mo 09:00-12:00", "09:00-12:00", "Mo 09:70-12:00", "Mo 09:00-25:00"],
)  # fmt: skip
def test_what_is_no_hour_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        read_hours(text)


@st.composite
def _weeks(draw: st.DrawFn) -> tuple[tuple[tuple[int, int], ...], ...]:
    def day() -> tuple[tuple[int, int], ...]:
        marks = sorted(draw(st.sets(st.integers(0, 24 * 60), max_size=6)))
        return tuple(zip(marks[::2], marks[1::2], strict=False))

    return tuple(day() for _ in CLOSED)


@given(_weeks())
def test_any_week_that_is_written_is_read_back(week: tuple[tuple[tuple[int, int], ...], ...]) -> None:
    assert read_hours(written(week)) == week
