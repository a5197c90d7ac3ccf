"""Answers of this module to the hooks of cpa.module_api.hookspecs."""

from collections.abc import Sequence

import click
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cpa.kernel.account_id import AccountId
from cpa.module_api.contributions import Card, NavigationEntry, PersonalData, UrlMount
from cpa.module_api.kinds import hook
from cpa.modules.rights import actions, queries
from cpa.modules.rights import commands as own_commands
from cpa.modules.rights.personal_data import personal_data


@hook
def commands() -> Sequence[click.Command]:
    return [own_commands.accrue, own_commands.ledger]


@hook
def url_mounts() -> Sequence[UrlMount]:
    return [UrlMount("mes-droits/", "cpa.modules.rights.urls", 100)]


@hook
def navigation_entries() -> Sequence[NavigationEntry]:
    return [NavigationEntry(_("Mes droits"), "rights:statement", 100)]


@hook
def hub_card(request: HttpRequest, account: AccountId) -> Card:
    return Card("rights/hub_card.html", {"rights": queries.statement(account).blocks}, 100)


@hook
def declarations_changed(accounts: frozenset[AccountId]) -> None:
    actions.note_changes(accounts=accounts)


@hook
def personal_data_of(account: AccountId) -> PersonalData:
    return personal_data(account)


@hook
def erase_personal_data_of(account: AccountId) -> None:
    """Nothing is erased: the rights, and the word of the holder they rest on, are kept as long as the law keeps the
    account open, under a pseudonym that identity alone could tie to a person."""
