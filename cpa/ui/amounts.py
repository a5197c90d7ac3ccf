"""Whole smallest units, written as the reader's language writes them. No float on the way."""

from decimal import Decimal

from django.utils.formats import number_format
from django.utils.translation import get_language, pgettext

from cpa.kernel.quantity import Unit

NO_BREAK = "\u00a0"


def written(amount: int, unit: Unit) -> str:
    """« 125000, CENT » → « 1 250,00 € » in French, « €1,250.00 » in English; hours drop a zero decimal part."""
    if unit is Unit.CENT:
        return _euros(amount)
    if unit is Unit.HUNDREDTH_HOUR:
        return _number(amount, _places(amount)) + NO_BREAK + pgettext("unité", "h")
    if unit is Unit.HUNDREDTH_DAY:
        return _number(amount, _places(amount)) + NO_BREAK + pgettext("unité", "j")
    if unit is Unit.POINT:
        return number_format(amount, force_grouping=True) + NO_BREAK + pgettext("unité", "points")
    return number_format(amount, force_grouping=True)


def _euros(cents: int) -> str:
    figure = _number(abs(cents), 2)
    sign = "\u2212" if cents < 0 else ""
    return f"{sign}€{figure}" if get_language() == "en" else f"{sign}{figure}{NO_BREAK}€"


def _number(hundredths: int, places: int) -> str:
    return str(number_format(Decimal(hundredths).scaleb(-2), places, force_grouping=True))


def _places(hundredths: int) -> int:
    return 0 if hundredths % 100 == 0 else 2
