"""Holds the ledger against the law: what was credited is computed again from the facts kept with each transaction."""

from collections.abc import Iterator, Sequence
from datetime import date

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.ledger.history import histories
from cpa.modules.rights import facts_text
from cpa.modules.rights.accrual import Request, entries_for
from cpa.modules.rights.books import SCHEME
from cpa.modules.rights.passbook import Passbook
from cpa.modules.rights.statement import Nature

_NOTHING_ASKED = range(0)


def differences(accounts: Sequence[AccountId], today: date) -> Iterator[Problem]:
    """The years that the law, as it stands, would credit otherwise from the very facts that the ledger keeps. Two
    queries whatever the number of accounts."""
    for account, recorded in histories(accounts, SCHEME).items():
        passbook = Passbook(recorded)
        if unreadable := list(_unreadable(account, passbook)):
            yield from unreadable
            continue
        for entry in entries_for(account, passbook, {}, Request(_NOTHING_ASKED, today)):
            if entry.postings:
                yield Problem(
                    "rights.differs_from_law",
                    f"compte {account}, année {entry.key.year}",
                    "Les règles en vigueur donnent un autre montant, à partir des faits gardés avec l'écriture.",
                )


def _unreadable(account: AccountId, passbook: Passbook) -> Iterator[Problem]:
    for each in passbook.of(Nature.ACQUISITION):
        try:
            if each.entry.facts:
                facts_text.read(each.entry.facts)
        except (ValueError, TypeError, KeyError):
            where = f"compte {account}, ligne {each.ordinal}"
            yield Problem("rights.facts_unreadable", where, "Les faits gardés avec l'écriture ne se lisent plus.")
