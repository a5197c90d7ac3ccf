"""A place as the page tells it, in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from cpa.module_api.help_places import NearbyHelp
from cpa.modules.advising.places.hours import Unreadable, read_hours
from cpa.modules.advising.places.hours_in_words import in_words
from cpa.modules.advising.places.kinds import SHORT, in_order

KILOMETRE = 1000


@dataclass(frozen=True, slots=True)
class Shown:
    """What is told of a place."""

    key: int
    name: str
    helps: Sequence[str]
    address: str
    city: str
    phone: str
    dialled: str
    hours: Sequence[str]
    travels: bool
    distance: str
    source: str
    line: int
    lists: int
    when: str


def shown(place: NearbyHelp) -> Shown:
    """The place in words."""
    return Shown(
        key=place.key,
        name=place.name,
        helps=[str(SHORT[kind]) for kind in in_order(place.kinds)],
        address=place.address,
        city=" ".join(filter(None, (place.postal_code, place.town))),
        phone=place.phone,
        dialled="+33" + place.phone.replace(" ", "")[1:] if place.phone else "",
        hours=_hours(place.hours),
        travels=place.travels,
        distance=_distance(place),
        source=place.source,
        line=place.line,
        lists=place.lists,
        when=_when(place.dated),
    )


def _when(day: date) -> str:
    """« décembre 2022 »; « 2023 » of a list that only says its year, which stands as its first day."""
    return date_format(day, "Y" if (day.day, day.month) == (1, 1) else "F Y")


def _hours(text: str) -> Sequence[str]:
    try:
        return in_words(read_hours(text))
    except Unreadable:
        return ()


def _distance(place: NearbyHelp) -> str:
    """« À 800 m », « À 4,2 km »; about, where only the commune of the place is known."""
    if place.distance_metres is None:
        return ""
    if not place.exact and place.distance_metres < KILOMETRE:
        return _("Dans cette commune")
    if place.distance_metres < KILOMETRE:
        return _("À %(metres)s m") % {"metres": max(50, (place.distance_metres + 25) // 50 * 50)}
    tenths = (place.distance_metres + 50) // 100
    if not place.exact or tenths >= 100:
        far = {"kilometres": number_format((tenths + 5) // 10)}
        return (_("À %(kilometres)s km") if place.exact else _("À environ %(kilometres)s km")) % far
    return _("À %(kilometres)s km") % {"kilometres": number_format(tenths / 10, decimal_pos=1)}
