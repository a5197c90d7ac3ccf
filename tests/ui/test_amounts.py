from django.utils import translation

from cpa.kernel.quantity import Quantity, Unit
from cpa.ui.amounts import signed, written

NARROW = "\u202f"


def test_an_amount_follows_the_language_of_its_reader() -> None:
    amount = Quantity(125050, Unit.CENT)
    with translation.override("fr"):
        assert written(amount) == f"1{NARROW}250,50{NARROW}€"
    with translation.override("en"):
        assert written(amount) == "€1,250.50"


def test_what_is_added_and_what_is_taken_both_show_their_sign() -> None:
    with translation.override("fr"):
        assert signed(Quantity(50000, Unit.CENT)) == f"+500{NARROW}€"
        assert signed(Quantity(-12000, Unit.CENT)) == f"−120{NARROW}€"
        assert signed(Quantity(0, Unit.CENT)) == f"0{NARROW}€"
