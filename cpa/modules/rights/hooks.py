"""Answers of this module to the hooks of cpa.module_api.hookspecs."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import click
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.legislation.facts import AnnualFacts
from cpa.module_api.contributions import (
    Card,
    HeldRight,
    ImportantDate,
    NavigationEntry,
    PersonalData,
    RightReservation,
    UrlMount,
)
from cpa.module_api.kinds import hook
from cpa.modules.rights import actions, offered, queries
from cpa.modules.rights import commands as own_commands
from cpa.modules.rights.dates.actions import forget_reminder
from cpa.modules.rights.dates.own import own_dates
from cpa.modules.rights.dates.queries import kept_about
from cpa.modules.rights.document.commands import ledger as printed_statements
from cpa.modules.rights.national.commands import national
from cpa.modules.rights.personal_data import personal_data


@hook
def commands() -> Sequence[click.Command]:
    return [own_commands.accrue, own_commands.ledger, printed_statements, national]


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
def important_dates(account: AccountId) -> Sequence[ImportantDate]:
    return own_dates(account)


@hook
def held_rights(account: AccountId) -> Sequence[HeldRight]:
    return offered.held_rights(account)


@hook
def counted_facts(account: AccountId) -> Sequence[AnnualFacts]:
    return queries.counted_facts(account)


@hook
def reserve_right(reservation: RightReservation, amount: int, on: date) -> Problem | None:
    return offered.reserve(reservation, amount, on)


@hook
def use_reserved_right(reservation: RightReservation, use: str, on: date) -> Problem | None:
    return offered.use(reservation, use, on)


@hook
def release_reserved_right(reservation: RightReservation, on: date) -> Problem | None:
    return offered.release(reservation, on)


@hook
def give_back_used_right(reservation: RightReservation, on: date) -> Problem | None:
    return offered.give_back(reservation, on)


@hook
def declarations_changed(accounts: frozenset[AccountId]) -> None:
    actions.note_changes(accounts=accounts)


@hook
def personal_data_of(account: AccountId) -> PersonalData:
    found = personal_data(account)
    return replace(found, tables={**found.tables, "dates_reminder": kept_about(account)})


@hook
def erase_personal_data_of(account: AccountId) -> None:
    """How to be reminded of dates is erased. The rights, and the word of the holder they rest on, are kept as long as
    the law keeps the account open, under a pseudonym that identity alone could tie to a person."""
    forget_reminder(account=account)
