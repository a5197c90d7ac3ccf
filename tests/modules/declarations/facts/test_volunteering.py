"""A year of volunteering: hours of several associations, the days to declare and to attest, what corrections do."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpa.legislation.cec.declaration import attestation_day, declaration_day
from cpa.legislation.cec.law import cec_law
from cpa.legislation.facts import Confidence, Engagement
from cpa.modules.declarations.facts.statements import Attested, Statement
from cpa.modules.declarations.facts.volunteering import hours_of, old_enough, volunteering
from tests.modules.declarations.saying import club

DECLARE, ATTEST = declaration_day(cec_law(), 2025), attestation_day(cec_law(), 2025)
DAY = timedelta(days=1)
MARCH = date(2026, 3, 1)


def attested(hours: int, on: date = ATTEST) -> Attested:
    return Attested(100 * hours, on)


def engagement(*said: Statement) -> Engagement:
    ((year, found),) = volunteering(said)
    assert year == 2025
    return found


def flags(*said: Statement) -> tuple[bool, bool, bool]:
    found = engagement(*said)
    return found.minimum_reached, found.declared_in_time, found.attested


@pytest.mark.parametrize(
    ("hours", "reached"),
    [((200,), True), ((199,), False), ((100, 100), True), ((99, 101), True), ((99, 99, 99), False)],
)
def test_two_hundred_hours_of_which_a_hundred_in_one_association_are_asked(
    hours: tuple[int, ...], reached: bool
) -> None:
    said = [club(each, MARCH, subject=str(rank)) for rank, each in enumerate(hours)]
    assert engagement(*said).minimum_reached is reached


def test_hours_declared_in_time_and_attested_in_time_are_guaranteed() -> None:
    found = engagement(club(300, DECLARE, attested=attested(300)))
    assert (found.nature, found.minimum_reached, found.declared_in_time, found.attested) == (
        "benevolat",
        True,
        True,
        True,
    )
    assert found.confidence is Confidence.GUARANTEED


def test_hours_not_attested_are_the_word_of_the_holder_alone() -> None:
    found = engagement(club(300, DECLARE))
    assert (found.attested, found.confidence) == (False, Confidence.DECLARED)


def test_the_day_after_the_last_is_too_late_to_declare_and_to_attest() -> None:
    assert flags(club(300, DECLARE + DAY, attested=attested(300))) == (True, False, False)
    assert flags(club(300, DECLARE, attested=attested(300, ATTEST + DAY))) == (True, True, False)


def test_fewer_hours_attested_than_declared_may_not_be_enough() -> None:
    assert flags(club(300, MARCH, attested=attested(150))) == (True, True, False)
    assert flags(club(150, MARCH, attested=attested(300))) == (False, True, False)


def test_a_refusal_attests_nothing() -> None:
    assert flags(club(300, MARCH, attested=attested(0))) == (True, True, False)


def test_a_correction_after_the_last_day_takes_hours_away_but_adds_none() -> None:
    late = DECLARE + DAY
    assert flags(club(150, MARCH), club(300, late)) == (True, False, False)
    ((_, more),) = hours_of([club(150, MARCH), club(300, late)], 2025).items()
    ((_, less),) = hours_of([club(300, MARCH), club(250, late)], 2025).items()
    assert (more.declared, more.in_time, less.in_time) == (30000, 15000, 25000)


def test_what_was_withdrawn_earns_nothing() -> None:
    assert volunteering([club(300, MARCH), club(300, MARCH + DAY, cancels=True)]) == []


def test_an_association_too_young_and_hours_of_school_count_for_nothing() -> None:
    assert not engagement(club(300, MARCH, founded_on="2025-06-01")).minimum_reached
    assert not engagement(club(300, MARCH, part_of_school=True)).minimum_reached


@pytest.mark.parametrize(
    ("founded", "year", "enough"),
    [
        (date(2022, 1, 1), 2023, False),
        (date(2020, 12, 31), 2023, True),
        (date(2023, 12, 31), 2024, True),
        (date(2024, 1, 1), 2024, False),
        (date(2026, 1, 1), 2024, False),
    ],
)
def test_an_association_must_be_three_years_old_then_one(founded: date, year: int, enough: bool) -> None:
    assert old_enough(founded, year) is enough


@given(st.lists(st.integers(0, 400), min_size=1, max_size=4), st.lists(st.integers(0, 400), min_size=4, max_size=4))
def test_what_is_attested_never_exceeds_what_was_declared_in_time(hours: list[int], given_back: list[int]) -> None:
    said = [
        club(each, MARCH, subject=str(rank), attested=attested(back))
        for rank, (each, back) in enumerate(zip(hours, given_back, strict=False))
    ]
    assert all(one.attested <= one.in_time <= one.declared for one in hours_of(said, 2025).values())
