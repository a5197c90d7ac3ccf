"""Whole numbers with a unit. Floats are refused at the door: none ever decides a cent."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """The smallest unit an amount is counted in."""

    CENT = "cent"
    HUNDREDTH_HOUR = "hundredth_hour"
    HUNDREDTH_DAY = "hundredth_day"
    POINT = "point"
    NONE = "none"


_DECIMAL = re.compile(r"-?\d+(\.\d{1,2})?")


@dataclass(frozen=True, slots=True)
class Quantity:
    """An exact amount: `amount` whole smallest units."""

    amount: int
    unit: Unit

    def __post_init__(self) -> None:
        if type(self.amount) is not int:
            raise TypeError(f"a quantity is a whole number of {self.unit}, not {type(self.amount).__name__}")


def parse_hundredths(text: str) -> int:
    """« 151.67 » → 15167: exact hundredths of a decimal string with at most two places, dot as the separator.

    Raises ValueError on anything else (empty, comma, exponent, three places, spaces).
    """
    if not _DECIMAL.fullmatch(text):
        raise ValueError("not a decimal number with at most two places")
    sign = -1 if text.startswith("-") else 1
    whole, _, cents = text.removeprefix("-").partition(".")
    return sign * (int(whole) * 100 + int(cents.ljust(2, "0") or 0))


def decimal_text(hundredths: int) -> str:
    """15167 → « 151.67 »: the decimal string of exact hundredths, two places, dot as the separator."""
    sign = "-" if hundredths < 0 else ""
    return f"{sign}{abs(hundredths) // 100}.{abs(hundredths) % 100:02d}"
