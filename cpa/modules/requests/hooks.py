"""Answers of this module to the hooks of cpa.module_api.hookspecs."""

from collections.abc import Sequence

import click
from django.http import HttpRequest
from django.utils import timezone

from cpa.kernel.account_id import AccountId
from cpa.module_api.contributions import Card, ImportantDate, PersonalData, UrlMount
from cpa.module_api.kinds import hook
from cpa.module_api.places import page_of
from cpa.module_api.training_requests import FollowedTraining
from cpa.modules.requests import commands as own_commands
from cpa.modules.requests import queries, showing
from cpa.modules.requests.personal_data import erase, personal_data
from cpa.modules.requests.training.views import address_of
from cpa.modules.requests.uses import uses_of


@hook
def commands() -> Sequence[click.Command]:
    return [own_commands.requests]


@hook
def url_mounts() -> Sequence[UrlMount]:
    return [
        UrlMount("mes-demandes/", "cpa.modules.requests.urls", 150),
        UrlMount("dossier-de-formation/", "cpa.modules.requests.training.public_urls", 155),
    ]


@hook
def hub_card(request: HttpRequest, account: AccountId) -> Card | None:
    shown = showing.shown(account, timezone.localdate())
    return Card("requests/hub_card.html", shown, 150) if shown["open"] or shown["spending"] else None


@hook
def rights_section(request: HttpRequest, account: AccountId) -> Card:
    return Card("requests/rights_section.html", showing.shown(account, timezone.localdate()), 300)


@hook
def use_section(request: HttpRequest, account: AccountId, right: str) -> Card | None:
    ways, trainings = uses_of(right, timezone.localdate()), page_of("trainings:list") if right == "cpf" else ""
    shown = {"ways": ways, "right": right, "trainings": trainings}
    return Card("requests/use_section.html", shown, 100) if ways or trainings else None


@hook
def important_dates(account: AccountId) -> Sequence[ImportantDate]:
    return showing.dates(account, timezone.localdate())


@hook
def request_for_training(source: str, key: str, session: str) -> str:
    return address_of(source, key, session)


@hook
def followed_trainings(account: AccountId) -> Sequence[FollowedTraining]:
    return queries.followed(account)


@hook
def personal_data_of(account: AccountId) -> PersonalData:
    return personal_data(account)


@hook
def erase_personal_data_of(account: AccountId) -> None:
    erase(account=account)
