"""A second factor is optional, works without a telephone, and its secrets are sealed in the database."""

import re
import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core import mail
from django.test import Client

from tests.databases import both_stores
from tests.modules.identity.people import PASSWORD, signed_in, user

PROTECTED = "/connexion/double/application/"


def confirmed(client: Client) -> Client:
    """The same browser once the password was given again."""
    client.post("/connexion/confirmer/", {"password": PASSWORD})
    return client


def code_of(secret: str) -> str:
    """What an application on the person's device shows now."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def with_application() -> tuple[Client, str]:
    """A person who has just added an application, and the secret it holds."""
    client = confirmed(signed_in(user()))
    page = client.get(PROTECTED).content.decode()
    secret = re.findall(r"<code>([A-Z2-7 ]+)</code>", page)[0].replace(" ", "")
    assert client.post(PROTECTED, {"code": code_of(secret)}).status_code == 302
    return client, secret


def at_second_step() -> Client:
    client = Client()
    answer = client.post("/connexion/", {"login": "nadia@exemple.fr", "password": PASSWORD})
    assert answer["Location"] == "/connexion/double/code/"
    return client


@both_stores
def test_changing_the_second_factor_asks_for_the_password_again() -> None:
    assert signed_in(user()).get(PROTECTED)["Location"].startswith("/connexion/confirmer/")


@both_stores
def test_the_drawing_is_an_element_of_the_page_and_its_key_is_written_beside() -> None:
    page = confirmed(signed_in(user())).get(PROTECTED).content.decode()
    assert "<svg" in page.partition('class="qr"')[2]
    assert "data:" not in page
    assert "<?xml" not in page


@both_stores
def test_with_an_application_the_password_alone_does_not_open_the_account() -> None:
    with_application()
    client = at_second_step()
    assert client.get("/mon-acces/").status_code == 302
    assert (
        "prenez celui affiché maintenant" in client.post("/connexion/double/code/", {"code": "000000"}).content.decode()
    )
    assert client.get("/mon-acces/").status_code == 302


@both_stores
def test_the_application_code_opens_the_account(monkeypatch: pytest.MonkeyPatch) -> None:
    _, secret = with_application()
    later = time.time() + 60
    monkeypatch.setattr(time, "time", lambda: later)  # a code serves once: the next one comes half a minute after
    answer = at_second_step().post("/connexion/double/code/", {"code": code_of(secret)})
    assert answer["Location"] == "/mon-compte/"


@both_stores
def test_a_recovery_code_replaces_the_application_once() -> None:
    client, _ = with_application()
    codes = re.findall(r"<code>(\d+)</code>", client.get("/connexion/double/secours/").content.decode())
    assert len(codes) == 10
    assert at_second_step().post("/connexion/double/code/", {"code": codes[0]})["Location"] == "/mon-compte/"
    assert at_second_step().post("/connexion/double/code/", {"code": codes[0]}).status_code == 200


@both_stores
def test_codes_cannot_be_tried_one_after_the_other_from_anywhere() -> None:
    client, secret = with_application()
    codes = re.findall(r"<code>(\d+)</code>", client.get("/connexion/double/secours/").content.decode())
    for place in range(6):
        at_second_step().post("/connexion/double/code/", {"code": "000000"}, REMOTE_ADDR=f"192.0.2.{place}")
    assert at_second_step().post("/connexion/double/code/", {"code": codes[0]}).status_code == 200


@both_stores
def test_a_copy_of_the_database_gives_no_code() -> None:
    _, secret = with_application()
    stored = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert secret not in stored
    assert "seed" in stored


@both_stores
def test_the_secrets_stay_readable_when_the_key_is_replaced(settings: object) -> None:
    client, secret = with_application()
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]  # type: ignore[attr-defined]
    settings.SECRET_KEY = "a new secret key, long enough to be one of them, surely"  # type: ignore[attr-defined]
    assert Authenticator.objects.get(type="totp").wrap().instance.data["secret"] != secret
    assert Authenticator.objects.get(type="recovery_codes").wrap().get_unused_codes()


@both_stores
def test_adding_and_removing_are_told_by_a_message_without_detail() -> None:
    client, _ = with_application()
    client.post("/connexion/double/application/retirer/")
    assert {message.subject for message in mail.outbox} == {"Vous avez une nouvelle dans votre compte"}
    assert not Authenticator.objects.filter(type="totp").exists()
    assert not [message for message in mail.outbox if re.search(r"\d", str(message.body))]


@both_stores
def test_nobody_reaches_the_keys_of_someone_else() -> None:
    owner = user("maria@exemple.fr")
    key = Authenticator.objects.create(user=owner, type="webauthn", data={"name": "téléphone"})
    stranger = confirmed(signed_in(user()))
    for act in ("retirer", "nommer"):
        address = f"/connexion/cles/{key.pk}/{act}/"
        assert stranger.get(address).status_code == stranger.post(address, {"name": "mine"}).status_code == 404
    key.refresh_from_db()
    assert key.data == {"name": "téléphone"}
