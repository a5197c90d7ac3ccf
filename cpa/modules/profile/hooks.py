"""Answers of this module to the hooks of cpa.module_api.hookspecs."""

from cpa.kernel.account_id import AccountId
from cpa.module_api.contributions import PersonalData
from cpa.module_api.kinds import hook
from cpa.modules.profile import actions, queries


@hook
def personal_data_of(account: AccountId) -> PersonalData:
    return queries.personal_data_of(account)


@hook
def erase_personal_data_of(account: AccountId) -> None:
    """All of it: no law asks to keep what a person says of their life."""
    actions.erase(account=account)
