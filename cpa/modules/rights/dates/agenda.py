"""The dates as a calendar file (RFC 5545): one all-day event each, that says no more than the page."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

from django.utils.translation import get_language
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from cpa.module_api.contributions import ImportantDate

_PRODUCT = "-//Compte personnel d'activite//Dates//FR"
_NAMES = uuid5(NAMESPACE_URL, "https://compte-personnel-activite.invalid/dates")
"""Under which a key becomes an identifier: the same for the same date, whoever the account belongs to."""


def agenda(dates: Iterable[ImportantDate], made_at: datetime) -> bytes:
    """The file. Taken again, a date replaces itself: its identifier comes from its key alone."""
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _("Dates qui comptent pour vous"))
    for each in dates:
        calendar.add_component(_event(each, made_at))
    return calendar.to_ical()


def identifier(key: str) -> str:
    """The UID of the event of a date."""
    return str(uuid5(_NAMES, key))


def _event(told: ImportantDate, made_at: datetime) -> Event:
    event = Event()
    event.add("uid", identifier(told.key))
    event.add("dtstamp", made_at.astimezone(UTC))
    event.add("dtstart", told.day)
    event.add("dtend", told.day + timedelta(days=1))
    event.add("summary", told.label, parameters={"language": get_language() or "fr"})
    if told.todo:
        event.add("description", told.todo, parameters={"language": get_language() or "fr"})
    event.add("transp", "TRANSPARENT")  # it does not make its holder busy
    event.add("class", "PRIVATE")
    return event
