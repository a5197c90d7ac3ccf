"""Whose request this is, which pages need nobody, and which only the team opens. Every page asks for sign-in unless it
says it is public, or that it may be tried without an account."""

from collections.abc import Callable
from enum import StrEnum
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


class TeamRole(StrEnum):
    """What an operator may let someone do beside what everyone may."""

    DATA = "data"
    """Looks after the catalogue of trainings."""
    MODERATION = "moderation"
    """Reads reviews before they are shown."""


def open_to(role: str) -> Callable[[View], View]:
    """Mark a view as open to whoever has this role alone: for anyone else who signed in there is no such page. Raises
    ValueError on an unknown role."""
    asked = TeamRole(role)

    def marked(view: View) -> View:
        view.open_to = asked  # type: ignore[attr-defined]
        return view

    return marked


def role_asked_by(view: Callable[..., object]) -> TeamRole | None:
    """The role without which this view does not open; None when it asks for none."""
    return getattr(view, "open_to", None)


def roles_of(request: HttpRequest) -> frozenset[str]:
    """The roles of whoever sends this request, asked of the hook `roles_of` once a request; none for a visitor."""
    if not hasattr(request, "_cpa_roles"):
        account = account_of(request)
        found = frozenset[str]() if account is None else hooks().roles_of(account=account)
        request._cpa_roles = found  # type: ignore[attr-defined]
    roles: frozenset[str] = request._cpa_roles  # type: ignore[attr-defined]
    return roles


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
