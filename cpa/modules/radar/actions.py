"""What the holder does on the radar's pages."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.modules.radar.models import Answer, Dismissal
from cpa.modules.radar.notices.known import Question


@transaction.atomic(using=ACTIVITY)
def dismiss(*, account: AccountId, key: str, facts_digest: str, dismissed_on: date) -> None:
    """Keep a notice away while its facts stay the same."""
    said = {"facts_digest": facts_digest, "dismissed_on": dismissed_on}
    Dismissal.objects.using(ACTIVITY).update_or_create(account=account, key=key, defaults=said)


@transaction.atomic(using=ACTIVITY)
def reopen(*, account: AccountId, key: str) -> None:
    """Take a dismissal back. Nothing happens when there is none."""
    Dismissal.objects.using(ACTIVITY).filter(account=account, key=key).delete()


@transaction.atomic(using=ACTIVITY)
def answer(*, account: AccountId, answers: Mapping[Question, bool | None], answered_on: date) -> None:
    """Keep what the holder answers; None takes an answer back."""
    for question, value in answers.items():
        if value is None:
            Answer.objects.using(ACTIVITY).filter(account=account, question=question).delete()
        else:
            said = {"value": value, "answered_on": answered_on}
            Answer.objects.using(ACTIVITY).update_or_create(account=account, question=question, defaults=said)


@transaction.atomic(using=ACTIVITY)
def erase(*, account: AccountId) -> None:
    """Forget all that the holder said here: no right rests on it."""
    Dismissal.objects.using(ACTIVITY).filter(account=account).delete()
    Answer.objects.using(ACTIVITY).filter(account=account).delete()
