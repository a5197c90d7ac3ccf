"""The cards of the hub « Mon compte d'activité », and the three steps that build a future."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from cpa.kernel.account_id import AccountId
from cpa.module_api.places import Rendered, in_order, rendered_for
from cpa.module_api.registry import hooks


@dataclass(frozen=True, slots=True)
class Step:
    """One of the three steps, and the cards of those who help with it."""

    title: Promise
    cards: Sequence[SafeString]


STEPS = (
    (300, _("Dire ce que j’ai fait et ce que j’aime")),
    (400, _("Voir les métiers qui me ressemblent")),
    (500, _("Choisir une suite")),
)
"""Each step takes the cards of a lower order than this."""


def cards(request: HttpRequest, account: AccountId) -> list[SafeString]:
    """Each module's card, rendered, in order. A module that fails loses its card; the page stands."""
    return in_order(hooks().show("hub_card", rendered_for(request), request=request, account=account))


def steps(request: HttpRequest, account: AccountId | None) -> list[Step]:
    """The three steps, with where someone is in each; a step that no installed module helps with is left out."""
    shown = hooks().show("step_card", rendered_for(request), request=request, account=account)
    found, above = [], 0
    for below, title in STEPS:
        mine = _between(shown, above, below)
        found += [Step(title, mine)] if mine else []
        above = below
    return found


def _between(shown: Sequence[Rendered], least: int, below: int) -> list[SafeString]:
    return in_order([part for part in shown if least <= part[0] < below])
