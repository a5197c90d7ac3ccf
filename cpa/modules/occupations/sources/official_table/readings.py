"""How each value of a published table is read. Every function raises Refused with the code of what is wrong."""

import re
from collections.abc import Container
from decimal import Decimal, InvalidOperation

from cpa.modules.occupations.sources.official_table.problems import Refused
from cpa.modules.occupations.sources.official_table.reader import Row

UNSAID = frozenset({"", "NA"})
MASKED = "*"
LARGEST = 2_000_000_000
"""What a value may reach, once scaled: the database keeps four bytes."""


def code(row: Row, column: str, shape: str) -> str:
    """A code of the given shape (a regular expression)."""
    if not re.fullmatch(shape, row[column]):
        raise Refused("TABLE-CODE", column)
    return row[column]


def whole(row: Row, column: str) -> int | None:
    """A whole number, zero or more; None when the producer masked it (« * ») or said nothing."""
    text = row[column]
    if text == MASKED or text in UNSAID:
        return None
    if not re.fullmatch(r"[0-9]{1,9}", text):
        raise Refused("TABLE-NOMBRE", column)
    return int(text)


def scaled(row: Row, column: str, scale: int) -> int | None:
    """A number with a decimal point or comma, times `scale`, to the nearest whole; None when nothing is said."""
    text = row[column].replace(",", ".")
    if text in UNSAID:
        return None
    try:
        value = Decimal(text) * scale
    except InvalidOperation as wrong:
        raise Refused("TABLE-NOMBRE", column) from wrong
    if not value.is_finite() or abs(value) > LARGEST:
        raise Refused("TABLE-NOMBRE", column)
    return round(value)


def rank(row: Row, column: str) -> int | None:
    """A class from 1 to 5 (« 3 », « 3.0 »); None when nothing is said."""
    text = row[column].removesuffix(".0")
    if text in UNSAID:
        return None
    if text not in ("1", "2", "3", "4", "5"):
        raise Refused("TABLE-NOMBRE", column)
    return int(text)


def one_of(row: Row, column: str, known: Container[str]) -> str:
    """One of the values that are known."""
    if row[column] not in known:
        raise Refused("TABLE-MODALITE", column)
    return row[column]
