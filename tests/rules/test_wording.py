import pytest

from cpa.kernel.quantity import Quantity, Unit
from cpa.rules.wording import Sentence, Words, shown


@pytest.mark.parametrize(
    ("amount", "unit", "french", "english"),
    [
        (9335, Unit.CENT, "93,35 €", "€93.35"),
        (123456789, Unit.CENT, "1 234 567,89 €", "€1,234,567.89"),
        (-150, Unit.CENT, "−1,50 €", "−€1.50"),
        (0, Unit.CENT, "0 €", "€0"),
        (160700, Unit.HUNDREDTH_HOUR, "1 607 h", "1,607 h"),
        (1, Unit.HUNDREDTH_HOUR, "0,01 h", "0.01 h"),
        (150, Unit.HUNDREDTH_DAY, "1,50 jour", "1.50 days"),
        (100, Unit.HUNDREDTH_DAY, "1 jour", "1 day"),
        (21800, Unit.HUNDREDTH_DAY, "218 jours", "218 days"),
        (1, Unit.POINT, "1 point", "1 point"),
        (12, Unit.POINT, "12 points", "12 points"),
        (7, Unit.NONE, "7", "7"),
    ],
)
def test_quantities_are_written_as_each_language_does(amount: int, unit: Unit, french: str, english: str) -> None:
    assert shown(Quantity(amount, unit)) == french.replace(" ", "\u202f")
    assert shown(Quantity(amount, unit), "en") == english.replace(" ", "\u202f")


def test_a_sentence_is_its_template_and_its_values() -> None:
    words = Words("{who} a reçu {amount}.", "{who} received {amount}.")
    sentence = Sentence(words, {"who": Words("Une personne", "Someone"), "amount": Quantity(500, Unit.CENT)})
    assert str(sentence) == "Une personne a reçu 5\u202f€."
    assert sentence.text("en") == "Someone received €5."


def test_a_value_the_template_names_and_nobody_gives_is_our_mistake() -> None:
    with pytest.raises(KeyError, match="amount"):
        Sentence(Words("{amount}", "{amount}")).text()
