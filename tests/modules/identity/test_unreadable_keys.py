"""Whatever a browser sends in the place of a passkey, the answer is a sentence, never a failure of ours."""

import json

import pytest
from django.test import Client

from tests.databases import both_stores
from tests.modules.identity.people import PASSWORD, signed_in, user
from tests.modules.identity.test_second_factor import at_second_step, with_application

REFUSED = "La clé n’a pas pu être lue"
UNREADABLE = [
    {"id": "x", "response": {}},
    {"id": "x", "rawId": "x", "response": []},
    {"response": {"clientDataJSON": 1, "authenticatorData": None, "signature": [], "userHandle": "é"}},
    [],
    ["id"],
    "x",
    0,
    1.5,
    True,
    None,
]

every_unreadable_key = pytest.mark.parametrize("credential", [*map(json.dumps, UNREADABLE), "", "{"])


@every_unreadable_key
@both_stores
def test_a_visitor_whose_key_cannot_be_read_is_back_at_sign_in(credential: str) -> None:
    answer = Client().post("/connexion/cles/entrer/", {"credential": credential})
    assert answer.status_code == 302
    assert answer["Location"] == "/connexion/"


@both_stores
def test_the_sentence_says_what_else_can_be_done() -> None:
    form = {"credential": json.dumps(UNREADABLE[0])}
    assert REFUSED in Client().post("/connexion/cles/entrer/", form, follow=True).content.decode()


@every_unreadable_key
@both_stores
def test_an_unreadable_key_is_not_added(credential: str) -> None:
    client = signed_in(user())
    client.post("/connexion/confirmer/", {"password": PASSWORD})
    answer = client.post("/connexion/cles/ajouter/", {"name": "x", "credential": credential})
    assert answer.status_code == 200
    assert answer.context["form"].errors


@every_unreadable_key
@both_stores
def test_an_unreadable_key_is_no_second_step(credential: str) -> None:
    with_application()
    answer = at_second_step().post("/connexion/double/code/", {"credential": credential})
    assert answer.status_code == 200
