"""The cards of the hub. A module that fails loses its card; the page stands."""

import logging
from collections.abc import Callable

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from cpa.kernel.account_id import AccountId
from cpa.module_api.contributions import Card
from cpa.module_api.registry import plugins

log = logging.getLogger(__name__)


def cards(request: HttpRequest, account: AccountId) -> list[SafeString]:
    """Each module's card, rendered, in order."""
    found = [
        shown
        for implementation in plugins().hook.hub_card.get_hookimpls()
        if (shown := _shown(implementation.function, implementation.plugin_name, request, account))
    ]
    return [text for _order, text in sorted(found, key=lambda pair: pair[0])]


def _shown(
    show: Callable[..., Card | None], module: str, request: HttpRequest, account: AccountId
) -> tuple[int, SafeString] | None:
    try:
        card = show(request=request, account=account)
        if card is None:
            return None
        return card.order, render_to_string(card.template, dict(card.context), request)
    except Exception:  # noqa: BLE001 - a show hook's failure costs its card only (house rule 8)
        log.exception("module %s failed to show its hub card", module)
        return None
