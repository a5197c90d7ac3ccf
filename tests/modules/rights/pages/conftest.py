"""A browser without a screen, signed in as the holder of an account."""

import pytest
from django.test import Client

from cpa.module_api import access
from tests.modules.rights.careers import MARIA


class SignedIn:
    """Stands for identity: everyone is Maria."""

    def signed_in_account(self, request):
        return MARIA

    def roles_of(self, account):
        return frozenset()


@pytest.fixture
def maria(monkeypatch):
    """Maria's browser, in French."""
    monkeypatch.setattr(access, "hooks", SignedIn)
    return Client(headers={"accept-language": "fr"})
