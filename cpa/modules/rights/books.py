"""The books besides the holder's own, the same for every right: who gives, who takes."""

from cpa.kernel.quantity import Quantity, Unit
from cpa.ledger.entries import COUNTED, Posting

ANNUAL_RIGHTS = "fund.annual_rights"
OPENING = "fund.opening"
FORMER_RIGHT = "fund.former_right"
"""Hours of the former individual right to training (DIF), held outside the ceiling until they were converted."""

TOP_UPS = "fund.top_ups"
CONVERSION_2019 = "conversion.2019"
USES = "use."
"""Every use is a book whose name starts so: `use.training`, `use.assessment`…"""


def between(book: str, other: str, amount: int, unit: Unit) -> tuple[Posting, ...]:
    """The posting that gives `amount` to `other` from `book`, or takes it back when below zero; none for zero."""
    if amount == 0:
        return ()
    posting = Posting(book, other, Quantity(abs(amount), unit))
    return (posting if amount > 0 else posting.reversed(),)


def annual_credit(amount: int, unit: Unit) -> tuple[Posting, ...]:
    """What a year earns, from the fund of annual rights to the side the ceiling counts."""
    return between(ANNUAL_RIGHTS, COUNTED, amount, unit)
