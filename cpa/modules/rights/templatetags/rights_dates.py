"""The next dates where the holder asked to be reminded of them."""

from collections.abc import Sequence

from django import template
from django.http import HttpRequest

from cpa.module_api.access import required_account
from cpa.module_api.contributions import ImportantDate
from cpa.modules.rights.dates import queries
from cpa.modules.rights.dates.reminder import Reminder

register = template.Library()


@register.simple_tag
def reminded_dates(request: HttpRequest, most: int = 3) -> Sequence[ImportantDate]:
    """The nearest dates of the holder, at most `most`; none when they did not ask for the screen."""
    account = required_account(request)
    return queries.dates_of(account)[:most] if queries.reminder(account) is Reminder.SCREEN else ()
