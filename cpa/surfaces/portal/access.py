"""Deny by default: a page that does not say it is public asks for sign-in, and no cache or index keeps it. Nor do
they keep what someone tries without an account. A page of the team is no page for whoever lacks the role."""

from collections.abc import Callable
from urllib.parse import urlencode, urlsplit, urlunsplit

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from cpa.module_api.access import account_of, acting_account, is_public, is_tryable, role_asked_by, roles_of
from cpa.surfaces.portal.errors import not_a_page


class SignedInByDefault:
    """Middleware. Asks the hook `signed_in_account`; a visitor is led to sign-in, then back to where they were."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if isinstance(response, HttpResponseNotAllowed) and request.method in ("GET", "HEAD"):
            response = not_a_page(request, response)
        if getattr(request, "keeps_private", False):
            response["Cache-Control"] = "private, no-store"
            response["X-Robots-Tag"] = "noindex, nofollow"
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: object, kwargs: object
    ) -> HttpResponse | None:
        request.may_be_tried = is_tryable(view)  # type: ignore[attr-defined]
        role = role_asked_by(view)
        if role is None and is_public(view):
            request.keeps_private = request.may_be_tried and acting_account(request) is not None  # type: ignore[attr-defined]
            return None
        request.keeps_private = True  # type: ignore[attr-defined]
        if account_of(request) is not None:
            if role is not None and role not in roles_of(request):
                raise Http404
            return None
        return redirect(f"{reverse('account_login')}?{urlencode({'next': _back_to(request)})}")


def _back_to(request: HttpRequest) -> str:
    """Where to come back after sign-in. A form sent once the session was over did nothing, and its address shows no
    page: back to the page it was on, which is said."""
    if request.method in ("GET", "HEAD"):
        return request.get_full_path()
    messages.warning(
        request,
        _("Votre session était terminée\u00a0: ce que vous venez d’envoyer n’a pas été gardé. Recommencez."),
        fail_silently=True,
    )
    page = urlsplit(request.headers.get("referer", ""))
    mine = page.netloc == request.get_host()
    return urlunsplit(("", "", page.path, page.query, "")) if mine else reverse("portal:hub")
