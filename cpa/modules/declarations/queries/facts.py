"""Answers about facts: those of a year, and who has any."""

from collections.abc import Mapping, Sequence

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.legislation.facts import AnnualFacts
from cpa.modules.declarations.facts.year import annual_facts as derived
from cpa.modules.declarations.models import Contract
from cpa.modules.declarations.queries.declared import declared, last_months

BATCH = 2000


def annual_facts(accounts: Sequence[AccountId]) -> Mapping[AccountId, Sequence[AnnualFacts]]:
    """What the declarations in force say of each account, one value a year in order; accounts of which nothing was
    declared are left out."""
    found: dict[AccountId, Sequence[AnnualFacts]] = {}
    for start in range(0, len(accounts), BATCH):
        held = declared(accounts[start : start + BATCH])
        months = last_months(held)
        for account, rows in held.items():
            facts = derived(rows, months)
            if facts:
                found[account] = facts
    return found


def accounts_with_facts() -> Sequence[AccountId]:
    """The accounts that a declaration speaks of, in ascending order."""
    accounts = Contract.objects.using(ACTIVITY).values_list("account", flat=True).distinct().order_by("account")
    return [AccountId(account) for account in accounts]
