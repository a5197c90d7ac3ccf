"""Opening hours as people say them."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cpa.modules.advising.places.hours import Span, Week

DAYS = (
    gettext_lazy("lundi"),
    gettext_lazy("mardi"),
    gettext_lazy("mercredi"),
    gettext_lazy("jeudi"),
    gettext_lazy("vendredi"),
    gettext_lazy("samedi"),
    gettext_lazy("dimanche"),
)


def in_words(week: Week) -> Sequence[str]:
    """One line for days that follow one another with the same times: « du lundi au vendredi : 9 h à 12 h »."""
    lines: list[str] = []
    day = 0
    while day < len(week):
        last = day
        while last + 1 < len(week) and week[last + 1] == week[day]:
            last += 1
        if week[day]:
            lines.append(_("%(days)s\u00a0: %(times)s") % {"days": _days(day, last), "times": _times(week[day])})
        day = last + 1
    return lines


def _days(first: int, last: int) -> str:
    if first == last:
        return str(DAYS[first])
    names = {"first": DAYS[first], "last": DAYS[last]}
    return (_("%(first)s et %(last)s") if last == first + 1 else _("du %(first)s au %(last)s")) % names


def _times(spans: Sequence[Span]) -> str:
    told = [_("%(start)s à %(end)s") % {"start": _hour(start), "end": _hour(end)} for start, end in spans]
    return told[0] if len(told) == 1 else _("%(some)s et %(last)s") % {"some": ", ".join(told[:-1]), "last": told[-1]}


def _hour(minutes: int) -> str:
    hour, minute = divmod(minutes, 60)
    return (
        _("%(hour)s\u00a0h") % {"hour": hour}
        if not minute
        else _("%(hour)s\u00a0h\u00a0%(minute)02d") % {"hour": hour, "minute": minute}
    )
