import pytest

from cpa.modules.rights.dates import own, queries
from tests.modules.rights.pages.conftest import maria

__all__ = ["maria"]


class Known:
    """Stands for the other modules: what is declared, and the dates that they bring."""

    def __init__(self):
        self.facts, self.brought = (), []

    def annual_facts(self, accounts):
        return dict.fromkeys(accounts, self.facts)

    def important_dates(self, account):
        return [own.own_dates(account), self.brought]


@pytest.fixture
def known(monkeypatch):
    """What is known of whoever asks."""
    stand_in = Known()
    for module in (own, queries):
        monkeypatch.setattr(module, "hooks", lambda: stand_in)
    return stand_in
