"""What this module holds about one person, and what of it may be erased."""

from django.db import transaction

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.module_api.contributions import PersonalData
from cpa.modules.requests.lifecycle import State
from cpa.modules.requests.models import Request, Step


def personal_data(account: AccountId) -> PersonalData:
    """Every request of the account, with its steps."""
    requests = Request.objects.using(ACTIVITY).filter(account=account).order_by("pk")
    steps = Step.objects.using(ACTIVITY).filter(request__account=account).order_by("pk")
    return PersonalData(
        "requests",
        {
            "requests": list(requests.values()),
            "steps": list(steps.values("request_id", "state", "by", "at", "reason", "proof")),
        },
    )


def erase(*, account: AccountId) -> None:
    """Erase the drafts, and the holder's own words in the rest: the ledger keeps what was spent, and on what."""
    with transaction.atomic(using=ACTIVITY):
        rows = Request.objects.using(ACTIVITY).filter(account=account)
        rows.filter(state=State.DRAFT).delete()
        rows.filter(reserved_on=None).delete()
        rows.update(details={})
