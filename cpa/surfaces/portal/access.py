"""Deny by default: a page that does not say it is public asks for sign-in, and no cache or index keeps it. Nor do
they keep what someone tries without an account."""

from collections.abc import Callable
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from cpa.module_api.access import account_of, acting_account, is_public, is_tryable


class SignedInByDefault:
    """Middleware. Asks the hook `signed_in_account`; a visitor is led to sign-in, then back to where they were."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if getattr(request, "keeps_private", False):
            response["Cache-Control"] = "private, no-store"
            response["X-Robots-Tag"] = "noindex, nofollow"
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: object, kwargs: object
    ) -> HttpResponse | None:
        request.may_be_tried = is_tryable(view)  # type: ignore[attr-defined]
        if is_public(view):
            request.keeps_private = request.may_be_tried and acting_account(request) is not None  # type: ignore[attr-defined]
            return None
        request.keeps_private = True  # type: ignore[attr-defined]
        if account_of(request) is not None:
            return None
        return redirect(f"{reverse('account_login')}?{urlencode({'next': request.get_full_path()})}")
