"""Under five opinions nothing is told of them, words below twenty, then counts; never a mean."""

import re

import pytest
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from cpa.modules.reviews.telling import how_many, told
from tests.modules.reviews.world import BAD, GOOD


@pytest.fixture(autouse=True)
def french() -> None:
    translation.activate("fr")


@pytest.mark.parametrize("people", range(5))
def test_fewer_than_five_say_nothing_and_are_not_told_apart(people: int) -> None:
    assert told([GOOD] * people) == []
    assert how_many(people) == how_many(0)


@given(yes=st.integers(0, 19), no=st.integers(0, 19))
@settings(max_examples=100, deadline=None)
def test_below_twenty_no_figure_of_anyone_is_told(yes: int, no: int) -> None:
    if not 5 <= yes + no < 20:
        return
    said = told([GOOD] * yes + [BAD] * no)
    assert len(said) == 4
    assert not any(re.search(r"\d", one.sentence) for one in said)
    assert how_many(yes + no) == how_many(5)


def test_words_lean_only_when_three_of_four_do() -> None:
    def content(yes: int, no: int) -> str:
        return told([GOOD] * yes + [BAD] * no)[0].sentence

    assert content(6, 2) == "La plupart disent oui."
    assert content(5, 3) == content(3, 5) == "Les avis sont partagés."
    assert content(2, 6) == "La plupart disent non."


def test_from_twenty_each_step_is_counted() -> None:
    content, _organisation, _guidance, outcome = told([GOOD] * 18 + [BAD] * 3)
    assert content.sentence == "18 tout à fait, 3 pas du tout."
    assert outcome.sentence == "Trop tôt pour le dire."


def test_what_comes_after_is_told_once_enough_people_know() -> None:
    outcome = told([GOOD] * 9 + [BAD] * 20)[3]
    assert outcome.sentence == "20 pas du tout, 9 trop tôt pour le dire."
