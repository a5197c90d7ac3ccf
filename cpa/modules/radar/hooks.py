"""Answers of this module to the hooks of cpa.module_api.hookspecs."""

from collections.abc import Sequence

import click
from django.http import HttpRequest
from django.utils import timezone

from cpa.kernel.account_id import AccountId
from cpa.module_api.contributions import Card, PersonalData, UrlMount
from cpa.module_api.kinds import hook
from cpa.modules.radar import actions, pages, queries
from cpa.modules.radar import commands as own_commands


@hook
def commands() -> Sequence[click.Command]:
    return [own_commands.radar]


@hook
def url_mounts() -> Sequence[UrlMount]:
    return [UrlMount("droits-peut-etre-oublies/", "cpa.modules.radar.urls", 320)]


@hook
def rights_section(request: HttpRequest, account: AccountId) -> Card:
    today = timezone.localdate()
    return Card("radar/rights_section.html", pages.section(queries.radar(account, today), today), 200)


@hook
def personal_data_of(account: AccountId) -> PersonalData:
    return queries.personal_data_of(account)


@hook
def erase_personal_data_of(account: AccountId) -> None:
    """All of it: no law asks to keep what a person says of what may have been forgotten."""
    actions.erase(account=account)
