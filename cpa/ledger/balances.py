"""What accounts hold: now from the balance rows, at any past day from the postings."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db import connections
from django.db.models import QuerySet
from django.utils.timezone import make_aware

from cpa.kernel.account_id import AccountId
from cpa.kernel.quantity import Unit
from cpa.kernel.stores import ACTIVITY
from cpa.ledger.entries import COUNTED, OUTSIDE, RESERVED
from cpa.ledger.models import Balance, Posting, Transaction


@dataclass(frozen=True, slots=True)
class Holding:
    """Whole smallest units of one scheme and unit: under the ceiling, outside it, set aside for a request."""

    scheme: str
    unit: Unit
    counted: int
    outside: int
    reserved: int

    @property
    def available(self) -> int:
        """What can be spent now."""
        return self.counted + self.outside


def current(account: AccountId) -> tuple[Holding, ...]:
    """What the account holds now, one value a scheme and unit, in their order."""
    rows = Balance.objects.using(ACTIVITY).filter(account=account).order_by("scheme", "unit")
    return tuple(Holding(r.scheme, Unit(r.unit), r.counted, r.outside, r.reserved) for r in rows)


def known_on(account: AccountId, day: date) -> tuple[Holding, ...]:
    """What the ledger knew at the end of `day` (civil day of the server's time zone): the postings recorded by then."""
    return _summed(account, _transactions(account).filter(recorded_at__lt=end_of(day)))


def true_on(account: AccountId, day: date) -> tuple[Holding, ...]:
    """What was true at the end of `day` by all that is known now: the postings whose effect began by then."""
    return _summed(account, _transactions(account).filter(effect_on__lte=day))


def end_of(day: date) -> datetime:
    """The first moment that no longer belongs to `day`."""
    return make_aware(datetime.combine(day + timedelta(days=1), time.min))


def totals_by_book() -> Mapping[tuple[str, str, str], int]:
    """(scheme, book, unit) → whole smallest units it holds, over all accounts; each unit of a scheme sums to zero.

    A fund is below zero by what it gave. Reads every posting: for `cpa ledger verify`, not for a page.
    """
    with connections[ACTIVITY].cursor() as cursor:
        cursor.execute(
            "SELECT scheme, book, unit, sum(amount)::bigint FROM ("
            " SELECT scheme, source AS book, unit, -amount AS amount FROM ledger_posting"
            " UNION ALL SELECT scheme, destination, unit, amount FROM ledger_posting) AS legs"
            " GROUP BY scheme, book, unit ORDER BY scheme, book, unit"
        )
        return {(scheme, book, unit): amount for scheme, book, unit, amount in cursor.fetchall()}


def moved(postings: Iterable[Posting], book: str) -> int:
    """What these postings of one unit add to a book, signed."""
    return sum(p.amount * ((p.destination == book) - (p.source == book)) for p in postings)


def _transactions(account: AccountId) -> QuerySet[Transaction]:
    return Transaction.objects.using(ACTIVITY).filter(account=account)


def _summed(account: AccountId, transactions: QuerySet[Transaction]) -> tuple[Holding, ...]:
    kept = {(t.scheme, t.year, t.nature, t.version) for t in transactions}
    groups: dict[tuple[str, str], list[Posting]] = {}
    for row in Posting.objects.using(ACTIVITY).filter(account=account):
        if (row.scheme, row.year, row.nature, row.version) in kept:
            groups.setdefault((row.scheme, row.unit), []).append(row)
    return tuple(_holding(scheme, unit, rows) for (scheme, unit), rows in sorted(groups.items()))


def _holding(scheme: str, unit: str, rows: Sequence[Posting]) -> Holding:
    counted, outside, reserved = (moved(rows, book) for book in (COUNTED, OUTSIDE, RESERVED))
    return Holding(scheme, Unit(unit), counted, outside, reserved)
