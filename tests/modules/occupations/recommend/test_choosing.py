"""The list over all occupations of ROME: several families, one surprise, whatever the path; and honest places."""

import random
from dataclasses import replace

import pytest

from cpa.module_api.three_steps import Interests, PathFacts
from cpa.modules.occupations.catalogue.assembling import assembled
from cpa.modules.occupations.catalogue.model import Catalogue, Occupation, Skill
from cpa.modules.occupations.catalogue.reading import reference_catalogue
from cpa.modules.occupations.recommend.doors import doors_of
from cpa.modules.occupations.recommend.model import Suggestion
from cpa.modules.occupations.recommend.person import Person
from cpa.modules.occupations.recommend.recommending import recommended
from cpa.modules.occupations.recommend.rules import wish_codes
from cpa.modules.occupations.recommend.scoring import Scoring


@pytest.fixture(scope="module")
def rome() -> Catalogue:
    return reference_catalogue()


def _paths(rome: Catalogue) -> list[PathFacts]:
    chance = random.Random(4)
    codes = [one.code for one in rome.occupations]
    return [
        PathFacts(
            occupations=frozenset(chance.sample(codes, size)), wishes=frozenset(chance.sample(sorted(wish_codes()), 2))
        )
        for size in (0, 1, 1, 2, 3, 8)
    ]


def _first(facts: PathFacts, rome: Catalogue) -> tuple[Suggestion, ...]:
    return recommended(facts, None, {}, rome).suggestions[:10]


def test_the_first_ten_span_four_families_and_hold_one_surprise(rome):
    for facts in _paths(rome):
        first = _first(facts, rome)
        known = {rome.occupations[rome.index[code]].family for code in facts.occupations}
        surprises = [one for one in first if one.place == "surprise"]
        assert len({one.family for one in first}) >= 4
        assert len(surprises) == 1
        assert surprises[0].family not in known


def test_whoever_stands_by_their_score_stands_in_its_order(rome):
    for facts in _paths(rome):
        scores = [one.score for one in _first(facts, rome)]
        assert scores == sorted(scores, reverse=True)


def test_wishes_alone_make_a_list_that_answers_them(rome):
    found = recommended(PathFacts(wishes=frozenset({"with_animals", "outdoors"})), None, {}, rome)
    assert len(found.suggestions) == 24
    assert {reason.code for reason in found.suggestions[0].for_it} == {"wish:with_animals", "wish:outdoors"}


def test_nothing_said_still_makes_a_list(rome):
    found = recommended(PathFacts(), None, {}, rome)
    assert len(found.suggestions) == 24
    assert all(one.score == 0 and not one.reasons for one in found.suggestions)


def test_interests_alone_make_a_list_that_answers_them(rome):
    liking = Interests({"R": 20, "I": 20, "A": 20, "S": 95, "E": 30, "C": 20}, dict.fromkeys("RIASEC", 10))
    found = recommended(PathFacts(), liking, {}, rome)
    assert all(rome.occupations[rome.index[one.code]].interests[0] == "S" for one in found.suggestions[:5])


def test_what_was_held_or_set_aside_is_not_proposed(rome):
    found = recommended(PathFacts(occupations=frozenset({"D1102"})), None, {"D1104": frozenset()}, rome)
    assert not {"D1102", "D1104"} & set(found.codes)


def test_a_door_of_learning_brings_each_occupation_it_names_to_a_nearer_band(rome):
    order = ["near", "within_reach", "further"]
    doors = [door for facts in _paths(rome) for door in recommended(facts, None, {}, rome).doors]
    assert doors
    for door in doors:
        assert door.kind in {"skill", "licence"}
        assert all(order.index(one.after.value) < order.index(one.before.value) for one in door.opens)


def test_a_door_is_at_the_heart_of_every_trade_that_it_opens(rome):
    for facts in _paths(rome):
        for door in recommended(facts, None, {}, rome).doors:
            for one in door.opens:
                heart = rome.skills_of(one.code)[rome.core_of(one.code)].tolist()
                assert any(door.key in (rome.skills[skill].key, rome.skills[skill].group) for skill in heart)


def _trade(core: bool) -> Catalogue:
    """A trade that seven hard skills of one kind keep away, at its heart or not."""
    skills = tuple(Skill(str(number), f"Ouvrage {number}", "do", "90", "Technique expert") for number in range(1, 8))
    skills += (Skill("8", "Savoir le faire", "do"), Skill("90", "Faire des ouvrages", "do"))
    codes = ("D1102", "D1103", "D1104", "D1105")
    trades = tuple(Occupation(code, f"Métier {code}", "D", "D11", code, "R") for code in codes)
    links = {code: {"8": True} for code in codes}
    links["D1102"] |= {str(number): core for number in range(1, 8)}
    return assembled(trades, skills, links, {}, {}, f"trade {core}", groups={"90": "Faire des ouvrages"})


def test_what_is_not_the_heart_of_a_trade_is_no_door_to_it():
    doors = [doors_of(Scoring(Person(PathFacts()), _trade(core))) for core in (True, False)]
    assert [[door.key for door in found] for found in doors] == [["90"], []]


def test_no_skill_opens_what_the_law_keeps_to_a_diploma(rome):
    opened = {
        one.code for facts in _paths(rome) for door in recommended(facts, None, {}, rome).doors for one in door.opens
    }
    assert not any(rome.occupations[rome.index[code]].regulated for code in opened)


def test_an_empty_path_gets_no_regulated_occupation_unless_it_asks(rome):
    helping = PathFacts(wishes=frozenset({"helping", "with_people"}))
    units = {one.length.unit for one in recommended(helping, None, {}, rome).suggestions}
    assert units == {"months"}
    asking = recommended(helping, None, {}, rome, asks_regulated=True).suggestions
    assert "studies" in {one.length.unit for one in asking}


def test_years_of_studies_are_few_among_the_ideas_of_whoever_did_something_else(rome):
    facts = PathFacts(supposed=frozenset({"K1304", "K2205"}), wishes=frozenset({"helping", "with_people", "daytime"}))
    found = recommended(facts, None, {}, rome).suggestions
    assert sum(one.length.unit == "studies" for one in found) <= 1
    nurse = replace(facts, occupations=frozenset({"J1506"}), supposed=frozenset())
    assert sum(one.length.unit == "studies" for one in recommended(nurse, None, {}, rome).suggestions) > 1


@pytest.mark.parametrize("code", ["N1103", "M1614", "M1827", "H2913"])
def test_a_declared_job_brings_what_comes_near_it_among_the_first_ten(rome, code):
    wishes = frozenset({"with_children", "moving_body", "making_food"})
    facts = PathFacts(supposed=frozenset({code}), wishes=wishes)
    near = {"likeness", "mobility", "skills"}
    told = [one for one in _first(facts, rome) if near & {reason.code for reason in one.for_it[:4]}]
    assert len(told) >= 2


def test_a_limit_is_a_door_to_what_it_holds_back(rome):
    baker = PathFacts(occupations=frozenset({"D1102"}), limits=frozenset({"no_nights"}))
    found = recommended(baker, None, {}, rome)
    door = next(door for door in found.doors if door.kind == "limit")
    assert door.key == "no_nights"
    freed = recommended(PathFacts(occupations=baker.occupations), None, {}, rome)
    assert {one.code for one in door.opens} <= set(freed.codes) - set(found.codes)
