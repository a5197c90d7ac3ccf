"""Error pages: true status, no blame, a way on, and nothing that could fail again."""

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory, override_settings
from django.utils import translation

from cpa.surfaces.portal import errors
from tests.databases import both_stores

REQUEST = RequestFactory().get("/x")
PAGES = {
    400: lambda: errors.bad_request(REQUEST, Exception()),
    403: lambda: errors.forbidden(REQUEST, Exception()),
    404: lambda: errors.not_found(REQUEST, Exception()),
    500: lambda: errors.server_error(REQUEST),
    503: errors.unavailable,
}


@pytest.fixture(autouse=True)
def _visitor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cpa.surfaces.portal.site.account_of", lambda request: None)


@pytest.mark.parametrize("status", PAGES)
def test_an_error_page_keeps_its_status_and_leads_to_a_human(status: int) -> None:
    response: HttpResponse = PAGES[status]()
    page = response.content.decode()
    assert response.status_code == status
    assert page.count("<h1") == 1 and 'href="tel:3939"' in page and 'href="#contenu"' in page


def test_our_mistake_is_not_the_readers_fault() -> None:
    with translation.override("fr"):
        page = errors.server_error(REQUEST).content.decode()
    assert "Ce n’est pas votre faute. Votre travail est gardé. Réessayez, ou appelez le 39\u00a039." in page


def test_the_page_for_our_mistakes_asks_no_module_and_no_database(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*args: object) -> None:
        raise AssertionError("asked")

    monkeypatch.setattr("cpa.surfaces.portal.site.account_of", fails)
    monkeypatch.setattr("cpa.surfaces.portal.site.hooks", fails)
    assert errors.server_error(REQUEST).status_code == 500


def test_an_unknown_address_is_a_page_of_ours(client: Client) -> None:
    response = client.get("/nulle-part/", headers={"accept-language": "fr"})
    assert response.status_code == 404 and "Cette page n’existe pas" in response.content.decode()


def test_an_unknown_host_is_a_request_that_cannot_be_read(client: Client) -> None:
    response = client.get("/", headers={"host": "evil.example", "accept-language": "fr"})
    assert response.status_code == 400 and "n’a pas pu être lue" in response.content.decode()


def test_a_form_without_its_token_is_refused_with_an_explanation() -> None:
    client = Client(enforce_csrf_checks=True)
    response = client.post("/langue/", {"language": "en"}, headers={"accept-language": "fr"})
    assert response.status_code == 403
    assert "Ce formulaire est resté ouvert trop longtemps" in response.content.decode()


@override_settings(CPA_MAINTENANCE=True)
def test_under_maintenance_every_page_says_when_to_come_back() -> None:
    response = Client().get("/aide/")
    assert response.status_code == 503 and response["Retry-After"] == "600"
    assert "default-src 'none'" in response["Content-Security-Policy"]


@both_stores
def test_the_address_of_a_button_opened_as_a_page_says_that_nothing_was_done(client: Client) -> None:
    answer = client.get("/mon-acces/mon-essai/effacer/")
    assert answer.status_code == 405 and answer["Allow"] == "POST"
    page = answer.content.decode()
    assert "Rien n’a été fait" in page and 'id="aide"' in page
