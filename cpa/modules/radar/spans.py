"""Years and months as one says them."""

from collections.abc import Iterable, Sequence
from datetime import date

from django.utils.translation import gettext as _

from cpa.modules.radar.notices.contracts import month_number
from cpa.ui.dates import date_format


def years_in_words(years: Iterable[int]) -> str:
    """« 2021 », « 2021 et 2023 », « 2021, 2022 et 2023 », « 2015 à 2023 » for four years or more in a row."""
    known = sorted(years)
    if len(known) > 3 and known[-1] - known[0] == len(known) - 1:
        return _("%(first)s à %(last)s") % {"first": known[0], "last": known[-1]}
    return listed([str(year) for year in known])


def months_in_words(months: Sequence[date]) -> str:
    """« mai 2024 », « de novembre 2022 à janvier 2023 »: months in a row as a stretch, else listed."""
    stretches: list[list[date]] = []
    for month in sorted(months):
        if stretches and month_number(month) == month_number(stretches[-1][-1]) + 1:
            stretches[-1].append(month)
        else:
            stretches.append([month])
    return listed([_stretch(stretch) for stretch in stretches])


def listed(words: Sequence[str]) -> str:
    """« a », « a et b », « a, b et c »."""
    if len(words) < 2:
        return "".join(words)
    return _("%(all)s et %(last)s") % {"all": ", ".join(words[:-1]), "last": words[-1]}


def _stretch(stretch: Sequence[date]) -> str:
    first, last = (date_format(month, "F Y") for month in (stretch[0], stretch[-1]))
    return first if len(stretch) == 1 else _("%(first)s à %(last)s") % {"first": first, "last": last}


def day_in_words(day: date) -> str:
    """« 30 juin 2027 »."""
    return date_format(day, "j F Y")
