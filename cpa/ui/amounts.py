"""Amounts in the reader's language, as the sentences of the law write them."""

from django.utils.translation import get_language

from cpa.kernel.quantity import Quantity
from cpa.rules.wording import shown


def written(quantity: Quantity) -> str:
    """« 125050 cents » → « 1 250,50 € » in French, « €1,250.50 » in English; a whole amount has no decimal part."""
    return shown(quantity, "en" if get_language() == "en" else "fr")


def signed(quantity: Quantity) -> str:
    """The same with its sign always written: « + 500 € », « − 120 € »."""
    text = written(quantity)
    return f"+{text}" if quantity.amount > 0 else text
