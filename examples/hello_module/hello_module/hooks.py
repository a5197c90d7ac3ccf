"""Answers of this module to the hooks of cpa.module_api.hookspecs."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cpa.kernel.account_id import AccountId
from cpa.module_api.contributions import Card, NavigationEntry, UrlMount
from cpa.module_api.hookspecs import hook
from hello_module.queries import declared_years


@hook
def url_mounts() -> list[UrlMount]:
    return [UrlMount(prefix="bonjour/", urlconf="hello_module.urls", order=800)]


@hook
def navigation_entries() -> list[NavigationEntry]:
    return [NavigationEntry(label=_("Bonjour"), view="hello:years", order=800)]


@hook
def hub_card(request: HttpRequest, account: AccountId) -> Card:
    return Card("hello_module/card.html", {"years": declared_years(account)}, order=800)
