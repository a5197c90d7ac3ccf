"""Accrues everyone, batch by batch: each is one transaction, so a run that is killed goes on where it stopped."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import merge
from itertools import chain, groupby, islice

from django.db import transaction

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.kernel.quantity import Unit
from cpa.kernel.stores import ACTIVITY
from cpa.ledger import verify
from cpa.ledger.entries import Entry
from cpa.ledger.history import histories
from cpa.ledger.post import lock, post_many
from cpa.legislation.facts import AnnualFacts
from cpa.module_api.registry import hooks
from cpa.modules.rights.accrual import Holder, Request, entries_for
from cpa.modules.rights.kinds import RIGHTS
from cpa.modules.rights.low_qualification import applied
from cpa.modules.rights.models import ReviewDue
from cpa.modules.rights.passbook import moved, passbooks
from cpa.modules.rights.queries import low_qualifications

BATCH = 500


@dataclass(slots=True)
class Summary:
    """What a run did. `credited` are whole smallest units added less taken back, by unit, conversions left out."""

    accounts: int = 0
    posted: int = 0
    corrections: int = 0
    credited: Counter[Unit] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)

    def add(self, entries: Iterable[Entry]) -> None:
        """Count what was posted."""
        for entry in entries:
            self.posted += 1
            self.corrections += entry.refers_to is not None
            if entry.key.nature == "acquisition":
                for (_book, unit), amount in moved(entry.postings).items():
                    self.credited[unit] += amount


def population() -> Iterator[AccountId]:
    """Every account with declared facts or with anything in the ledger, once, in ascending order.

    An account whose facts went to another (two accounts of one person made one) has none left: what it was credited is
    taken back, and the account that was kept is credited instead.
    """
    in_ledger = chain.from_iterable(verify.batches())
    return (account for account, _same in groupby(merge(hooks().accounts_with_facts(), in_ledger)))


def accounts_to_review() -> list[AccountId]:
    """The accounts with credited years whose facts changed since, in ascending order."""
    rows = ReviewDue.objects.using(ACTIVITY).order_by("account").values_list("account", flat=True)
    return [AccountId(account) for account in rows]


def accrue(*, accounts: Iterable[AccountId], request: Request) -> Iterator[Summary]:
    """Accrue these accounts, a batch at a time; the summary so far after each. Done twice, the second posts nothing."""
    summary, everyone = Summary(), iter(accounts)
    while batch := list(islice(everyone, BATCH)):
        accrue_batch(accounts=batch, request=request, summary=summary)
        yield summary


def accrue_batch(*, accounts: Sequence[AccountId], request: Request, summary: Summary) -> None:
    """Accrue these accounts in one transaction and add what was done to `summary`. Queries do not grow with their
    number; no other writer of theirs passes in between."""
    with transaction.atomic(using=ACTIVITY):
        lock(accounts)
        entries = _entries(accounts, request)
        receipt = post_many(chain.from_iterable(entries.values()))
        ReviewDue.objects.using(ACTIVITY).filter(account__in=accounts).exclude(account__in=receipt.refused).delete()
    summary.accounts += len(accounts)
    summary.add(chain.from_iterable(posted for account, posted in entries.items() if account not in receipt.refused))
    summary.problems += map(_more_used_than_earned, receipt.refused)


def _entries(accounts: Sequence[AccountId], request: Request) -> Mapping[AccountId, list[Entry]]:
    declared = hooks().annual_facts(accounts=accounts)
    spells = low_qualifications(accounts)
    recorded = histories(accounts)
    born = hooks().birth_months(accounts=accounts)

    def of_year(account: AccountId) -> dict[int, AnnualFacts]:
        return {facts.year: applied(facts, spells.get(account, ())) for facts in declared.get(account, ())}

    def entries(account: AccountId) -> list[Entry]:
        books, facts = passbooks(recorded.get(account, ())), of_year(account)
        holder = Holder(account, born.get(account))
        return [e for right in RIGHTS for e in entries_for(right, holder, books[right.code], facts, request)]

    return {account: entries(account) for account in accounts}


def _more_used_than_earned(account: AccountId) -> Problem:
    return Problem(
        "rights.more_used_than_earned",
        f"compte {account}",
        "Les droits à retirer ont déjà été utilisés : rien n'est changé, le dossier est à traiter à la main.",
    )
