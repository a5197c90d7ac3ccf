"""A holder, what their account shows, and a browser without a screen."""

from datetime import date

import pytest
from django.test import Client

from cpa.kernel.account_id import AccountId
from cpa.kernel.quantity import Quantity, Unit
from cpa.legislation.facts import AnnualFacts, Basis, Confidence, Evidence, Regime, Work
from cpa.module_api import access
from cpa.module_api.contributions import HeldLine, HeldRight
from cpa.modules.contests import held

HOLDER, OTHER = AccountId(7001), AccountId(7002)
FOUNDRY, SCHOOL = "00550003800012", "00550004600015"
TODAY = date(2026, 11, 25)


def line(key, amount, unit=Unit.CENT, label="Droits gagnés", **more):
    """A line of the account, by its key."""
    right, year, nature, _version = key.split("-")
    day = date(int(year) + 1, 5, 31)
    return HeldLine(
        key, nature, label, Quantity(amount, unit), int(year), day, "Employeurs", Confidence.GUARANTEED, **more
    )


def declared(employer, month, reference, hours=15167):
    """What one employer declared one month."""
    return Evidence(
        "dsn", reference, month.replace(day=28), employer, month, lines=(12,), amount=hours, basis=Basis.HOURS
    )


class Holdings:
    """Stands for the rights module: what the account holds and what counts."""

    def __init__(self):
        self.lines, self.facts, self.account = {}, {}, HOLDER

    def hold(self, *lines):
        """From now on the account also has these lines."""
        for each in lines:
            self.lines.setdefault(each.key.split("-")[0], []).append(each)

    def declare(self, year, *evidence):
        """From now on this work counts for the year."""
        work = tuple(Work(Regime.PRIVATE, Basis.HOURS, 0, 0, employer=e.employer, evidence=(e,)) for e in evidence)
        self.facts[year] = AnnualFacts(year, work=work)

    def held_rights(self, account):
        if account != self.account:
            return []
        return [_right(name, lines) for name, lines in self.lines.items()]

    def counted_facts(self, account):
        return list(self.facts.values()) if account == self.account else []


def _right(name, lines):
    total = Quantity(sum(each.amount.amount for each in lines), lines[-1].amount.unit)
    return HeldRight(name, name.upper(), total, Quantity(0, total.unit), total, {}, tuple(lines))


@pytest.fixture
def holdings(monkeypatch):
    """What the holder's account shows, in place of the rights module."""
    stand_in = Holdings()
    monkeypatch.setattr(held, "hooks", lambda: stand_in)
    return stand_in


@pytest.fixture
def who(monkeypatch):
    """Whose browser it is: `who["account"] = …`."""
    signed_in = {"account": HOLDER}

    class SignedIn:
        def signed_in_account(self, request):
            return signed_in["account"]

        def roles_of(self, account):
            return frozenset()

    monkeypatch.setattr(access, "hooks", SignedIn)
    return signed_in


@pytest.fixture
def browser(who):
    """The holder's browser, in French."""
    return Client(headers={"accept-language": "fr"})


@pytest.fixture
def today(monkeypatch):
    """`today(date(…))`: what day it is for the module."""
    from django.utils import timezone

    def travel(day):
        monkeypatch.setattr(timezone, "localdate", lambda *args: day)

    travel(TODAY)
    return travel
