"""What several pictures of one training, put side by side, may tell of a few people: nothing."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from cpa.modules.reviews.pictures import FEWEST, TOGETHER, Picture, next_picture, people_between

MONTHS = st.lists(st.lists(st.sampled_from([None, 0, 1]), min_size=9, max_size=9), min_size=2, max_size=8)
"""Month after month, which of their answers counts for each of nine people; None when they say nothing."""


def said_in(month: list[int | None]) -> dict[int, int]:
    return {person: answers for person, answers in enumerate(month) if answers is not None}


def shown_over(months: list[dict[int, int]]) -> list[Picture]:
    """The pictures that were shown, month after month; before the first, none."""
    shown: list[Picture] = []
    for said in months:
        now = shown[-1] if shown else Picture()
        after = next_picture(shown, now, Picture(said.items()))
        if after != now:
            shown.append(after)
    return shown


@given(MONTHS)
@settings(max_examples=150, deadline=None)
def test_any_two_pictures_differ_by_nobody_or_by_several_people(months: list[list[int | None]]) -> None:
    shown = shown_over([said_in(month) for month in months])
    for rank, one in enumerate(shown):
        for other in shown[rank + 1 :]:
            assert people_between(one, other) == 0 or people_between(one, other) >= TOGETHER


@given(MONTHS)
@settings(max_examples=50, deadline=None)
def test_nothing_is_shown_before_five_people_spoke(months: list[list[int | None]]) -> None:
    shown = shown_over([said_in(month) for month in months])
    assert not shown or len(shown[0]) >= FEWEST


def test_one_more_opinion_waits_for_two_others() -> None:
    five = dict.fromkeys(range(1, 6), 0)
    months = [five, five | {6: 0}, five | {6: 0, 7: 0}, five | {6: 0, 7: 0, 8: 0}]
    assert [len(picture) for picture in shown_over(months)] == [5, 8]


def test_a_change_of_mind_is_not_undone_under_the_eyes_of_the_body() -> None:
    first = dict.fromkeys(range(1, 9), 0)
    second = first | {1: 1, 2: 1, 3: 1}
    third = first | {1: 2, 4: 1, 5: 1}
    shown = shown_over([first, second, first | {3: 1}, third])
    assert all(people_between(one, other) >= TOGETHER for one, other in pairwise(shown))
    assert Picture((first | {3: 1}).items()) not in shown
