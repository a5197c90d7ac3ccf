"""Scores are sums of whole points, the same whatever the order, and knowing more never lowers them."""

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpa.module_api.three_steps import Interests, PathFacts
from cpa.modules.occupations.catalogue.assembling import assembled
from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.catalogue.reading import reference_catalogue
from cpa.modules.occupations.recommend.model import Rejected
from cpa.modules.occupations.recommend.recommending import judged, recommended
from cpa.modules.occupations.recommend.wish_parts import interest_points, leanings
from tests.modules.occupations.bridges.small_world import CODES, KEYS, LINKS, SMALL, interests, paths, rejections


@pytest.fixture(scope="module")
def rome() -> Catalogue:
    return reference_catalogue()


@given(paths(), interests(), rejections(), st.sampled_from(CODES))
def test_the_points_of_the_reasons_add_up_to_the_score(
    facts: PathFacts, liked: Interests | None, rejected: Rejected, code: str
):
    found = judged(code, facts, liked, rejected, SMALL)
    assert sum(reason.points for reason in found.reasons) == found.score
    assert all(type(reason.points) is int and reason.points for reason in found.reasons)
    assert type(found.score) is int


@given(paths(), interests(), rejections(), st.sampled_from(CODES), st.data())
def test_confirming_a_skill_of_an_occupation_never_lowers_it(
    facts: PathFacts, liked: Interests | None, rejected: Rejected, code: str, data: st.DataObject
):
    key = data.draw(st.sampled_from(sorted(LINKS[code])))
    facts = replace(facts, refused=facts.refused - {key})
    more = replace(facts, skills=facts.skills | {key})
    assert judged(code, more, liked, rejected, SMALL).score >= judged(code, facts, liked, rejected, SMALL).score


@given(paths(), interests(), rejections(), st.integers(0, 1000))
def test_the_order_in_which_things_are_said_changes_nothing(
    facts: PathFacts, liked: Interests | None, rejected: Rejected, seed: int
):
    shuffler = random.Random(seed)

    def shuffled(values: frozenset[str]) -> frozenset[str]:
        listed = list(values)
        shuffler.shuffle(listed)
        return frozenset(listed)

    other = replace(facts, occupations=shuffled(facts.occupations), skills=shuffled(facts.skills))
    backwards = dict(reversed(list(rejected.items())))
    assert recommended(other, liked, backwards, SMALL) == recommended(facts, liked, rejected, SMALL)


@given(paths(), st.sampled_from(KEYS))
def test_a_diploma_changes_nothing(facts: PathFacts, key: str):
    holder = replace(facts, skills=facts.skills | {"7"}, refused=facts.refused - {"7"})
    without = replace(facts, skills=facts.skills - {"7"}, refused=facts.refused - {"7"})
    assert recommended(holder, None, {}, SMALL) == recommended(without, None, {}, SMALL)


def test_whoever_likes_everything_alike_leans_nowhere():
    alike = Interests(dict.fromkeys("RIASEC", 90), dict.fromkeys("RIASEC", 10))
    assert leanings(alike) == {}


def test_a_scale_within_half_its_margin_does_not_count():
    scales = {**dict.fromkeys("RIASC", 50), "E": 56}
    assert leanings(Interests(scales, dict.fromkeys("RIASEC", 20))) == {}
    assert leanings(Interests(scales, dict.fromkeys("RIASEC", 4))) == {"E": 3}


def test_liking_and_disliking_weigh_alike():
    assert interest_points("RC", {"R": 41, "C": 7}) == -interest_points("RC", {"R": -41, "C": -7})


def test_a_limit_lowers_what_meets_it_says_so_and_removes_nothing():
    facts = PathFacts(wishes=frozenset({"with_animals"}), limits=frozenset({"no_nights"}))
    found = {one.code: one for one in recommended(facts, None, {}, SMALL, asks_regulated=True).suggestions}
    assert set(found) == set(CODES)
    assert found["D1102"].held_back == ("no_nights",)
    assert [reason.code for reason in found["D1102"].against_it] == ["limit:no_nights"]
    assert found["A1504"].held_back == ()


def test_a_limit_of_daily_life_and_an_unknown_code_change_nothing():
    facts = PathFacts(occupations=frozenset({"D1102"}))
    other = replace(facts, limits=frozenset({"school_hours", "no_such_code"}), wishes=frozenset({"no_such_wish"}))
    assert recommended(other, None, {}, SMALL) == recommended(facts, None, {}, SMALL)


