"""Answers about facts: those of a year, and who has any."""

from collections.abc import Mapping, Sequence

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.legislation.facts import AnnualFacts
from cpa.modules.declarations.facts.merging import merged
from cpa.modules.declarations.facts.year import annual_facts as derived
from cpa.modules.declarations.models import Contract, YearlyStatement
from cpa.modules.declarations.queries.declared import declared, last_months
from cpa.modules.declarations.queries.statements import statements

BATCH = 2000


def annual_facts(accounts: Sequence[AccountId]) -> Mapping[AccountId, Sequence[AnnualFacts]]:
    """What the declarations in force say of each account, one value a year in order; accounts of which nothing was
    declared are left out."""
    found: dict[AccountId, Sequence[AnnualFacts]] = {}
    for start in range(0, len(accounts), BATCH):
        batch = accounts[start : start + BATCH]
        held, said = declared(batch), statements(batch)
        months = last_months(held)
        for account in sorted({*held, *said}):
            by_employers = derived(held[account], months) if account in held else ()
            facts = merged(by_employers, said[account]) if account in said else by_employers
            if facts:
                found[account] = facts
    return found


def accounts_with_facts() -> Sequence[AccountId]:
    """The accounts that a declaration or a statement speaks of, in ascending order."""
    employed, said = (
        model.objects.using(ACTIVITY).order_by().values_list("account", flat=True).distinct()
        for model in (Contract, YearlyStatement)
    )
    accounts = employed.union(said).order_by("account")
    return [AccountId(account) for account in accounts]
