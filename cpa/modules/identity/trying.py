"""The trial of a visit: which one a request goes on with. The session alone knows it."""

from django.http import HttpRequest

from cpa.kernel.account_id import AccountId
from cpa.modules.identity.actions import access, trials
from cpa.modules.identity.models import User

KEY = "trial"


def trial_of(request: HttpRequest, opening: bool = False) -> AccountId | None:
    """The trial of this visit; a fresh one when there is none and `opening`."""
    known = pending(request)
    if known is not None and trials.seen(trial=known):
        return known
    if not opening:
        return None
    trial = trials.open_trial()
    request.session[KEY] = trial
    return trial


def pending(request: HttpRequest) -> AccountId | None:
    """The trial that the session remembers; none in a request without a session (a program's)."""
    known = request.session.get(KEY) if hasattr(request, "session") else None
    return None if known is None else AccountId(known)


def signed_in(request: HttpRequest) -> AccountId | None:
    """The account of whoever signed in, None for a visitor. Someone who just signed up keeps their trial as theirs."""
    return account_of(request.user, request) if request.user.is_authenticated else None


def account_of(user: User, request: HttpRequest) -> AccountId:
    """The account of this user, who sends this request; the trial of the visit when they have none yet."""
    trial = pending(request)
    account = access.own_account(user=user, trial=trial)
    if account == trial:
        leave_behind(request)
    return account


def leave_behind(request: HttpRequest) -> None:
    """Let the session forget its trial."""
    request.session.pop(KEY, None)
