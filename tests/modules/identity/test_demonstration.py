"""Ready-made sign-ins and the mailbox exist in a demonstration only."""

import pytest
from django.core.mail import EmailMessage
from django.core.mail.backends.filebased import EmailBackend
from django.test import Client

from cpa.module_api.registry import hooks
from cpa.modules.identity.actions.demonstration import LoginRefused, NotADemonstration
from cpa.modules.identity.models import User
from tests.databases import both_stores
from tests.modules.identity.people import KEVIN, MARIA, NADIA, PASSWORD, account_of


def opened(email: str, number: str, password: str = PASSWORD) -> int:
    account: int = hooks().open_demonstration_login(email=email, password=password, number=number)
    return account


@both_stores
def test_a_persona_signs_in_and_finds_the_declared_rights() -> None:
    declared = account_of(NADIA)
    assert opened("nadia@exemple.fr", NADIA) == declared
    assert (
        Client().post("/connexion/", {"login": "nadia@exemple.fr", "password": PASSWORD})["Location"] == "/mon-compte/"
    )


@both_stores
def test_opening_again_changes_the_password_and_nothing_else() -> None:
    account_of(NADIA)
    first = opened("nadia@exemple.fr", NADIA)
    assert opened("nadia@exemple.fr", NADIA, "another phrase entirely") == first
    assert User.objects.get().check_password("another phrase entirely")


@both_stores
def test_a_persona_without_rights_has_an_account_of_their_own() -> None:
    assert opened("chloe@exemple.fr", "") != opened("ivan@exemple.fr", "")


@both_stores
def test_rights_of_nobody_or_of_another_persona_are_refused() -> None:
    account_of(MARIA)
    opened("maria@exemple.fr", MARIA)
    for number in (KEVIN, MARIA):
        with pytest.raises(LoginRefused):
            opened("kevin@exemple.fr", number)


@both_stores
def test_outside_a_demonstration_there_is_no_ready_made_sign_in_and_no_mailbox(settings: object) -> None:
    settings.CPA_DEMONSTRATION = False  # type: ignore[attr-defined]
    with pytest.raises(NotADemonstration):
        opened("nadia@exemple.fr", "")
    assert Client().get("/mon-acces/boite-de-la-demonstration/").status_code == 404


@both_stores
def test_the_mailbox_shows_what_would_have_been_sent(settings: object, tmp_path: object) -> None:
    settings.EMAIL_FILE_PATH = tmp_path  # type: ignore[attr-defined]
    EmailBackend().send_messages([EmailMessage("Votre code", "Le code : 1234-5678", to=["nadia@exemple.fr"])])
    page = Client().get("/mon-acces/boite-de-la-demonstration/").content.decode()
    assert "Votre code" in page
    assert "1234-5678" in page
