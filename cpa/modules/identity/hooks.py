"""Answers of this module to the hooks of cpa.module_api.hookspecs."""

from collections.abc import Mapping, Sequence
from datetime import date

import click
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.module_api.contributions import (
    Card,
    Identifiers,
    NavigationEntry,
    PersonalData,
    Resolution,
    StrongConfirmation,
    UrlMount,
)
from cpa.module_api.hookspecs import hook
from cpa.modules.identity import confirming, news, queries, trying
from cpa.modules.identity.actions import access, attachment, demonstration, resolution
from cpa.modules.identity.commands import identity
from cpa.modules.identity.personal_data import personal_data
from cpa.modules.identity.role_commands import roles


@hook
def url_mounts() -> Sequence[UrlMount]:
    return [
        UrlMount("connexion/", "cpa.modules.identity.sign_in_urls", 100),
        UrlMount("mon-acces/", "cpa.modules.identity.urls", 100),
    ]


@hook
def navigation_entries() -> Sequence[NavigationEntry]:
    return [NavigationEntry(_("Mon accès"), "identity:access", 900)]


@hook
def commands() -> Sequence[click.Command]:
    return [identity, roles]


@hook
def hub_card(request: HttpRequest, account: AccountId) -> Card | None:
    if trying.pending(request) is not None:
        return Card("identity/keep_trial.html", {}, 10)
    if queries.is_declared(account):
        return None
    return Card("identity/hub_card.html", {}, 50)


@hook
def signed_in_account(request: HttpRequest) -> AccountId | None:
    return trying.signed_in(request)


@hook
def roles_of(account: AccountId) -> frozenset[str]:
    return queries.roles_of(account)


@hook
def trial_account(request: HttpRequest, opening: bool) -> AccountId | None:
    return trying.trial_of(request, opening)


@hook
def strong_confirmation(request: HttpRequest, then: str) -> StrongConfirmation:
    return confirming.strong_confirmation(request, then)


@hook
def account_has_news(account: AccountId) -> None:
    news.send_news(account)


@hook
def account_for_nir(people: Sequence[Identifiers]) -> Sequence[Resolution]:
    return resolution.resolve(people=people)


@hook
def known_account_for_nir(numbers: Sequence[str]) -> Mapping[str, AccountId]:
    return queries.accounts_of_numbers(numbers)


@hook
def attachment_code(number: str) -> str | Problem:
    return attachment.issue_code(number=number)


@hook
def open_demonstration_login(email: str, password: str, number: str) -> AccountId:
    return demonstration.open_login(email=email, password=password, number=number)


@hook
def birth_months(accounts: Sequence[AccountId]) -> Mapping[AccountId, date]:
    return queries.birth_months(accounts)


@hook
def personal_data_of(account: AccountId) -> PersonalData:
    return personal_data(account)


@hook
def erase_personal_data_of(account: AccountId) -> None:
    access.erase_access(account=account)
