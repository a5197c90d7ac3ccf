"""A browser without a screen, signed in as a holder, with or without a strong confirmation."""

from dataclasses import dataclass, field

import pytest
from django.test import Client

from cpa.kernel.account_id import AccountId
from cpa.module_api import access
from cpa.module_api.contributions import StrongConfirmation
from cpa.module_api.registry import hooks as real_hooks
from cpa.modules.requests import queries, views
from tests.modules.requests.holders import holder


@dataclass
class Person:
    """Stands for identity: who everyone is, when they were born, how they prove it."""

    account: AccountId
    client: Client = field(default_factory=lambda: Client(headers={"accept-language": "fr"}))
    way: str = ""
    held_until: object = None
    born: object = None

    def signed_in_account(self, request):
        return self.account

    def strong_confirmation(self, request, then):
        return StrongConfirmation(self.way, f"/mon-acces/confirmer/?next={then}", self.held_until)

    def birth_months(self, accounts):
        return {self.account: self.born} if self.born else {}

    def __getattr__(self, name):
        return getattr(real_hooks(), name)


@pytest.fixture
def person(monkeypatch):
    """Someone who holds 40 points."""
    found = Person(holder(points=40))
    monkeypatch.setattr(access, "hooks", lambda: found)
    for module in (queries, views):
        monkeypatch.setattr(module, "hooks", lambda: found)
    return found
