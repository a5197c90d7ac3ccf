"""What someone keeps and sets aside: kept once, undone, given over, told and erased."""

from datetime import date

import pytest
from django.test import Client

from cpa.kernel.account_id import AccountId
from cpa.module_api.registry import hooks
from cpa.modules.occupations.galaxy import actions, choices
from tests.databases import both_stores

DAY, LATER = date(2026, 5, 4), date(2026, 5, 5)
ME, TRIAL = AccountId(41), AccountId(42)
pytestmark = both_stores


@pytest.fixture(autouse=True)
def _occupations(published_occupations: None) -> None:
    """All of them need occupations."""


def keep(account: AccountId, code: str, day: date = DAY) -> None:
    actions.keep(account=account, code=code, kept_on=day)


def put_aside(account: AccountId, code: str, *reasons: str) -> None:
    actions.set_aside(account=account, code=code, reasons=reasons, set_aside_on=DAY)


def codes(account: AccountId) -> list[str]:
    return [each.code for each in hooks().kept_occupations(account=account)]


def test_what_is_kept_comes_back_by_name_the_latest_first() -> None:
    keep(ME, "D1102")
    keep(ME, "K1302", LATER)
    keep(ME, "D1102", LATER)
    found = hooks().kept_occupations(account=ME)
    assert [(each.code, each.name, each.kept_on) for each in found][1] == ("D1102", "Boulanger / Boulangère", DAY)
    assert codes(ME) == ["K1302", "D1102"]


def test_an_occupation_is_either_kept_or_set_aside() -> None:
    keep(ME, "D1102")
    put_aside(ME, "D1102", "no_nights")
    assert codes(ME) == [] and choices.set_aside(ME) == {"D1102": frozenset({"no_nights"})}
    keep(ME, "D1102")
    assert codes(ME) == ["D1102"] and choices.set_aside(ME) == {}


def test_both_can_be_undone() -> None:
    keep(ME, "D1102")
    actions.stop_keeping(account=ME, code="D1102")
    put_aside(ME, "K1302")
    actions.take_back(account=ME, code="K1302")
    assert codes(ME) == [] and choices.set_aside(ME) == {}


def test_a_trial_adds_and_replaces_nothing() -> None:
    keep(ME, "D1102")
    put_aside(ME, "G1604", "no_heat")
    keep(TRIAL, "K1302")
    keep(TRIAL, "G1604")
    put_aside(TRIAL, "D1102")
    put_aside(TRIAL, "D1101")
    actions.move(trial=TRIAL, account=ME)
    assert set(codes(ME)) == {"D1102", "K1302"}
    assert choices.set_aside(ME) == {"G1604": frozenset({"no_heat"}), "D1101": frozenset()}
    assert codes(TRIAL) == [] and choices.set_aside(TRIAL) == {}


def test_all_of_it_is_told_and_erased() -> None:
    keep(ME, "D1102")
    put_aside(ME, "K1302", "no_nights")
    told = choices.personal_data_of(ME).tables
    assert [row["code"] for row in told["kept"]] == ["D1102"] and told["set_aside"][0]["reasons"] == "no_nights"
    actions.erase(account=ME)
    assert not any(choices.personal_data_of(ME).tables.values())


def test_a_visitor_keeps_compares_and_sets_aside_without_an_account(client: Client) -> None:
    page = client.post("/metiers/D1102/garder/", {"back": "/metiers/D1102/"}, follow=True)
    assert "Gardé : Boulanger" in page.content.decode() and page.redirect_chain == [("/metiers/D1102/", 302)]
    client.post("/metiers/D1104/garder/")
    compared = client.get("/metiers/comparer/", {"m": ["D1102", "D1104", "D1102", "Z9999"]}).content.decode()
    assert compared.count("Boulanger / Boulangère") >= 1 and "Pâtissier / Pâtissière" in compared
    client.post("/metiers/D1102/pas-pour-moi/", {"why": ["no_nights"]})
    mine = client.get("/metiers/pour-moi/").content.decode()
    assert "Ce que vous avez mis de côté" in mine and "pas la nuit" in mine
    assert "/metiers/D1102/ne-plus-garder/" not in mine and "/metiers/D1104/ne-plus-garder/" in mine


def test_looking_keeps_nothing_and_opens_no_account(client: Client) -> None:
    client.get("/metiers/pour-moi/")
    assert not client.session.keys()


def test_an_address_of_elsewhere_is_not_followed(client: Client) -> None:
    assert client.post("/metiers/D1102/garder/", {"back": "//elsewhere.example/"})["Location"] == "/metiers/pour-moi/"


@pytest.mark.parametrize("act", ["garder", "ne-plus-garder", "pas-pour-moi", "remettre"])
def test_what_is_no_occupation_is_not_found(client: Client, act: str) -> None:
    assert client.post(f"/metiers/Z9999/{act}/").status_code == 404
