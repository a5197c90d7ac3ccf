from cpa.kernel.account_id import AccountId
from cpa.modules.profile.life import actions
from cpa.modules.profile.life.actions import Ticks
from cpa.modules.profile.life.queries import life_of, personal_rows
from tests.databases import activity_store
from tests.modules.profile.lives import TODAY

MARIA, TRIAL = AccountId(7201), AccountId(7202)


@activity_store
def test_a_group_saved_leaves_the_others_as_they_were():
    actions.change(account=MARIA, changed_on=TODAY, answers={"wishes": ["outdoors"], "wish_words": "du pain"})
    tick("no_nights")
    tick("no_noise")
    tick("school_hours", removed="no_nights")
    said = life_of(MARIA)
    assert (said.wishes, said.wish_words, said.limits) == (["outdoors"], "du pain", ["no_noise", "school_hours"])


def tick(added, removed=""):
    """Tick a limit, and untick another."""
    ticks = {"limits": Ticks(frozenset({added}), frozenset({removed}))}
    actions.change(account=MARIA, changed_on=TODAY, answers={}, ticks=ticks)


@activity_store
def test_a_trial_joins_what_was_chosen_and_keeps_the_account_s_own_word():
    actions.change(account=MARIA, changed_on=TODAY, answers={"place": "Roubaix", "wishes": ["numbers"]})
    tried = {"place": "Lyon", "commune": "69123", "wishes": ["outdoors"], "minutes": 30}
    actions.change(account=TRIAL, changed_on=TODAY, answers=tried)
    actions.keep_trial(trial=TRIAL, account=MARIA, kept_on=TODAY)
    said = life_of(MARIA)
    assert (said.place, said.commune, said.wishes, said.minutes) == ("Roubaix", "", ["numbers", "outdoors"], 30)
    assert personal_rows(TRIAL) == []


@activity_store
def test_everything_said_of_a_life_is_told_and_erased():
    actions.change(account=MARIA, changed_on=TODAY, answers={"place": "Roubaix"})
    assert personal_rows(MARIA)[0]["place"] == "Roubaix"
    actions.erase(account=MARIA)
    assert personal_rows(MARIA) == []
