"""A browser without a screen, signed in as the holder of an account; another one of somebody without any."""

from collections.abc import Callable
from datetime import date, datetime, time

import pytest
from django.http import HttpRequest
from django.test import Client
from django.utils import timezone

from cpa.kernel.account_id import AccountId
from cpa.module_api import access
from cpa.modules.declarations.queries.commitment import years_to_declare

GERARD = AccountId(63)
OFFICER = "the browser of the association"


class SignedIn:
    """Stands for identity: Gérard, unless the browser is that of the association."""

    def signed_in_account(self, request: HttpRequest) -> AccountId | None:
        return None if request.headers.get("User-Agent") == OFFICER else GERARD

    def roles_of(self, account: AccountId) -> frozenset[str]:
        return frozenset()


@pytest.fixture
def gerard(monkeypatch: pytest.MonkeyPatch) -> Client:
    """Gérard's browser, in French."""
    monkeypatch.setattr(access, "hooks", SignedIn)
    return Client(headers={"accept-language": "fr"})


@pytest.fixture
def officer() -> Client:
    """The browser of someone of the association, who has no account."""
    return Client(headers={"accept-language": "fr", "user-agent": OFFICER})


@pytest.fixture
def year() -> int:
    """The earliest year that can still be declared."""
    return years_to_declare(timezone.localdate())[-1]


@pytest.fixture
def on(monkeypatch: pytest.MonkeyPatch) -> Callable[[date], None]:
    """`on(day)`: it is noon of that day, until said otherwise."""

    def moved(day: date) -> None:
        noon = timezone.make_aware(datetime.combine(day, time(12)))
        monkeypatch.setattr(timezone, "now", lambda: noon)

    return moved
