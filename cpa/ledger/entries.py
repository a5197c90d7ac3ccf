"""What is given to the ledger: transactions and their postings, as plain values."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from cpa.kernel.account_id import AccountId
from cpa.kernel.quantity import Quantity

COUNTED = "holder.counted"
OUTSIDE = "holder.outside"
RESERVED = "holder.reserved"
"""The holder's own books: rights under the ceiling, top-ups outside it, rights set aside for a request. Any other name
is a fund that gives or a use that takes."""

HOLDER_BOOKS = (COUNTED, OUTSIDE, RESERVED)


class Key(NamedTuple):
    """Names one transaction, for ever. Ordered, so that indexes grow at their end; deterministic, so that the same
    event posted twice is posted once."""

    account: AccountId
    scheme: str
    year: int
    nature: str
    version: int


@dataclass(frozen=True, slots=True)
class Posting:
    """`quantity` moves from the book `source` to the book `destination`; always above zero."""

    source: str
    destination: str
    quantity: Quantity

    def __post_init__(self) -> None:
        if self.quantity.amount <= 0 or self.source == self.destination:
            raise ValueError("a posting moves something, from one book to another")

    def reversed(self) -> "Posting":
        """The posting that gives back exactly what this one moved."""
        return Posting(self.destination, self.source, self.quantity)


@dataclass(frozen=True, slots=True)
class Entry:
    """A transaction to post. Without postings it records a determination that gave nothing.

    `effect_on` is the day it holds from, `credited_on` the day it shows on the account. `refers_to` names an earlier
    transaction of the same account and scheme that this one corrects, settles or gives back. `facts` is text on one
    line, with no identity in it. `origin`, `cause`, `confidence` and the names of books are codes without spaces.
    """

    key: Key
    postings: tuple[Posting, ...]
    effect_on: date
    credited_on: date
    origin: str
    confidence: str
    refers_to: Key | None = None
    cause: str = ""
    rules_version: str = ""
    facts: str = ""
