"""A profile says what it says and no more: the rest is named, and never guessed."""

import json
import random

import pytest

from benchmarks.occupation_profiles import disguised, people, without, written
from cpa.kernel.problem import Severity
from cpa.modules.occupations.catalogue.reading import reference_catalogue
from cpa.modules.occupations.recommend.answering import answers
from cpa.modules.occupations.recommend.profile import Profile
from cpa.modules.occupations.recommend.recommending import judged, recommended
from tests.modules.occupations.bridges.small_world import SMALL

FULL = {
    "bricks": [{"occupation": "D1102", "skills": ["3"], "refused": ["1"], "own_words": ["du pain"]}],
    "skills": ["4"],
    "wishes": ["outdoors"],
    "limits": ["no_nights", "part_time"],
    "interests": {"scales": {"R": 80, "S": 20}, "margins": {"R": 10}},
    "rejected": {"D1104": ["not_this_field"]},
    "commune": "69123",
    "minutes": 40,
}


def _problems(document: object) -> list[tuple[str, str]]:
    reading = Profile(SMALL)
    reading.person(document)
    return [(problem.code, problem.where) for problem in reading.problems]


def test_a_whole_profile_is_read_without_a_word():
    reading = Profile(SMALL)
    person = reading.person(FULL)
    assert reading.problems == []
    assert person.facts.occupations == {"D1102"}
    assert person.facts.skills == {"3", "4"}
    assert person.facts.refused == {"1"}
    assert person.interests is not None and person.interests.scales == {"R": 80, "S": 20}
    assert person.rejected == {"D1104": frozenset({"not_this_field"})}
    assert person.facts.minutes == 40


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ({"gender": "F"}, ("profile-unknown-field", "profil.gender")),
        ({"bricks": [{"diploma": "CAP"}]}, ("profile-unknown-field", "profil.bricks[0].diploma")),
        ({"wishes": ["outdoors", "flying"]}, ("profile-unknown-code", "profil.wishes[1]")),
        ({"bricks": [{"occupation": "Z9999"}]}, ("profile-unknown-code", "profil.bricks[0].occupation")),
        ({"rejected": {"D1104": ["ugly"]}}, ("profile-unknown-code", "profil.rejected[0].rejected[0]")),
        ({"minutes": "forty"}, ("profile-wrong-kind", "profil.minutes")),
        ({"minutes": True}, ("profile-wrong-kind", "profil.minutes")),
        ({"skills": "3"}, ("profile-wrong-kind", "profil.skills")),
        ({"interests": {"scales": {"R": 180}}}, ("profile-wrong-kind", "profil.interests.scales.R")),
        ({"interests": {"scales": {"Q": 50}}}, ("profile-unknown-field", "profil.interests.scales.Q")),
        ([1], ("profile-wrong-kind", "profil")),
    ],
)
def test_what_is_not_understood_is_named_by_its_place(document: object, expected: tuple[str, str]):
    assert _problems(document) == [expected]


def test_no_problem_repeats_a_value():
    said = {"wishes": ["Aminata"], "skills": "Aminata", "minutes": "Aminata", "rejected": {"Aminata": []}}
    reading = Profile(SMALL)
    reading.person(said)
    assert len(reading.problems) == 4
    assert not any("Aminata" in problem.message + problem.where for problem in reading.problems)


def test_a_line_that_is_not_json_is_a_problem_of_that_line_alone():
    broken, whole = answers(["{bad", json.dumps({"wishes": ["outdoors"]})], SMALL)
    assert [problem["code"] for problem in broken["problems"]] == ["profile-unreadable"]
    assert broken["problems"][0]["severity"] == Severity.REJECTS
    assert whole["problems"] == []
    assert broken["occupations"] == []
    assert whole["occupations"]


@pytest.mark.parametrize(
    ("said", "where"),
    [({"commune": "99x99"}, "profil.commune"), ({"minutes": -3}, "profil.minutes"),
     ({"income_floor_cents": -5}, "profil.income_floor_cents")],
)  # fmt: skip
def test_what_cannot_be_is_told(said: dict[str, object], where: str):
    assert _problems(said) == [("profile-wrong-kind", where)]


def test_a_profile_of_too_many_levels_is_told():
    [answer] = answers(["[" * 100_000], SMALL)
    assert [problem["code"] for problem in answer["problems"]] == ["profile-unreadable"]


def test_gender_name_diploma_and_order_change_nothing_to_the_last_point():
    rome, chance = reference_catalogue(), random.Random(8)
    for person in people(12, 8, rome):
        profile = written(person)
        plain, other = answers([json.dumps(profile), json.dumps(disguised(profile, chance))], rome)
        assert {problem["code"] for problem in other["problems"]} == {"profile-unknown-field"}
        assert {**plain, "problems": []} == {**other, "problems": []}


def test_taking_a_cited_reason_away_changes_the_score():
    rome = reference_catalogue()
    for person in people(12, 9, rome):
        one = recommended(person.facts, person.interests, person.rejected, rome).suggestions[0]
        for reason in one.reasons:
            less = without(reason, person, rome)
            assert judged(one.code, less.facts, less.interests, less.rejected, rome).score != one.score, reason.code
