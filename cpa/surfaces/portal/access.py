"""Deny by default: a page that does not say it is public asks for sign-in, and no cache or index keeps it."""

from collections.abc import Callable
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from cpa.module_api.access import account_of, is_public


class SignedInByDefault:
    """Middleware. Asks the hook `signed_in_account`; a visitor is led to sign-in, then back to where they were."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if getattr(request, "needs_sign_in", False):
            response["Cache-Control"] = "private, no-store"
            response["X-Robots-Tag"] = "noindex, nofollow"
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: object, kwargs: object
    ) -> HttpResponse | None:
        if is_public(view):
            return None
        request.needs_sign_in = True  # type: ignore[attr-defined]
        if account_of(request) is not None:
            return None
        return redirect(f"{reverse('account_login')}?{urlencode({'next': request.get_full_path()})}")
