"""The cards of the hub « Mon compte d'activité »."""

from django.http import HttpRequest
from django.utils.safestring import SafeString

from cpa.kernel.account_id import AccountId
from cpa.module_api.places import in_order, rendered_for
from cpa.module_api.registry import hooks


def cards(request: HttpRequest, account: AccountId) -> list[SafeString]:
    """Each module's card, rendered, in order. A module that fails loses its card; the page stands."""
    return in_order(hooks().show("hub_card", rendered_for(request), request=request, account=account))
