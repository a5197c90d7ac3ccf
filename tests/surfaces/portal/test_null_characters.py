"""A null character in what is sent is refused at the door, whatever the page."""

import pytest
from django.test import Client

from tests.databases import both_stores


@both_stores
@pytest.mark.parametrize(
    ("address", "sent"),
    [
        ("/metiers/ville/", {"code": "\0"}),
        ("/mon-parcours/ajouter/emploi/", {"what": "a\0b", "when": "2019"}),
        ("/mon-parcours/ajouter/emploi/", {"token\0": "x"}),
    ],
)
def test_a_form_with_a_null_character_is_refused(address: str, sent: dict[str, str]) -> None:
    assert Client(raise_request_exception=False).post(address, sent).status_code == 400


@both_stores
def test_a_query_with_a_null_character_is_refused_and_others_answer() -> None:
    browser = Client(raise_request_exception=False)
    assert browser.get("/metiers/", {"q": "a\0"}).status_code == 400
    assert browser.get("/metiers/", {"q": "a"}).status_code == 200


@both_stores
@pytest.mark.parametrize("address", ["/formations/%00/x/", "/formations/lheo/a%00/signaler/", "/metiers/%00/"])
def test_no_page_has_a_null_character_in_its_address(address: str) -> None:
    assert Client(raise_request_exception=False).get(address).status_code == 404
