"""What other modules learn of rights, and do with them, through hooks: plain values in, plain values out."""

from collections.abc import Callable
from datetime import date

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.kernel.quantity import Quantity
from cpa.ledger.entries import Key
from cpa.ledger.post import KeyTaken, Receipt
from cpa.module_api.contributions import HeldLine, HeldRight, RightReservation
from cpa.modules.rights import queries, uses
from cpa.modules.rights.passbook import Passbook
from cpa.modules.rights.statement import Line, Nature, RightBlock


def held_rights(account: AccountId) -> tuple[HeldRight, ...]:
    """What the account holds of each right now, with its lines. Two queries."""
    return tuple(_held(block, passbook) for block, passbook in queries.blocks_and_books(account))


def _held(block: RightBlock, passbook: Passbook) -> HeldRight:
    unit = block.figure.unit
    return HeldRight(
        right=block.right,
        name=block.name,
        figure=block.figure,
        reserved=block.reserved,
        acquired=Quantity(passbook.acquired(unit), unit),
        used=passbook.used(unit),
        lines=tuple(map(_line, block.lines)),
    )


def _line(line: Line) -> HeldLine:
    return HeldLine(
        line.key,
        line.nature.value,
        line.label,
        line.amount,
        line.earned_for,
        line.credited_on,
        line.source,
        line.confidence,
    )


def reserve(reservation: RightReservation, amount: int, on: date) -> Problem | None:
    """Set `amount` aside under the name of the reservation. Raises ValueError when its year is not that of the day."""
    if reservation.year != on.year:
        raise ValueError("a reservation bears the year of the day it is made")
    account, right, _year, number = reservation
    return _problem(uses.reserve(account=account, right=right, number=number, amount=amount, on=on))


def use(reservation: RightReservation, kind: str, on: date) -> Problem | None:
    """What was set aside is used."""
    return _settled(reservation, lambda key: uses.confirm(reservation=key, on=on, use=kind))


def release(reservation: RightReservation, on: date) -> Problem | None:
    """What was set aside goes back where it came from."""
    return _settled(reservation, lambda key: uses.release(reservation=key, on=on))


def give_back(reservation: RightReservation, on: date) -> Problem | None:
    """What was used goes back where it came from."""
    return _settled(reservation, lambda key: uses.give_back(reservation=key, on=on))


def _settled(reservation: RightReservation, settle: Callable[[Key], Receipt | Problem]) -> Problem | None:
    account, right, year, number = reservation
    place = f"compte {account}, {right} {year} {number}"
    try:
        return _problem(settle(Key(account, right, year, Nature.RESERVATION, number)))
    except uses.NothingReserved:
        return Problem("rights.nothing_reserved", place, "Rien n'est mis de côté sous ce nom, ou rien n'a été utilisé.")
    except KeyTaken:
        return Problem("rights.already_settled", place, "Cette demande a déjà été réglée autrement.")


def _problem(outcome: Receipt | Problem) -> Problem | None:
    return outcome if isinstance(outcome, Problem) else None
