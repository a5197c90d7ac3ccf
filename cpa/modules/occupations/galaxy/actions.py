"""What someone does with occupations: writes, one transaction each."""

from collections.abc import Collection
from datetime import date

from django.db import transaction

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.modules.occupations.models import Kept, SetAside


@transaction.atomic(using=ACTIVITY)
def keep(*, account: AccountId, code: str, kept_on: date) -> None:
    """Keep an occupation as a lead; one that was set aside no longer is. Kept again, its day stays."""
    SetAside.objects.using(ACTIVITY).filter(account=account, code=code).delete()
    Kept.objects.using(ACTIVITY).get_or_create(account=account, code=code, defaults={"kept_on": kept_on})


@transaction.atomic(using=ACTIVITY)
def stop_keeping(*, account: AccountId, code: str) -> None:
    """Keep it no more. Nothing happens when it was not kept."""
    Kept.objects.using(ACTIVITY).filter(account=account, code=code).delete()


@transaction.atomic(using=ACTIVITY)
def set_aside(*, account: AccountId, code: str, reasons: Collection[str], set_aside_on: date) -> None:
    """Set an occupation aside for these reasons, none if none was given; it is no longer kept."""
    Kept.objects.using(ACTIVITY).filter(account=account, code=code).delete()
    said = {"reasons": " ".join(sorted(reasons)), "set_aside_on": set_aside_on}
    SetAside.objects.using(ACTIVITY).update_or_create(account=account, code=code, defaults=said)


@transaction.atomic(using=ACTIVITY)
def take_back(*, account: AccountId, code: str) -> None:
    """Set it aside no more. Nothing happens when it was not."""
    SetAside.objects.using(ACTIVITY).filter(account=account, code=code).delete()


@transaction.atomic(using=ACTIVITY)
def move(*, trial: AccountId, account: AccountId) -> None:
    """Give what was tried to the account. What the account already says of an occupation, kept or set aside, stays."""
    said = {
        *Kept.objects.using(ACTIVITY).filter(account=account).values_list("code", flat=True),
        *SetAside.objects.using(ACTIVITY).filter(account=account).values_list("code", flat=True),
    }
    for model in (Kept, SetAside):
        tried = model.objects.using(ACTIVITY).filter(account=trial)
        tried.filter(code__in=said).delete()
        tried.update(account=account)


@transaction.atomic(using=ACTIVITY)
def erase(*, account: AccountId) -> None:
    """Forget all of it: no right rests on it."""
    for model in (Kept, SetAside):
        model.objects.using(ACTIVITY).filter(account=account).delete()
