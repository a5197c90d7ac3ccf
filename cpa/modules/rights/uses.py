"""Using a right, in two phases: set aside when asked, then used or given back, to the cent."""

from datetime import date

from django.db import transaction

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.kernel.quantity import Quantity
from cpa.kernel.stores import ACTIVITY
from cpa.ledger.balances import current
from cpa.ledger.entries import COUNTED, OUTSIDE, RESERVED, Entry, Key, Posting
from cpa.ledger.history import Recorded, histories
from cpa.ledger.post import Receipt, lock, post
from cpa.legislation.facts import Confidence
from cpa.modules.rights.books import USES
from cpa.modules.rights.kinds import right_of
from cpa.modules.rights.statement import Cause, Nature


class NothingReserved(Exception):
    """A reservation is settled or given back that was never made: the caller's key is wrong."""


def reserve(*, account: AccountId, right: str, number: int, amount: int, on: date) -> Receipt | Problem:
    """Set `amount` aside for a request, in the unit of the right on that day: the holder's own rights first, then
    top-ups (art. R. 6333-3).

    `number` tells the requests of one account and year apart: the same asked twice is reserved once. A Problem
    (`ledger.balance_too_low`) when there is not enough.
    """
    unit = right_of(right).unit_of(on.year)
    key = Key(account, right, on.year, Nature.RESERVATION, number)
    with transaction.atomic(using=ACTIVITY):
        lock([account])
        known = _find(key)
        if known and sum(p.quantity.amount for p in known.entry.postings) == amount:
            return Receipt(known.ordinal, fresh=False)
        held = {holding.unit: holding for holding in current(account) if holding.scheme == right}
        own = min(amount, held[unit].counted if unit in held else 0)
        parts = ((COUNTED, own), (OUTSIDE, amount - own))
        postings = tuple(Posting(book, RESERVED, Quantity(part, unit)) for book, part in parts if part)
        return post(_entry(key, postings, on))


def confirm(*, reservation: Key, on: date, use: str) -> Receipt | Problem:
    """What was set aside is used, for `use` (« training »). Raises NothingReserved, or KeyTaken once released."""
    moved = tuple(Posting(RESERVED, USES + use, p.quantity) for p in _reserved(reservation).entry.postings)
    key = reservation._replace(nature=Nature.SETTLEMENT)
    return post(_entry(key, moved, on, refers_to=reservation, cause=Cause.CONFIRMED))


def release(*, reservation: Key, on: date) -> Receipt | Problem:
    """What was set aside goes back where it came from. Raises NothingReserved, or KeyTaken once it was used."""
    moved = tuple(p.reversed() for p in _reserved(reservation).entry.postings)
    key = reservation._replace(nature=Nature.SETTLEMENT)
    return post(_entry(key, moved, on, refers_to=reservation, cause=Cause.RELEASED))


def give_back(*, reservation: Key, on: date) -> Receipt | Problem:
    """What was used comes back, each part to the side it came from: the training did not take place.

    Raises NothingReserved when the request was never confirmed.
    """
    settlement = _find(reservation._replace(nature=Nature.SETTLEMENT))
    if settlement is None or settlement.entry.cause != Cause.CONFIRMED:
        raise NothingReserved(reservation)
    parts = zip(_reserved(reservation).entry.postings, settlement.entry.postings, strict=True)
    moved = tuple(Posting(used.destination, asked.source, used.quantity) for asked, used in parts)
    key = reservation._replace(nature=Nature.RESTITUTION)
    return post(_entry(key, moved, on, refers_to=settlement.key))


def _reserved(reservation: Key) -> Recorded:
    found = _find(reservation)
    if found is None:
        raise NothingReserved(reservation)
    return found


def _find(key: Key) -> Recorded | None:
    history = histories([key.account], key.scheme).get(key.account, ())
    return next((recorded for recorded in history if recorded.key == key), None)


def _entry(
    key: Key, postings: tuple[Posting, ...], on: date, refers_to: Key | None = None, cause: str = Cause.NONE
) -> Entry:
    return Entry(
        key, postings, on, on, origin="holder", confidence=Confidence.GUARANTEED, refers_to=refers_to, cause=cause
    )
