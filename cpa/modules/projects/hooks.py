"""Answers of this module to the hooks of cpa.module_api.hookspecs."""

from collections.abc import Sequence

import click
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cpa.kernel.account_id import AccountId
from cpa.module_api.contributions import Card, NavigationEntry, PersonalData, UrlMount
from cpa.module_api.kinds import hook
from cpa.modules.projects import actions, queries
from cpa.modules.projects import commands as own_commands
from cpa.modules.projects.pages import named


@hook
def commands() -> Sequence[click.Command]:
    return [own_commands.project]


@hook
def url_mounts() -> Sequence[UrlMount]:
    return [UrlMount("mon-projet/", "cpa.modules.projects.urls", 230)]


@hook
def navigation_entries() -> Sequence[NavigationEntry]:
    return [NavigationEntry(_("Mon projet"), "projects:overview", 230, tryable=True)]


@hook
def step_card(request: HttpRequest, account: AccountId | None) -> Card:
    mine = queries.projects_of(account) if account else []
    current = [named(each) for each in mine if not each.project.put_away_on]
    return Card("projects/step_card.html", {"projects": current[:2], "more": len(current) > 2}, 400)


@hook
def trial_kept(trial: AccountId, account: AccountId) -> None:
    actions.move(trial=trial, account=account)


@hook
def personal_data_of(account: AccountId) -> PersonalData:
    return queries.personal_data(account)


@hook
def erase_personal_data_of(account: AccountId) -> None:
    actions.erase(account=account)
