import pytest
from django.test import Client

from cpa.modules.profile.skills.actions import add_own
from tests.modules.profile.lives import TODAY
from tests.modules.profile.visitor import KEVIN, browser, others

__all__ = ["browser", "others"]


@pytest.fixture
def kevin(browser, others, monkeypatch):
    """Kévin's browser, signed in; he says that he can sing and mend bicycles."""
    monkeypatch.setattr(others, "signed_in_account", lambda request: KEVIN if "kevin" in request.COOKIES else None)
    browser.cookies["kevin"] = "yes"
    add_own(account=KEVIN, brick="", wordings=["chanter", "réparer un vélo"], said_on=TODAY)
    return browser


@pytest.fixture
def maria():
    """The browser of someone without an account."""
    return Client(headers={"accept-language": "fr"})
