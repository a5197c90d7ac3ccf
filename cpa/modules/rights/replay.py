"""Holds the ledger against the law: what was credited is computed again from the facts kept with each transaction."""

from collections.abc import Iterator, Sequence
from datetime import date

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.ledger.history import histories
from cpa.module_api.registry import hooks
from cpa.modules.rights import facts_text
from cpa.modules.rights.accrual import Holder, Request, entries_for
from cpa.modules.rights.kinds import RIGHTS, Right, right_of
from cpa.modules.rights.passbook import Passbook, passbooks
from cpa.modules.rights.statement import Nature

_NOTHING_ASKED = range(0)
_ASK_BIRTH = {right.code for right in RIGHTS if right.asks_birth}


def differences(accounts: Sequence[AccountId], today: date) -> Iterator[Problem]:
    """The years that the law, as it stands, would credit otherwise from the very facts that the ledger keeps. Three
    queries whatever the number of accounts."""
    found = histories(accounts)
    asked = [account for account, recorded in found.items() if any(r.key.scheme in _ASK_BIRTH for r in recorded)]
    born = hooks().birth_months(accounts=asked) if asked else {}
    for account, recorded in found.items():
        for scheme, passbook in passbooks(recorded).items():
            yield from _differences(right_of(scheme), Holder(account, born.get(account)), passbook, today)


def _differences(right: Right, holder: Holder, passbook: Passbook, today: date) -> Iterator[Problem]:
    if unreadable := list(_unreadable(holder.account, passbook)):
        yield from unreadable
        return
    for entry in entries_for(right, holder, passbook, {}, Request(_NOTHING_ASKED, today)):
        if entry.postings:
            yield Problem(
                "rights.differs_from_law",
                f"compte {holder.account}, {right.code}, année {entry.key.year}",
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
