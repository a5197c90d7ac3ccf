"""Answers of this module to the hooks of cpa.module_api.hookspecs."""

from collections.abc import Collection, Iterator, Sequence

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cpa.kernel.account_id import AccountId
from cpa.module_api.contributions import Card, ImportantDate, PersonalData, UrlMount
from cpa.module_api.kinds import hook
from cpa.modules.contests import actions, pages, queries
from cpa.modules.contests.personal_data import personal_data
from cpa.modules.contests.queries import Followed
from cpa.modules.contests.words import BODIES


@hook
def url_mounts() -> Sequence[UrlMount]:
    return [UrlMount("signalements/", "cpa.modules.contests.urls", 330)]


@hook
def rights_section(request: HttpRequest, account: AccountId) -> Card:
    found = queries.in_progress(account, timezone.localdate())
    return Card("contests/rights_section.html", pages.section(found), 330)


@hook
def line_section(request: HttpRequest, account: AccountId, key: str) -> Card:
    found = queries.about_line(account, key, timezone.localdate())
    shown = pages.contest_page(found) if found else {}
    return Card("contests/line_section.html", {**shown, "key": key}, 330)


@hook
def contested_lines(account: AccountId) -> Collection[str]:
    return {each.contest.line for each in queries.in_progress(account, timezone.localdate()) if each.contest.line}


@hook
def important_dates(account: AccountId) -> Sequence[ImportantDate]:
    today = timezone.localdate()
    found = (day for each in queries.in_progress(account, today) for day in _dates(each))
    return [each for each in found if each.day >= today]


@hook
def personal_data_of(account: AccountId) -> PersonalData:
    return personal_data(account)


@hook
def erase_personal_data_of(account: AccountId) -> None:
    """All of it: no law asks to keep what a person says of their rights."""
    actions.erase(account=account)


def _dates(followed: Followed) -> Iterator[ImportantDate]:
    number, now = followed.contest.number, followed.standing
    url, shown = reverse("contests:contest", args=[number]), {"number": number, "body": BODIES[followed.body]}
    if now.answer_by:
        label = _("Signalement n°\u00a0%(number)d\u00a0: réponse attendue de %(body)s") % shown
        yield ImportantDate(
            f"contest-{number}-answer", now.answer_by, label, _("Noter la réponse, ou continuer sans elle."), url
        )
    elif now.act_by:
        label = _("Signalement n°\u00a0%(number)d\u00a0: dernier jour pour envoyer la lettre qui suit") % shown
        yield ImportantDate(f"contest-{number}-act", now.act_by, label, _("Préparer et envoyer la lettre."), url)
