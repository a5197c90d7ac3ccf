from itertools import permutations

import pytest

from cpa.kernel.account_id import AccountId
from cpa.modules.profile.models.skill_said import Verdict
from cpa.modules.profile.skills import actions
from cpa.modules.profile.skills.actions import Answer
from cpa.modules.profile.skills.queries import held, refused, said_by
from tests.databases import activity_store
from tests.modules.profile.lives import TODAY

pytestmark = activity_store
MARIA, OTHER, TRIAL = AccountId(7001), AccountId(7002), AccountId(7003)
YES, NO, OTHERWISE, NOTHING = (
    Answer("Ranger", Verdict.YES),
    Answer("Ranger", Verdict.NO),
    Answer("Ranger", Verdict.OTHERWISE, "tenir propre"),
    Answer("Ranger", ""),
)


def answer(brick, given, account=MARIA):
    actions.answer(account=account, brick=brick, answers={"9": given}, said_on=TODAY)


def names(rows):
    return [each.shown for each in rows]


def test_without_a_word_nothing_is_said():
    answer("a", NOTHING)
    assert said_by(MARIA) == ()


def test_a_skill_is_confirmed_refused_or_said_otherwise():
    answer("a", YES)
    assert names(held(said_by(MARIA))) == ["Ranger"]
    answer("a", OTHERWISE)
    assert names(held(said_by(MARIA))) == ["tenir propre"]
    answer("a", NO)
    assert names(refused(said_by(MARIA))) == ["Ranger"]


def test_a_refusal_is_of_the_skill_and_not_of_one_brick():
    answer("a", YES)
    answer("b", NO)
    assert held(said_by(MARIA)) == ()


def test_taking_a_word_back_leaves_what_was_said_of_other_bricks():
    answer("a", YES)
    answer("b", YES)
    answer("a", NOTHING)
    assert [each.bricks for each in said_by(MARIA)] == [["b"]]
    answer("b", NOTHING)
    assert said_by(MARIA) == ()


@pytest.mark.parametrize("order", [*permutations([("a", YES), ("b", OTHERWISE), ("c", YES)])])
def test_bricks_answered_in_any_order_say_the_same(order):
    for brick, given in order:
        actions.answer(account=MARIA, brick=brick, answers={f"{brick}1": given, "shared": YES}, said_on=TODAY)
    assert {(each.key, each.verdict, each.words, *each.bricks) for each in said_by(MARIA)} == {
        ("a1", Verdict.YES, "", "a"),
        ("b1", Verdict.OTHERWISE, "tenir propre", "b"),
        ("c1", Verdict.YES, "", "c"),
        ("shared", Verdict.YES, "", "a", "b", "c"),
    }


def test_a_wording_written_twice_is_kept_once_for_both_bricks():
    for brick in ("a", "b", ""):
        actions.add_own(account=MARIA, brick=brick, wordings=["réparer un vélo"], said_on=TODAY)
    assert [(each.words, each.bricks) for each in said_by(MARIA)] == [("réparer un vélo", ["a", "b"])]


def test_nobody_removes_the_skill_of_another():
    answer("a", YES)
    actions.remove(account=OTHER, number=said_by(MARIA)[0].pk)
    assert len(said_by(MARIA)) == 1


def test_a_trial_adds_skills_and_never_replaces_the_word_of_the_account():
    answer("a", NO)
    answer("t", YES, TRIAL)
    actions.add_own(account=TRIAL, brick="t", wordings=["chanter"], said_on=TODAY)
    actions.keep_trial(trial=TRIAL, account=MARIA)
    assert names(held(said_by(MARIA))) == ["chanter"]
    assert names(refused(said_by(MARIA))) == ["Ranger"]
    assert said_by(TRIAL) == ()


def test_everything_said_is_erased():
    answer("a", YES)
    answer("a", YES, OTHER)
    actions.erase(account=MARIA)
    assert said_by(MARIA) == ()
    assert len(said_by(OTHER)) == 1
