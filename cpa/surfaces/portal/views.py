"""The portal's own pages."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from cpa.module_api.access import public, required_account
from cpa.surfaces.portal import hub as hub_cards

QUIET_SITE = "https://fr.wikipedia.org/"
"""Where « Quitter vite » leads: a page that says nothing about the person."""


@public
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What the account is, four reasons, how long it takes, what to prepare, who can help."""
    return render(request, "portal/home.html")


@require_safe
def hub(request: HttpRequest) -> HttpResponse:
    """« Mon compte d'activité »: the cards that modules show."""
    cards = hub_cards.cards(request, required_account(request))
    return render(request, "portal/hub.html", {"cards": cards})


@public
@require_safe
def leave(request: HttpRequest) -> HttpResponse:
    """« Quitter vite »: end the session and go to a page that says nothing.

    Only a click on our own page ends the session; a link planted elsewhere does nothing but lead away.
    """
    if request.headers.get("Sec-Fetch-Site", "same-origin") == "same-origin":
        request.session.flush()
    response = redirect(QUIET_SITE)
    response["Cache-Control"] = "no-store"
    return response
