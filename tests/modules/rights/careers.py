"""Declared facts for the tests of the rights module, in few words."""

from datetime import date

from cpa.kernel.account_id import AccountId
from cpa.legislation.facts import AnnualFacts, Basis, Evidence, Regime, Work
from cpa.modules.rights.accrual import Request
from cpa.modules.rights.accruing import Summary, accrue_batch

NADIA, MARIA = AccountId(5001), AccountId(5002)
TODAY = date(2026, 5, 31)
FULL_TIME = 160_700


def year(number, hours=1607, *, proof="d-1", **more):
    """A year of `hours` hours at one private employer, full time being 1 607."""
    evidence = Evidence("dsn", f"{proof}-{number}", date(number + 1, 1, 5), employer="12345678900011", lines=(12,))
    work = Work(Regime.PRIVATE, Basis.HOURS, round(hours * 100), FULL_TIME, evidence=(evidence,))
    return AnnualFacts(number, work=(work,), **more)


class Declared:
    """Stands for the declarations: what each account's employers declared, year by year."""

    def __init__(self):
        self.facts = {}
        self.born = {}

    def of(self, account, *years):
        """From now on, this is all that is declared for the account."""
        self.facts[account] = sorted(years, key=lambda facts: facts.year)
        if not years:
            del self.facts[account]

    def accounts_with_facts(self):
        return sorted(self.facts)

    def birth_months(self, accounts):
        return {account: self.born[account] for account in accounts if account in self.born}

    def annual_facts(self, accounts):
        return {account: self.facts[account] for account in accounts if account in self.facts}


def credited(*accounts, first=2015, last=2025, today=TODAY, **more):
    """Accrue these accounts; the summary."""
    summary = Summary()
    accrue_batch(accounts=accounts, request=Request(range(first, last + 1), today, **more), summary=summary)
    return summary
