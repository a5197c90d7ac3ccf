from hypothesis import given
from hypothesis import strategies as st

from cpa.modules.profile import supposing
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
    found = facts(BRICKS, SAID, Life())
    assert (found.occupations, found.tried) == ({"D1102"}, {"K1304", "G1204"})


def test_a_declared_job_is_held_whatever_its_kind_and_a_pause_is_nothing():
    bricks = [brick("a", Kind.OTHER, occupation="D1102", guaranteed=True), brick("b", Kind.HEALTH, occupation="N1103")]
    found = facts(bricks, (), Life())
    assert (found.occupations, found.tried) == ({"D1102"}, frozenset())


def test_what_the_name_of_a_job_suggests_is_only_supposed_and_never_beside_the_person_s_word():
    found = facts(BRICKS, SAID, Life(), ["M1614", "D1102"])
    assert (found.occupations, found.supposed) == ({"D1102"}, {"M1614"})


def test_only_work_without_an_occupation_suggests_one(monkeypatch):
    asked = []
    monkeypatch.setattr(supposing, "suggested", lambda words, pcs: asked.append((words, pcs)))
    jobs = [brick("e", what="Standardiste", pcs="541d", guaranteed=True), brick("f", what="Standardiste", pcs="541d")]
    assert supposing.supposed([*BRICKS, *jobs, brick("g", Kind.FAMILY, what="Ma mère")]) == {}
    assert asked == [("Standardiste", "541d")]


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
