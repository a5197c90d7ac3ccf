"""A holder's browser over made-up facts: rights and identity are stood in for."""

from datetime import date

import pytest
from django.test import Client

from cpa.kernel.account_id import AccountId
from cpa.module_api import access
from cpa.modules.radar import commands, queries

JEAN_LUC, NADIA = AccountId(6001), AccountId(6002)
TODAY = date(2026, 11, 25)


class Others:
    """What other modules answer: facts and births by account, and who is signed in."""

    def __init__(self):
        self.facts, self.born, self.rights, self.signed_in = {}, {}, {}, JEAN_LUC

    def counted_facts(self, account):
        return self.facts.get(account, ())

    def annual_facts(self, accounts):
        return {account: self.facts[account] for account in accounts if account in self.facts}

    def accounts_with_facts(self):
        return sorted(self.facts)

    def birth_months(self, accounts):
        return {account: self.born[account] for account in accounts if account in self.born}

    def held_rights(self, account):
        return self.rights.get(account, ())

    def signed_in_account(self, request):
        return self.signed_in

    def roles_of(self, account):
        return frozenset()


@pytest.fixture
def others(monkeypatch):
    stand_in = Others()
    for module in (queries, access, commands):
        monkeypatch.setattr(module, "hooks", lambda: stand_in)
    return stand_in


@pytest.fixture
def browser_of_jean_luc(others):
    return Client(headers={"accept-language": "fr"}, enforce_csrf_checks=False)
