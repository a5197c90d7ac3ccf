from hypothesis import given
from hypothesis import strategies as st

from cpa.modules.profile.models.life import Life
from cpa.modules.profile.models.skill_said import Verdict
from cpa.modules.profile.path.written import Kind
from cpa.modules.profile.skills.facts import facts
from tests.modules.profile.lives import brick, said

BRICKS = [
    brick("a", occupation="D1102"),
    brick("b", Kind.FAMILY, occupation="K1304", hidden=True),
    brick("c", Kind.TRAINING, occupation="N1103"),
    brick("d", Kind.VOLUNTEERING, occupation="G1204"),
]
SAID = [
    said("1"),
    said("2", verdict=Verdict.NO),
    said("3", words="à ma façon", verdict=Verdict.OTHERWISE),
    said(words="réparer un vélo"),
]


def test_hidden_bricks_count_for_the_person_and_trainings_are_not_work_done():
    assert facts(BRICKS, SAID, Life()).occupations == {"D1102", "K1304", "G1204"}


def test_only_a_yes_asserts_a_skill_of_rome():
    found = facts(BRICKS, SAID, Life())
    assert found.skills == {"1"}
    assert found.refused == {"2"}
    assert found.own_words == ("réparer un vélo", "à ma façon")


@given(st.permutations(BRICKS), st.permutations(SAID))
def test_the_order_of_bricks_and_of_answers_changes_nothing(bricks, answers):
    assert facts(bricks, answers, Life()) == facts(BRICKS, SAID, Life())


@given(st.text(), st.text())
def test_names_and_places_are_not_in_the_facts(what, where):
    renamed = [brick("a", what=what or "x", where=where, occupation="D1102")]
    assert facts(renamed, (), Life()) == facts(BRICKS[:1], (), Life())


def test_ways_of_travelling_without_a_car_are_a_limit():
    assert facts((), (), Life(transport=["bike"], limits=["no_nights"])).limits == {"no_car", "no_nights"}
    assert facts((), (), Life(transport=["bike", "car"])).limits == set()
    assert facts((), (), Life()).limits == set()
