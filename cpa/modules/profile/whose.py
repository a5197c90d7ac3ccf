"""Whose a form is: someone may sign in or out in another window while it is open."""

from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from cpa.kernel.account_id import AccountId
from cpa.module_api.access import account_of, acting_account


def marked(request: HttpRequest) -> dict[str, object]:
    """Whose a form is (`owner`), and whether this person comes back (`stays`)."""
    return {"owner": _owner(acting_account(request)), "stays": account_of(request) is not None}


def from_another_account(request: HttpRequest) -> bool:
    """Whether the form was opened under another account: someone signed in or out since, in another window."""
    owner = request.POST.get("owner", "")
    if not owner:
        return account_of(request) is not None and "owner" in request.POST
    return owner != _owner(acting_account(request))


def _owner(account: AccountId | None) -> str:
    """A name for the account that says nothing of it; "" for nobody."""
    return "" if account is None else salted_hmac("cpa.modules.profile", str(account)).hexdigest()[:16]