def test_setting_aside_for_a_reason_lowers_what_shares_it_and_says_so():
    facts = PathFacts(occupations=frozenset({"D1106"}))
    before = {one.code: one.score for one in recommended(facts, None, {}, SMALL).suggestions}
    told = recommended(facts, None, {"D1104": frozenset({"not_this_field"})}, SMALL)
    after = {one.code: one.score for one in told.suggestions}
    assert "D1104" not in after
    assert after["D1102"] < before["D1102"]
    assert after["A1504"] == before["A1504"]
    assert any("Pâtissière" in sentence for sentence in told.lowered)


def test_setting_aside_for_its_hours_lowers_what_has_the_same():
    before, after = (
        {one.code: one.score for one in recommended(PathFacts(), None, rejected, SMALL).suggestions}
        for rejected in ({}, {"D1102": frozenset({"no_nights"})})
    )
    assert after["N1104"] < before["N1104"]
    assert after["D1104"] == before["D1104"]


def test_a_reason_names_what_brings_most_first():
    known = PathFacts(skills=frozenset({"1", "5"}))
    reasons = {reason.code: reason for reason in judged("D1104", known, None, {}, SMALL).reasons}
    assert reasons["skills"].keys == ("1", "5")


def test_own_words_that_name_a_skill_count_as_that_skill_and_say_so():
    found = judged("A1504", PathFacts(own_words=("je soigne des animaux",)), None, {}, SMALL)
    reason = found.for_it[0]
    assert (reason.code, reason.keys) == ("skills", ("4",))
    assert reason.sentence.startswith("D’après vos mots")


def test_words_in_common_are_never_the_only_reason(rome):
    levain = PathFacts(own_words=("faire mon levain",))
    assert "words" not in {reason.code for reason in judged("D1102", levain, None, {}, rome).reasons}
    baking = replace(levain, wishes=frozenset({"making_food"}))
    reasons = {reason.code: reason for reason in judged("D1102", baking, None, {}, rome).reasons}
    assert reasons["words"].keys == ("levain",)


def test_the_words_cited_are_those_that_the_person_wrote_and_say_what_is_done(rome):
    wrote = ("remplacer quelqu'un", "accompagner la vie durant les changements", "je soudais l'acier, de la couture")
    facts = PathFacts(occupations=frozenset({"D1102"}), own_words=wrote)
    cited = {
        key
        for one in recommended(facts, None, {}, rome).suggestions
        for reason in one.reasons
        if reason.code == "words"
        for key in reason.keys
    }
    assert cited <= {"soudais", "acier", "couture"}


def test_what_was_done_outside_a_job_is_its_own_reason_and_teaches_nothing_unsaid():
    tried = judged("D1102", PathFacts(tried=frozenset({"D1102"})), None, {}, SMALL)
    assert {reason.code for reason in tried.for_it} == {"tried", "tastes"}


def test_a_supposed_occupation_counts_less_than_one_held_and_is_not_proposed():
    held, supposed = (PathFacts(**{name: frozenset({"D1102"})}) for name in ("occupations", "supposed"))
    scores = [judged("D1104", facts, None, {}, SMALL).score for facts in (held, supposed, PathFacts())]
    assert scores[0] > scores[1] > scores[2]
    assert "D1102" not in recommended(supposed, None, {}, SMALL).codes
    reasons = judged("D1104", supposed, None, {}, SMALL).reasons
    assert any("sans doute" in reason.sentence for reason in reasons)


def test_what_is_like_cites_the_occupation_and_goes_with_it(rome):
    facts = PathFacts(occupations=frozenset({"N1103"}))
    reasons = {reason.code: reason for reason in judged("N1105", facts, None, {}, rome).reasons}
    assert reasons["likeness"].keys == ("N1103",)
    assert "likeness" not in {reason.code for reason in judged("N1105", PathFacts(), None, {}, rome).reasons}


def test_nothing_published_is_an_empty_list():
    nothing = assembled((), (), {})
    found = recommended(PathFacts(occupations=frozenset({"D1102"}), own_words=("pain",)), None, {}, nothing)
    assert found.suggestions == found.doors == ()
