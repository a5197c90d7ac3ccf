"""How long the way to a training may take: an estimate, said as one. Pure."""

from functools import cache
from pathlib import Path
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from cpa.kernel.said import said_in

KM = 1000


def minutes(metres: int, *, car: bool) -> int:
    """Minutes from door to door, by five."""
    pace = int(_read()["metres_a_minute"]["car" if car else "other"])
    return max(5, -(-metres // pace // 5) * 5)


def reached_metres(most_minutes: int | None) -> int:
    """How far someone goes without a car, in metres; `most_minutes` is the longest way they said, None when they said
    nothing."""
    return int(_read()["metres_a_minute"]["other"]) * (most_minutes or int(_read()["minutes"]["reached"]))


def told(metres: int, *, car: bool) -> str:
    """« 11 km, environ 20 min en voiture »."""
    if metres < KM:
        return _("Sur place, ou tout près")
    said = {"km": number_format(round(metres / KM)), "time": _time(minutes(metres, car=car))}
    if car:
        return _("%(km)s km, environ %(time)s en voiture") % said
    if minutes(metres, car=False) > int(_read()["minutes"]["told"]):
        return _("%(km)s km. Sans voiture, le trajet est à vérifier.") % said
    return _("%(km)s km, environ %(time)s sans voiture") % said


def _time(length: int) -> str:
    hours, left = divmod(length, 60)
    if not hours:
        return _("%(count)s min") % {"count": left}
    return _("%(hours)s h %(minutes)s") % {"hours": hours, "minutes": f"{left:02}"} if left else f"{hours} h"


@cache
def _read() -> Any:
    return said_in(Path(__file__).with_name("travel.yaml"))
