from datetime import date
from itertools import combinations

import pytest

from cpa.legislation.account.opening import Situation, account_open, rights_ended
from cpa.legislation.account.priority import Group, groups, question
from cpa.legislation.facts import PriorityFacts
from tests.legislation.sentences import unreadable

TODAY = date(2026, 1, 1)
FACTS = {
    Group.YOUNG_WITHOUT_DIPLOMA: {"under_26": True, "left_school_without_diploma": True},
    Group.LOW_QUALIFIED_WORKER: {"low_qualified": True, "working": True},
    Group.EXPOSED_WORKER: {"exposed_to_hardship": True},
    Group.VOLUNTEER: {"committed": True},
    Group.BUSINESS_CREATOR: {"business_project": True},
}
EVERY_SET = [chosen for size in range(6) for chosen in combinations(Group, size)]


@pytest.mark.parametrize("chosen", EVERY_SET)
def test_groups_combine_freely_and_each_says_what_it_gives(chosen: tuple[Group, ...]) -> None:
    facts = PriorityFacts(**{name: value for group in chosen for name, value in FACTS[group].items()})
    assert groups(facts, TODAY) == set(chosen)
    told = [sentence.text() for sentence in question(facts, TODAY).sentences()]
    assert len(told) == len(chosen)
    assert unreadable(told) == []


@pytest.mark.parametrize("fact", ["under_26", "left_school_without_diploma", "low_qualified", "working"])
def test_half_of_a_condition_makes_no_group(fact: str) -> None:
    assert groups(PriorityFacts(**{fact: True}), TODAY) == set()


def test_the_day_decides_what_a_group_gives() -> None:
    facts = PriorityFacts(business_project=True)
    before, after = ([s.text() for s in question(facts, day).sentences()] for day in (date(2025, 2, 15), TODAY))
    assert before != after


@pytest.mark.parametrize("situation", Situation)
def test_an_account_never_closes_before_death(situation: Situation) -> None:
    """Since 2017, whatever becomes of a person."""
    for year in range(2017, 2027):
        assert account_open(40, situation, date(year, 7, 1)).answers()["account_open"]
    assert not account_open(40, situation, TODAY, deceased=True).answers()["account_open"]


@pytest.mark.parametrize("situation", [s for s in Situation if s is not Situation.NONE])
def test_a_situation_that_opens_rights_never_stops_opening_them(situation: Situation) -> None:
    opened = [account_open(40, situation, date(y, 12, 31)).answers()["training_open"] for y in range(2017, 2027)]
    assert opened == sorted(opened)
    assert opened[-1]


def test_rights_end_on_a_day_that_others_establish() -> None:
    days = [date(2024, 5, 31), date(2024, 6, 1), TODAY]
    assert [rights_ended(date(2024, 6, 1), day).answers()["rights_ended"] for day in days] == [False, True, True]
    assert not rights_ended(None, TODAY).answers()["rights_ended"]
