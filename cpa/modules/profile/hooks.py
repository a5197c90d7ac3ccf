"""Answers of this module to the hooks of cpa.module_api.hookspecs."""

from collections.abc import Sequence

import click
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cpa.kernel.account_id import AccountId
from cpa.module_api.contributions import Card, NavigationEntry, PersonalData, UrlMount
from cpa.module_api.kinds import hook
from cpa.module_api.three_steps import PathFacts
from cpa.modules.profile import actions, queries
from cpa.modules.profile import commands as own_commands
from cpa.modules.profile.life import actions as life_actions
from cpa.modules.profile.life import queries as life_queries
from cpa.modules.profile.referees import actions as referee_actions
from cpa.modules.profile.skills import actions as skill_actions
from cpa.modules.profile.skills import commands as skill_commands
from cpa.modules.profile.skills import confirmed as confirmations
from cpa.modules.profile.skills import facts
from cpa.modules.profile.skills import queries as skill_queries
from cpa.modules.profile.step import step


@hook
def commands() -> Sequence[click.Command]:
    return [own_commands.path_, skill_commands.path_]


@hook
def url_mounts() -> Sequence[UrlMount]:
    return [
        UrlMount("mon-parcours/", "cpa.modules.profile.urls", 500),
        UrlMount("confirmer/", "cpa.modules.profile.referees.public_urls", 510),
    ]


@hook
def navigation_entries() -> Sequence[NavigationEntry]:
    return [NavigationEntry(_("Mon parcours"), "profile:path", 200, tryable=True)]


@hook
def step_card(request: HttpRequest, account: AccountId | None) -> Card:
    return Card("profile/step_card.html", step(account), 100)


@hook
def path_facts(account: AccountId) -> PathFacts:
    return facts.path_facts(account)


@hook
def trial_kept(trial: AccountId, account: AccountId) -> None:
    actions.keep_trial(trial=trial, account=account)
    skill_actions.keep_trial(trial=trial, account=account)
    life_actions.keep_trial(trial=trial, account=account, kept_on=timezone.localdate())


@hook
def personal_data_of(account: AccountId) -> PersonalData:
    own = {
        "skills": skill_queries.personal_rows(account),
        "confirmations": confirmations.personal_rows(account),
        "life": life_queries.personal_rows(account),
    }
    return PersonalData("profile", {**queries.personal_data_of(account).tables, **own})


@hook
def erase_personal_data_of(account: AccountId) -> None:
    """All of it: no law asks to keep what a person says of their life."""
    actions.erase(account=account)
    skill_actions.erase(account=account)
    referee_actions.erase(account=account)
    life_actions.erase(account=account)
