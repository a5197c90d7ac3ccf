"""Reads about dates."""

from collections.abc import Mapping, Sequence
from itertools import chain

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.module_api.contributions import ImportantDate
from cpa.module_api.registry import hooks
from cpa.modules.rights.dates.reminder import Reminder
from cpa.modules.rights.models import DatesReminder


class SameKey(Exception):
    """Two dates bear one key: a calendar would show only one of them. The mistake is in the modules that gave them."""


def dates_of(account: AccountId) -> Sequence[ImportantDate]:
    """Every date to come that any module knows of this account, the nearest first. Raises SameKey."""
    found = sorted(chain.from_iterable(hooks().important_dates(account=account)), key=lambda each: (each.day, each.key))
    if len({each.key for each in found}) != len(found):
        raise SameKey(sorted(each.key for each in found))
    return found


def reminder(account: AccountId) -> Reminder:
    """How the holder wants to be reminded. One query."""
    way = DatesReminder.objects.using(ACTIVITY).filter(account=account).values_list("way", flat=True).first()
    return Reminder(way) if way else Reminder.NONE


def kept_about(account: AccountId) -> Sequence[Mapping[str, object]]:
    """The holder's choice as it is kept, for access and export."""
    return list(DatesReminder.objects.using(ACTIVITY).filter(account=account).values("way", "chosen_at"))
