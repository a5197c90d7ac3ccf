"""Answers of this module to the hooks of cpa.module_api.hookspecs."""

from django.utils import timezone

from cpa.kernel.account_id import AccountId
from cpa.module_api.contributions import PersonalData
from cpa.module_api.kinds import hook
from cpa.module_api.three_steps import PathFacts
from cpa.modules.profile import actions, queries
from cpa.modules.profile.life import actions as life_actions
from cpa.modules.profile.life import queries as life_queries
from cpa.modules.profile.skills import actions as skill_actions
from cpa.modules.profile.skills import facts
from cpa.modules.profile.skills import queries as skill_queries


@hook
def path_facts(account: AccountId) -> PathFacts:
    return facts.path_facts(account)


@hook
def trial_kept(trial: AccountId, account: AccountId) -> None:
    skill_actions.keep_trial(trial=trial, account=account)
    life_actions.keep_trial(trial=trial, account=account, kept_on=timezone.localdate())


@hook
def personal_data_of(account: AccountId) -> PersonalData:
    own = {"skills": skill_queries.personal_rows(account), "life": life_queries.personal_rows(account)}
    return PersonalData("profile", {**queries.personal_data_of(account).tables, **own})


@hook
def erase_personal_data_of(account: AccountId) -> None:
    """All of it: no law asks to keep what a person says of their life."""
    actions.erase(account=account)
    skill_actions.erase(account=account)
    life_actions.erase(account=account)
