"""What the holder does with the questionnaire."""

from django.db import transaction
from django.utils import timezone

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.modules.assessment.measures.instrument import OURS, instrument
from cpa.modules.assessment.models import Answer, Recognition, Sitting

TABLES = (Sitting, Answer, Recognition)


@transaction.atomic(using=ACTIVITY)
def answer(*, account: AccountId, item: str, value: int | None) -> None:
    """Keep an answer, or that the statement was passed (None); an earlier one to the same statement is replaced."""
    begun = {"version": instrument(OURS).version, "begun_on": timezone.localdate()}
    Sitting.objects.using(ACTIVITY).get_or_create(account=account, defaults=begun)
    Answer.objects.using(ACTIVITY).update_or_create(account=account, item=item, defaults={"value": value})


@transaction.atomic(using=ACTIVITY)
def recognise(*, account: AccountId, scale: str, said: Recognition.Said) -> None:
    """Keep the holder's word on one suggestion."""
    Recognition.objects.using(ACTIVITY).update_or_create(account=account, scale=scale, defaults={"said": said})


@transaction.atomic(using=ACTIVITY)
def use(*, account: AccountId, used: bool) -> None:
    """Let the result serve to order occupations, or no longer. Nothing happens where nothing was begun."""
    Sitting.objects.using(ACTIVITY).filter(account=account).update(used=used)


@transaction.atomic(using=ACTIVITY)
def erase(*, account: AccountId) -> None:
    """Forget everything."""
    for table in TABLES:
        table.objects.using(ACTIVITY).filter(account=account).delete()


@transaction.atomic(using=ACTIVITY)
def take_over(*, trial: AccountId, account: AccountId) -> None:
    """Move to the account what was answered in the trial and the account had not answered; forget the rest."""
    for table, noun in ((Sitting, None), (Answer, "item"), (Recognition, "scale")):
        rows = table.objects.using(ACTIVITY)
        mine = rows.filter(account=account)
        new = rows.filter(account=trial)
        if noun:
            new = new.exclude(**{f"{noun}__in": list(mine.values_list(noun, flat=True))})
        elif mine.exists():
            new = new.none()
        new.update(account=account)
    erase(account=trial)
