"""Whose request this is, and which pages need nobody. Every page asks for sign-in unless it says it is public, or that
it may be tried without an account."""

from collections.abc import Callable
from typing import TypeVar

from django.http import HttpRequest

from cpa.kernel.account_id import AccountId
from cpa.module_api.registry import hooks

View = TypeVar("View", bound=Callable[..., object])


def public(view: View) -> View:
    """Mark a view as open to visitors (the mark that Django and third parties already use)."""
    view.login_required = False  # type: ignore[attr-defined]
    return view


def is_public(view: Callable[..., object]) -> bool:
    """Whether a visitor may open this view."""
    return not getattr(view, "login_required", True)


def tryable(view: View) -> View:
    """Mark a view as open to someone who tries without an account: it acts on `acting_account`; no cache keeps it."""
    view.tryable = True  # type: ignore[attr-defined]
    return public(view)


def is_tryable(view: Callable[..., object]) -> bool:
    """Whether this view may be tried without an account."""
    return getattr(view, "tryable", False)


def account_of(request: HttpRequest) -> AccountId | None:
    """The account this request acts on, asked of the hook `signed_in_account` once a request; None for a visitor."""
    if not hasattr(request, "_cpa_account"):
        request._cpa_account = hooks().signed_in_account(request=request)  # type: ignore[attr-defined]
    account: AccountId | None = request._cpa_account  # type: ignore[attr-defined]
    return account


class NoAccount(Exception):
    """A page about someone's account was reached by nobody: a page was wrongly marked public."""


def required_account(request: HttpRequest) -> AccountId:
    """The account this request acts on. Raises NoAccount on a page that let a visitor in."""
    account = account_of(request)
    if account is None:
        raise NoAccount(request.resolver_match.view_name if request.resolver_match else "unknown view")
    return account


def acting_account(request: HttpRequest) -> AccountId | None:
    """The account a page that may be tried acts on: that of whoever signed in, else the trial of this visit, else
    None: nothing was kept yet."""
    return account_of(request) or _trial_of(request)


def opened_account(request: HttpRequest) -> AccountId:
    """The same, opening a trial when there is none: only where something has to be kept."""
    account = acting_account(request)
    if account is None:
        account = request._cpa_trial = hooks().trial_account(request=request, opening=True)  # type: ignore[attr-defined]
    return account


def _trial_of(request: HttpRequest) -> AccountId | None:
    if not hasattr(request, "_cpa_trial"):
        request._cpa_trial = hooks().trial_account(request=request, opening=False)  # type: ignore[attr-defined]
    trial: AccountId | None = request._cpa_trial  # type: ignore[attr-defined]
    return trial
