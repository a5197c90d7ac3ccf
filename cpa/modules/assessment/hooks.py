"""Answers of this module to the hooks of cpa.module_api.hookspecs."""

from collections.abc import Sequence

import click
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cpa.kernel.account_id import AccountId
from cpa.module_api.contributions import Card, NavigationEntry, PersonalData, UrlMount
from cpa.module_api.kinds import hook
from cpa.module_api.three_steps import Interests
from cpa.modules.assessment import actions, pages, queries
from cpa.modules.assessment import answering as answer_commands
from cpa.modules.assessment.given import interests


@hook
def commands() -> Sequence[click.Command]:
    return [answer_commands.assessment]


@hook
def url_mounts() -> Sequence[UrlMount]:
    return [UrlMount("mes-atouts/", "cpa.modules.assessment.urls", 210)]


@hook
def navigation_entries() -> Sequence[NavigationEntry]:
    return [NavigationEntry(_("Mes atouts"), "assessment:start", 210, tryable=True)]


@hook
def step_card(request: HttpRequest, account: AccountId | None) -> Card:
    return Card("assessment/step_card.html", pages.start(queries.held(account)), 200)


@hook
def interests_of(account: AccountId) -> Interests | None:
    return interests(queries.held(account))


@hook
def trial_kept(trial: AccountId, account: AccountId) -> None:
    actions.take_over(trial=trial, account=account)


@hook
def personal_data_of(account: AccountId) -> PersonalData:
    return queries.personal_data_of(account)


@hook
def erase_personal_data_of(account: AccountId) -> None:
    """All of it: nothing rests on it."""
    actions.erase(account=account)
