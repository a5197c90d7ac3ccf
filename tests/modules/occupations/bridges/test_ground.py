"""What someone knows is what they said: jobs tell what is probable, hobbies nothing that was not said."""

from hypothesis import given
from hypothesis import strategies as st

from cpa.module_api.three_steps import PathFacts
from cpa.modules.occupations.bridges.building import bridge
from tests.modules.occupations.bridges.small_world import CODES, LINKS, SMALL


def _known(target: str, **facts: object) -> dict[str, str]:
    found = bridge(PathFacts(**facts), target, SMALL)
    return {skill.key: skill.known for skill in found.shared.shared}


def test_an_occupation_held_makes_the_heart_of_it_probable_and_nothing_else():
    assert _known("D1102", occupations=frozenset({"D1102"})) == {"1": "done", "2": "done"}


def test_an_occupation_that_a_name_suggests_is_said_as_such():
    assert _known("D1102", supposed=frozenset({"D1102"})) == {"1": "supposed", "2": "supposed"}


@given(st.sampled_from(CODES), st.sampled_from(CODES))
def test_what_was_done_outside_a_job_asserts_no_skill(code: str, target: str):
    assert _known(target, tried=frozenset({code})) == {}


def test_a_skill_confirmed_and_one_s_own_words_are_known_by_the_person_s_word():
    known = _known("A1504", skills=frozenset({"5"}), own_words=("je soigne des animaux",))
    assert known == {"4": "worded", "5": "confirmed"}
    found = bridge(PathFacts(occupations=frozenset({"D1102"}), skills=frozenset({"1"})), "D1102", SMALL).shared
    assert [skill.key for skill in found.said] == ["1"]
    assert [skill.key for skill in found.probable] == ["2"]


def test_one_word_in_common_names_no_skill():
    assert _known("D1102", own_words=("du pain",)) == {}


def test_what_is_missing_is_told_as_the_heart_of_the_trade_and_the_rest():
    found = bridge(PathFacts(skills=frozenset({"1"})), "D1102", SMALL).shared
    assert [skill.key for skill in found.heart] == ["2"]
    assert {skill.key for skill in found.beside} == set(LINKS["D1102"]) - {"1", "2", "7"}


def test_whoever_held_an_occupation_needs_no_time_and_whoever_may_have_is_not_told_so():
    assert bridge(PathFacts(occupations=frozenset({"D1102"})), "D1102", SMALL).effort.because == ("held",)
    assert "held" not in bridge(PathFacts(supposed=frozenset({"D1102"})), "D1102", SMALL).effort.because
