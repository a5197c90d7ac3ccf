"""Recomputes the ledger from its first line and says what differs. Trusts neither the database's triggers nor its
functions: digests are computed again by `canonical`, balances by adding postings up."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date

from django.db import DataError, connections, transaction

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.kernel.stores import ACTIVITY
from cpa.ledger import canonical
from cpa.ledger.append_only import TABLES, guarded_tables
from cpa.ledger.balances import end_of
from cpa.ledger.entries import HOLDER_BOOKS
from cpa.ledger.models import Balance, Head, Posting, Transaction

_MESSAGES = {
    "ledger.not_guarded": "Les déclencheurs qui interdisent de modifier le registre manquent ou sont désactivés.",
    "ledger.digest_broken": "Cette écriture n'est plus celle qui a été enregistrée : son empreinte ne correspond pas.",
    "ledger.chain_broken": "Cette écriture ne suit pas la précédente : une ligne a été ajoutée, retirée ou déplacée.",
    "ledger.head_differs": "La fin de la chaîne du compte ne correspond pas à sa dernière écriture.",
    "ledger.below_zero": "Cette écriture fait passer un solde au-dessous de zéro.",
    "ledger.unreadable": "Une ligne de ce compte porte une valeur qu'aucune écriture ne peut avoir.",
    "ledger.balance_differs": "Le solde affiché n'est pas la somme des écritures.",
}

_BATCH = 1000


def verify() -> Iterator[Problem]:
    """What is wrong in the whole ledger, account by account; nothing when all is well. Constant memory."""
    yield from guards()
    for accounts in batches():
        yield from verify_accounts(accounts)


def guards() -> Iterator[Problem]:
    """The immutable tables whose refusing trigger is missing or disabled."""
    guarded = guarded_tables(connections[ACTIVITY])
    for table in TABLES:
        if table not in guarded:
            yield _problem("ledger.not_guarded", table)


def batches(size: int = _BATCH) -> Iterator[list[AccountId]]:
    """Every account of which the ledger holds anything, in ascending order, `size` at a time."""
    last = 0
    tables = (Head, Transaction, Posting, Balance)
    while True:
        found: set[int] = set()
        for table in tables:
            rows = table.objects.using(ACTIVITY).filter(account__gt=last).values_list("account", flat=True)
            found.update(rows.order_by("account").distinct()[:size])
        if not found:
            return
        accounts = sorted(found)[:size]
        last = accounts[-1]
        yield [AccountId(account) for account in accounts]


def verify_accounts(accounts: Sequence[AccountId]) -> Iterator[Problem]:
    """What is wrong in these accounts. Four queries whatever their number, over one and the same moment; one account
    after the other when a row holds what no row may hold, such as a day without end."""
    try:
        with _one_moment():
            books = _read(accounts)
    except DataError:
        if len(accounts) == 1:
            yield _problem("ledger.unreadable", f"compte {accounts[0]}")
        else:
            for account in accounts:
                yield from verify_accounts([account])
        return
    for account in accounts:
        yield from _verify_account(account, books[account])


def sound(accounts: Sequence[AccountId], problems: Iterable[Problem]) -> list[AccountId]:
    """Those of the accounts in which no problem was found."""
    broken = {problem.where.split(",")[0] for problem in problems}
    return [account for account in accounts if f"compte {account}" not in broken]


def seal(day: date) -> str:
    """One digest of all that the ledger held at the end of `day`, the same for ever after.

    Kept outside (printed, published, deposited), it tells a ledger whose chains were all rewritten from the true one.
    """
    whole = hashlib.sha256()
    rows = Transaction.objects.using(ACTIVITY).filter(recorded_at__lt=end_of(day))
    last = rows.order_by("account", "-ordinal").distinct("account").values_list("account", "digest")
    for account, digest in last.iterator():
        whole.update(f"{account} {bytes(digest).hex()}\n".encode())
    return whole.hexdigest()


@dataclass(slots=True)
class _Book:
    """Everything the ledger holds of one account."""

    transactions: list[Transaction] = field(default_factory=list)
    postings: dict[tuple[object, ...], list[Posting]] = field(default_factory=lambda: defaultdict(list))
    balances: dict[tuple[str, str, str], int] = field(default_factory=dict)
    head: Head | None = None


def _read(accounts: Sequence[AccountId]) -> dict[AccountId, _Book]:
    books: dict[AccountId, _Book] = defaultdict(_Book)
    for head in Head.objects.using(ACTIVITY).filter(account__in=accounts):
        books[AccountId(head.account)].head = head
    for row in Transaction.objects.using(ACTIVITY).filter(account__in=accounts).order_by("account", "ordinal"):
        books[AccountId(row.account)].transactions.append(row)
    for posting in Posting.objects.using(ACTIVITY).filter(account__in=accounts).order_by("account", "line"):
        books[AccountId(posting.account)].postings[posting.pk[:-1]].append(posting)
    for balance in Balance.objects.using(ACTIVITY).filter(account__in=accounts):
        held = zip(HOLDER_BOOKS, (balance.counted, balance.outside, balance.reserved), strict=True)
        books[AccountId(balance.account)].balances.update(
            {(balance.scheme, balance.unit, name): amount for name, amount in held if amount}
        )
    return books


def _verify_account(account: AccountId, book: _Book) -> Iterator[Problem]:
    previous, sums = canonical.genesis(account), defaultdict[tuple[str, str, str], int](int)
    for expected, row in enumerate(book.transactions, start=1):
        place, postings = f"compte {account}, ligne {row.ordinal}", book.postings[row.pk]
        if row.ordinal != expected or bytes(row.previous_digest) != previous:
            yield _problem("ledger.chain_broken", place)
        if canonical.digest(bytes(row.previous_digest), row, postings) != bytes(row.digest):
            yield _problem("ledger.digest_broken", place)
        previous = bytes(row.digest)
        _add(sums, postings)
        if any(amount < 0 for amount in sums.values()):
            yield _problem("ledger.below_zero", place)
    last = book.head
    if last is None or bytes(last.digest) != previous or last.ordinal != len(book.transactions):
        yield _problem("ledger.head_differs", f"compte {account}")
    if {held: amount for held, amount in sums.items() if amount} != book.balances:
        yield _problem("ledger.balance_differs", f"compte {account}")


def _add(sums: dict[tuple[str, str, str], int], postings: Sequence[Posting]) -> None:
    for posting in postings:
        for name, amount in ((posting.source, -posting.amount), (posting.destination, posting.amount)):
            if name in HOLDER_BOOKS:
                sums[posting.scheme, posting.unit, name] += amount


@contextmanager
def _one_moment() -> Iterator[None]:
    outermost = not connections[ACTIVITY].in_atomic_block
    with transaction.atomic(using=ACTIVITY):
        if outermost:  # inside another transaction the caller has chosen its moment
            with connections[ACTIVITY].cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


def _problem(code: str, where: str) -> Problem:
    return Problem(code, where, _MESSAGES[code])
