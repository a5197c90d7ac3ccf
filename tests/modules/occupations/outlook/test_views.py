"""Choosing the place to look around, and the part of the page that shows it."""

import pytest
from django.test import Client

from tests.databases import both_stores
from tests.modules.occupations.small_market import publish_market

pytestmark = [both_stores, pytest.mark.usefixtures("published_occupations")]

PLACE, PAGE = "/metiers/ville/", "/metiers/J1501/"


@pytest.fixture(autouse=True)
def market(published_occupations: None) -> None:
    publish_market()


def test_a_visitor_chooses_a_town_and_the_page_speaks_of_it(client: Client) -> None:
    assert "Pour toute la France" in client.get(PAGE).content.decode()
    chosen = client.post(PLACE, {"place": "quinper", "back": f"{PAGE}#comment-va"})
    assert (chosen.status_code, chosen["Location"]) == (302, f"{PAGE}#comment-va")
    page = client.get(PAGE).content.decode()
    assert "<strong>Quimper</strong>" in page
    assert "Comment va ce métier ici" in page


def test_words_that_may_mean_several_places_are_asked_about(client: Client) -> None:
    page = client.post(PLACE, {"place": "29270", "back": PAGE})
    assert page.status_code == 200
    assert page.content.decode().count('name="code" value="29') == 2
    client.post(PLACE, {"code": "29090", "back": PAGE})
    assert "Kergloff" in client.get(PAGE).content.decode()


def test_words_that_name_no_place_say_so_and_change_nothing(client: Client) -> None:
    page = client.post(PLACE, {"place": "xzqwv"})
    assert "Nous ne trouvons pas cet endroit" in page.content.decode()
    assert client.post(PLACE, {"code": "00000"}).status_code == 200
    assert "Pour toute la France" in client.get(PAGE).content.decode()


def test_the_whole_country_can_be_chosen_again(client: Client) -> None:
    client.post(PLACE, {"place": "quimper"})
    assert client.post(PLACE, {"place": ""}).status_code == 302
    assert "Pour toute la France" in client.get(PAGE).content.decode()


@pytest.mark.parametrize("back", ["//evil.example/", "https://evil.example/", "javascript:alert(1)", ""])
def test_the_choice_never_leads_out_of_the_site(client: Client, back: str) -> None:
    assert client.post(PLACE, {"code": "29232", "back": back})["Location"] == "/metiers/"


def test_the_town_of_ones_own_life_serves_until_another_is_chosen(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cpa.modules.occupations.outlook.place.acting_account", lambda request: 1)
    hooks = type("Hooks", (), {"path_facts": lambda self, account: type("Facts", (), {"commune": "29232"})()})
    monkeypatch.setattr("cpa.modules.occupations.outlook.place.hooks", hooks)
    assert "<strong>Quimper</strong>" in client.get(PAGE).content.decode()
    client.post(PLACE, {"code": ""})
    assert "Pour toute la France" in client.get(PAGE).content.decode()
