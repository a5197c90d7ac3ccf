"""What others learn of a path, through the real hooks: path, skills and life of one account together."""

import pytest

from cpa.kernel.account_id import AccountId
from cpa.module_api.registry import hooks
from cpa.modules.profile import actions as path
from cpa.modules.profile import hooks as module
from cpa.modules.profile.keeping import Sent
from cpa.modules.profile.life import actions as life
from cpa.modules.profile.models.skill_said import Verdict
from cpa.modules.profile.path.written import Kind
from cpa.modules.profile.skills import actions
from cpa.modules.profile.skills.actions import Answer
from tests.databases import both_stores
from tests.modules.profile.lives import TODAY

pytestmark = both_stores
AMINATA, TRIAL = AccountId(7601), AccountId(7602)


@pytest.fixture(autouse=True)
def said():
    fields = {"kind": Kind.PROJECT, "what": "Du pain", "when": "vers 2018", "occupation": "D1102"}
    brick = path.add(sent=Sent(TRIAL, "bread", 0), fields=fields).act.brick
    actions.answer(account=TRIAL, brick=brick, answers={"9": Answer("Pétrir", Verdict.YES)}, said_on=TODAY)
    life.change(account=TRIAL, changed_on=TODAY, answers={"wishes": ["making_food"], "minutes": 60})
    return brick


def test_the_facts_of_a_path_come_from_bricks_skills_and_life():
    facts = hooks().path_facts(account=TRIAL)
    assert (facts.tried, facts.skills, facts.wishes, facts.minutes) == ({"D1102"}, {"9"}, {"making_food"}, 60)
    assert facts.occupations == frozenset()


def test_a_trial_kept_says_the_same_in_the_account():
    before = hooks().path_facts(account=TRIAL)
    module.trial_kept(trial=TRIAL, account=AMINATA)
    assert hooks().path_facts(account=AMINATA) == before
    assert hooks().path_facts(account=TRIAL) == hooks().path_facts(account=AccountId(7699))


def test_skills_and_life_are_told_to_their_person_and_erased_with_the_path(said):
    told = module.personal_data_of(TRIAL).tables
    assert [row["bricks"] for row in told["skills"]] == [[said]]
    assert [row["minutes"] for row in told["life"]] == [60]
    module.erase_personal_data_of(TRIAL)
    assert not any(module.personal_data_of(TRIAL).tables.values())
