"""What this module holds about one person, and what of it may be erased."""

from django.db import transaction

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.module_api.contributions import PersonalData
from cpa.modules.requests.lifecycle import State
from cpa.modules.requests.models import Part, Received, Request, Step, Training
from cpa.modules.requests.queries import SHOWN


def personal_data(account: AccountId) -> PersonalData:
    """Every request of the account, with what it asks of each right, the training it is for, and its steps."""
    requests = Request.objects.using(ACTIVITY).filter(account=account).order_by("pk")
    steps = Step.objects.using(ACTIVITY).filter(request__account=account).order_by("pk")
    parts = Part.objects.using(ACTIVITY).filter(request__account=account).order_by("pk")
    trainings = Training.objects.using(ACTIVITY).filter(request__account=account).order_by("pk")
    received = Received.objects.using(ACTIVITY).filter(request__account=account).order_by("pk")
    return PersonalData(
        "requests",
        {
            "requests": list(requests.values()),
            "parts": list(parts.values("request_id", "right", "amount")),
            "trainings": list(trainings.values("request_id", *SHOWN, "body_said")),
            "answers_received": list(received.values("request_id", "at")),
            "steps": list(steps.values("request_id", "state", "by", "at", "reason", "proof")),
        },
    )


def erase(*, account: AccountId) -> None:
    """Erase the drafts, and the holder's own words in the rest: the ledger keeps what was spent, and on what. Nobody
    opens the files any more that were open to a training body."""
    with transaction.atomic(using=ACTIVITY):
        rows = Request.objects.using(ACTIVITY).filter(account=account)
        rows.filter(state=State.DRAFT).delete()
        rows.filter(reserved_on=None).delete()
        rows.update(details={})
        Training.objects.using(ACTIVITY).filter(request__account=account).update(slug=None, digest=b"")
