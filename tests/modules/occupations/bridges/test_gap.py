"""What an occupation asks for, and what of it is missing."""

from cpa.module_api.registry import hooks
from cpa.module_api.three_steps import PathFacts
from cpa.modules.occupations.bridges.gap import asked, missing
from tests.modules.occupations.bridges.small_world import SMALL


def test_what_is_missing_is_what_the_path_does_not_show():
    everything = {each.name for each in asked(["D1104"], SMALL)["D1104"]}
    lacking = missing(PathFacts(occupations=frozenset({"D1102"})), "D1104", SMALL)
    assert {each.name for each in lacking} < everything
    assert {each.name for each in missing(PathFacts(), "D1104", SMALL)} == everything


def test_the_heart_of_the_trade_comes_first_and_diplomas_are_no_skills():
    said = asked(["D1104", "nothing"], SMALL)
    assert said.keys() == {"D1104"} and "CAP boulanger" not in {each.name for each in said["D1104"]}
    assert [each.core for each in said["D1104"]] == sorted((each.core for each in said["D1104"]), reverse=True)


def test_an_unknown_occupation_asks_for_nothing_that_is_known():
    assert missing(PathFacts(), "nothing", SMALL) == []


def test_the_occupations_module_alone_answers():
    for name in ("asked_skills", "missing_skills"):
        assert len(hooks().who_answers(name)) == 1
