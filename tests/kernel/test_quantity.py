import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpa.kernel.quantity import Quantity, Unit, decimal_text, parse_hundredths


@given(st.integers(min_value=-(10**12), max_value=10**12))
def test_hundredths_survive_being_written_and_read(hundredths: int) -> None:
    assert parse_hundredths(decimal_text(hundredths)) == hundredths


@pytest.mark.parametrize("text", ["", "1,5", "1.234", "1e3", " 1", "--1", "1.", ".5", "NaN"])
def test_what_is_not_a_plain_decimal_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        parse_hundredths(text)


@pytest.mark.parametrize(("text", "hundredths"), [("7", 700), ("151.6", 15160), ("-0.05", -5), ("007.10", 710)])
def test_missing_places_and_leading_zeros_are_read(text: str, hundredths: int) -> None:
    assert parse_hundredths(text) == hundredths


def test_a_float_is_refused_at_the_door() -> None:
    with pytest.raises(TypeError):
        Quantity(1.5, Unit.CENT)  # type: ignore[arg-type]
