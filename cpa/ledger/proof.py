"""The end of an account's chain of digests, to print on paper, and whether a printed one was once true."""

from dataclasses import dataclass

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.ledger.models import Head, Transaction


@dataclass(frozen=True, slots=True)
class ChainEnd:
    """The number of the account's last transaction, counted from 1, and its digest (64 hexadecimal digits), which
    covers it and all those before."""

    ordinal: int
    digest: str


def chain_end(account: AccountId) -> ChainEnd | None:
    """Where the account's chain ends now; None for an account without any transaction. One query."""
    head = Head.objects.using(ACTIVITY).filter(account=account).first()
    return ChainEnd(head.ordinal, bytes(head.digest).hex()) if head else None


def was_once_the_end(account: AccountId, printed: ChainEnd) -> bool:
    """Whether the account's chain went through this very digest at this number: the paper says what the ledger held.

    `verify` tells besides whether the ledger still is what was posted.
    """
    rows = Transaction.objects.using(ACTIVITY).filter(account=account, ordinal=printed.ordinal)
    return any(bytes(row.digest).hex() == printed.digest for row in rows)
