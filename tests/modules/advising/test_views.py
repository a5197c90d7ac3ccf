"""The page that finds a place near someone, open to anyone."""

from pathlib import Path

import pytest
from django.test import Client

from cpa.modules.advising.sources.places.importing import import_places
from tests.databases import both_stores
from tests.modules.advising.sources.places.folder import around_quimper, few
from tests.modules.occupations.small_market import publish_places

pytestmark = both_stores
PAGE = "/pres-de-chez-moi/"


@pytest.fixture(autouse=True)
def places(db: None, tmp_path: Path) -> None:
    publish_places()
    import_places(around_quimper(tmp_path), of=few())


def test_a_visitor_who_types_a_town_reads_address_phone_hours_distance_and_source(client: Client) -> None:
    page = client.get(PAGE, {"lieu": "quimper"}).content.decode()
    told = ["France services Quimper", "1 place des Otages", 'href="tel:+33298000000"', "Mardi"]
    assert [
        words for words in [*told, "Liste des France services", "décembre 2022", "ligne 2"] if words not in page
    ] == []


def test_a_need_keeps_the_places_that_answer_it(client: Client) -> None:
    page = client.get(PAGE, {"lieu": "quimper", "aide": "experience"}).content.decode()
    assert "Espace VAE" in page
    assert "France services Quimper" not in page


def test_names_without_an_address_are_told_apart(client: Client) -> None:
    page = client.get(PAGE, {"lieu": "quimper", "aide": "young"}).content.decode()
    assert "Aussi dans votre département" in page
    assert "(i-milo) (ministère du Travail)</span>, 2023" in page
    assert "Mission Locale" in page


def test_words_that_name_no_place_are_told_in_the_form(client: Client) -> None:
    assert "Nous ne trouvons pas cet endroit" in client.get(PAGE, {"lieu": "xyzzyx"}).content.decode()
    assert "Écrivez une ville" in client.get(PAGE, {"lieu": ""}).content.decode()


def test_nonsense_in_the_address_of_the_page_is_harmless(client: Client) -> None:
    for query in ({"lieu": "quimper", "commune": "<script>"}, {"lieu": "quimper", "aide": "nothing"}, {"plus": "1"}):
        assert client.get(PAGE, query).status_code == 200


def test_a_name_from_a_list_is_never_markup(client: Client, tmp_path: Path) -> None:
    path = around_quimper(tmp_path) / "france_services_2022-12.csv"
    path.write_text(path.read_text("utf-8").replace("France services Quimper", "<b>France services</b>"), "utf-8")
    import_places(tmp_path, of=few())
    page = client.get(PAGE, {"lieu": "quimper"}).content.decode()
    assert "&lt;b&gt;" in page
    assert "<b>France" not in page


def test_help_leads_here(client: Client) -> None:
    assert f'href="{PAGE}"' in client.get("/aide/").content.decode()
