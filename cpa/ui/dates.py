"""Dates as the reader’s language writes them: in French « 1er janvier », and « d’avril » but « de mars »."""

from datetime import date

from django.utils import formats
from django.utils.translation import get_language
from django.utils.translation import gettext as _

_FIRST = r"1\e\r F"
_NAMED = {"DATE_FORMAT": "j F Y", "MONTH_DAY_FORMAT": "j F", "YEAR_MONTH_FORMAT": "F Y"}
"""Django writes these « Dec. 21, 2021 » in English, beside our own « 25 November 2026 »."""


def date_format(day: date, pattern: str = "DATE_FORMAT") -> str:
    """The day in Django's `pattern` or named format, as the `date` filter of every template gives it.
    Whole dates are written « 21 décembre 2021 », « 21 December 2021 »: one way in every language."""
    wanted = _NAMED.get(pattern) or str(formats.get_format(pattern))
    if day.day == 1 and (get_language() or "fr").startswith("fr"):
        wanted = wanted.replace("j F", _FIRST)
    return formats.date_format(day, wanted)


def of_date(text: str) -> str:
    """A date written in words, after « de »: « de mars 2024 », « d’avril 2024 », « d’août à octobre 2024 »."""
    of = _("d’%(date)s") if text[:1].lower() in "ao" else _("de %(date)s")
    return of % {"date": text}
