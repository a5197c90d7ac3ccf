"""What this module reads. It holds no table: it asks the module that knows."""

from cpa.kernel.account_id import AccountId
from cpa.module_api.registry import hooks


def declared_years(account: AccountId) -> list[int]:
    """The years about which something was declared for this account, in order."""
    facts = hooks().annual_facts(accounts=[account])
    return [year.year for year in facts.get(account, ())]
