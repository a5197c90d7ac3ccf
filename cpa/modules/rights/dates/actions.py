"""Writes about dates."""

from django.db import transaction

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.modules.rights.dates.reminder import Reminder
from cpa.modules.rights.models import DatesReminder


def choose_reminder(*, account: AccountId, way: Reminder) -> None:
    """Keep how the holder wants to be reminded; to choose none is to keep nothing."""
    with transaction.atomic(using=ACTIVITY):
        chosen = DatesReminder.objects.using(ACTIVITY)
        if way is Reminder.NONE:
            chosen.filter(account=account).delete()
        else:
            chosen.update_or_create(account=account, defaults={"way": way})


def forget_reminder(*, account: AccountId) -> None:
    """Erase the holder's choice."""
    choose_reminder(account=account, way=Reminder.NONE)
