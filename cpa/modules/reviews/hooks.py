"""Answers of this module to the hooks of cpa.module_api.hookspecs."""

from collections.abc import Sequence

import click
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cpa.kernel.account_id import AccountId
from cpa.module_api.access import TeamRole
from cpa.module_api.contributions import Card, NavigationEntry, PersonalData, UrlMount
from cpa.module_api.kinds import hook
from cpa.modules.reviews import actions, queries
from cpa.modules.reviews import commands as own_commands
from cpa.modules.reviews.moderation.reasons import DAYS_TO_READ
from cpa.modules.reviews.writing.pages import at_a_glance


@hook
def commands() -> Sequence[click.Command]:
    return [own_commands.reviews]


@hook
def url_mounts() -> Sequence[UrlMount]:
    return [
        UrlMount("mes-avis/", "cpa.modules.reviews.writing.urls", 850),
        UrlMount("equipe/avis/", "cpa.modules.reviews.moderation.urls", 860),
        UrlMount("droit-de-reponse/", "cpa.modules.reviews.replying.urls", 870),
    ]


@hook
def navigation_entries() -> Sequence[NavigationEntry]:
    return [NavigationEntry(_("Avis à relire"), "reading:queue", 860, role=TeamRole.MODERATION)]


@hook
def hub_card(request: HttpRequest, account: AccountId) -> Card | None:
    shown = at_a_glance(account, timezone.localdate())
    return Card("reviews/hub_card.html", shown, 850) if shown else None


@hook
def training_section(request: HttpRequest, source: str, key: str) -> Card:
    shown = {"summary": queries.summary(source, key), "days": DAYS_TO_READ}
    return Card("reviews/training_section.html", shown, 850)


@hook
def trial_kept(trial: AccountId, account: AccountId) -> None:
    actions.keep_trial(trial=trial, account=account)


@hook
def personal_data_of(account: AccountId) -> PersonalData:
    return queries.personal_data(account)


@hook
def erase_personal_data_of(account: AccountId) -> None:
    """Texts go; answers that were counted stay, tied to nobody."""
    actions.erase(account=account)
