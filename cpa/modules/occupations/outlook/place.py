"""The place that someone looks around: chosen on the page and kept for the visit, else that of their own life."""

from django.http import HttpRequest
from django.utils.translation import gettext as _

from cpa.module_api.access import acting_account
from cpa.module_api.registry import hooks
from cpa.module_api.three_steps import Place
from cpa.modules.occupations.sources.official_table.spelling import spelt
from cpa.modules.occupations.sources.territories.finding import find_places
from cpa.modules.occupations.sources.territories.queries import around

KEY = "occupations_place"
MOST_PROPOSED = 8


def place_of(request: HttpRequest) -> str:
    """The INSEE code of the commune to look around, "" for the whole country. What was chosen in this visit comes
    first, the whole country too."""
    if KEY in request.session:
        return str(request.session[KEY])
    account = acting_account(request)
    commune = hooks().path_facts(account=account).commune if account else ""
    return commune if commune and around(commune) else ""


def choose(request: HttpRequest, code: str) -> None:
    """Look around this commune from now on in this visit; "" for the whole country."""
    request.session[KEY] = code


def meant(words: str) -> list[Place]:
    """The places that these words may mean, the most likely first: one alone when it alone bears this name, or holds
    these words."""
    found, name = find_places(words, MOST_PROPOSED), spelt(words)
    for told in ([one for one in found if spelt(one.name) == name], [one for one in found if name in spelt(one.name)]):
        if len(told) == 1:
            return told
    return found


def not_found() -> str:
    """That no place has this name."""
    return _("Nous ne trouvons pas cet endroit. Essayez un autre mot, ou le code postal.")
