"""The cards of the hub « Mon compte d'activité »."""

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from cpa.kernel.account_id import AccountId
from cpa.module_api.contributions import Card
from cpa.module_api.registry import hooks


def cards(request: HttpRequest, account: AccountId) -> list[SafeString]:
    """Each module's card, rendered, in order. A module that fails loses its card; the page stands."""
    found = hooks().show("hub_card", lambda card: _rendered(card, request), request=request, account=account)
    return [text for _order, text in sorted(found, key=lambda pair: pair[0])]


def _rendered(card: Card, request: HttpRequest) -> tuple[int, SafeString]:
    return card.order, render_to_string(card.template, dict(card.context), request)
