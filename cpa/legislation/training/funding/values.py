"""Amounts and counts as plain values: exact, or from … to."""

from typing import Any

from cpa.kernel.quantity import decimal_text
from cpa.legislation.training.funding.ranges import Range


def amount(found: Range) -> Any:
    """Hundredths as an exact decimal (« 103.20 »), or {from, to}."""
    if found.exact:
        return decimal_text(found.least)
    return {"from": decimal_text(found.least), "to": decimal_text(found.most)}


def count(found: Range) -> Any:
    """Whole numbers, or {from, to}."""
    return found.least if found.exact else {"from": found.least, "to": found.most}
