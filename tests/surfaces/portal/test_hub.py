"""The hub shows what modules bring, and stands when one of them fails."""

import pluggy
import pytest
from django.http import HttpRequest
from django.test import RequestFactory

from cpa.kernel.account_id import AccountId
from cpa.module_api import hookspecs
from cpa.module_api.calls import Hooks
from cpa.module_api.contributions import Card
from cpa.module_api.kinds import hook
from cpa.surfaces.portal import hub

NOTICE = "ui/components/notice.html"


class _Module:
    def __init__(self, order: int, title: str, template: str = NOTICE) -> None:
        self.card = Card(template, {"title": title, "icon": "info", "content": ""}, order)

    @hook
    def hub_card(self, request: HttpRequest, account: AccountId) -> Card:
        return self.card


def _cards(monkeypatch: pytest.MonkeyPatch, *modules: _Module) -> str:
    manager = pluggy.PluginManager("cpa")
    manager.add_hookspecs(hookspecs)
    for module in modules:
        manager.register(module)
    monkeypatch.setattr(hub, "hooks", lambda: Hooks(manager))
    return "".join(hub.cards(RequestFactory().get("/"), AccountId(1)))


def test_cards_come_in_the_order_modules_ask_for(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = _cards(monkeypatch, _Module(300, "Mes droits"), _Module(100, "Bienvenue"))
    assert 0 < shown.index("Bienvenue") < shown.index("Mes droits")


def test_a_module_that_fails_loses_its_card_and_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = _cards(monkeypatch, _Module(100, "Cassé", "no/such/template.html"), _Module(300, "Mes droits"))
    assert "Mes droits" in shown and "Cassé" not in shown
