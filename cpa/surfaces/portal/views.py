"""The portal's own pages."""

from collections.abc import Callable

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.middleware.csrf import rotate_token
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from cpa.module_api.access import account_of, acting_account, public, required_account, tryable
from cpa.module_api.places import page_of
from cpa.surfaces.portal import hub as hub_cards
from cpa.surfaces.portal.places import ADMINISTRATION_PHONE
from cpa.surfaces.portal.retention import kept_data
from cpa.surfaces.portal.site import site_map as mapped_pages
from cpa.surfaces.portal.situations import SITUATIONS, situation_of
from cpa.surfaces.portal.understanding.groups import GROUPS

QUIET_SITE = "https://fr.wikipedia.org/"
"""Where « Quitter vite » leads: a page that says nothing about the person."""

View = Callable[..., HttpResponse]


def _text(template: str, facts: Callable[[HttpRequest], dict[str, object]] = lambda request: {}) -> View:
    @public
    @require_safe
    def view(request: HttpRequest) -> HttpResponse:
        return render(request, f"portal/{template}.html", facts(request))

    return view


home = _text("home")
help_page = _text(
    "help",
    lambda request: {
        "situations": SITUATIONS,
        "groups": GROUPS,
        "phone": ADMINISTRATION_PHONE,
        "near_url": page_of("advising:near"),
    },
)
legal = _text("legal", lambda request: {"operator": settings.CPA_OPERATOR})
privacy = _text("privacy", lambda request: {"operator": settings.CPA_OPERATOR, "kept": kept_data()})
accessibility = _text("accessibility", lambda request: {"operator": settings.CPA_OPERATOR})
site_map = _text("site_map", lambda request: {"groups": mapped_pages(request)})


@public
@require_safe
def situation(request: HttpRequest, slug: str) -> HttpResponse:
    """Who helps in one situation. 404 for an unknown one."""
    found = situation_of(slug)
    if found is None:
        raise Http404
    return render(request, "portal/situation.html", {"situation": found})


@require_safe
def hub(request: HttpRequest) -> HttpResponse:
    """« Mon compte d'activité »: the cards that modules show, then the three steps."""
    account = required_account(request)
    shown = {"cards": hub_cards.cards(request, account), "steps": hub_cards.steps(request, account)}
    return render(request, "portal/hub.html", shown)


@tryable
@require_safe
def try_it(request: HttpRequest) -> HttpResponse:
    """« Essayer sans compte »: the three steps for a visitor; someone signed in has them on the hub."""
    if account_of(request) is not None:
        return redirect("portal:hub")
    trial = acting_account(request)
    return render(request, "portal/try.html", {"steps": hub_cards.steps(request, trial), "trial": trial})


@public
@require_safe
def leave(request: HttpRequest) -> HttpResponse:
    """« Quitter vite »: end the session and go to a page that says nothing.

    Only a click on our own page ends the session; a link planted elsewhere does nothing but lead away.
    """
    if request.headers.get("Sec-Fetch-Site", "same-origin") == "same-origin":
        request.session.flush()
        rotate_token(request)  # no form left open in another window is taken as a stranger's
    response = redirect(QUIET_SITE)
    response["Cache-Control"] = "no-store"
    return response


@public
@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """robots.txt: public texts may be indexed, nothing else."""
    return render(request, "portal/robots.txt", content_type="text/plain; charset=utf-8")
