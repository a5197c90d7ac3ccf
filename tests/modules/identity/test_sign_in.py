"""Coming back: slow people are never locked out, strangers learn nothing, tries are limited."""

import logging
import re

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client

from cpa.modules.identity.models import User
from tests.databases import both_stores
from tests.modules.identity.people import PASSWORD, signed_in, user
from tests.modules.identity.test_sign_up import mailed_code, text

LOGIN = {"login": "nadia@exemple.fr", "password": PASSWORD}
WRONG = {**LOGIN, "password": "not the right one"}


@both_stores
def test_the_right_password_opens_the_hub() -> None:
    user()
    assert Client().post("/connexion/", LOGIN)["Location"] == "/mon-compte/"


@both_stores
def test_a_wrong_password_and_an_unknown_email_look_the_same() -> None:
    user()
    pages = [Client().post("/connexion/", {**WRONG, "login": email}) for email in ("nadia@exemple.fr", "no@exemple.fr")]
    assert pages[0].status_code == pages[1].status_code == 200
    known, unknown = (text(page.content) for page in pages)
    assert known.replace("nadia@exemple.fr", "") == unknown.replace("no@exemple.fr", "")
    assert "ne convient pas" in known


@pytest.mark.parametrize("elsewhere", ["https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)"])
@both_stores
def test_signing_in_never_leads_to_another_site(elsewhere: str) -> None:
    user()
    for form in (LOGIN, {**LOGIN, "next": elsewhere}):
        assert Client().post("/connexion/", form, query_params={"next": elsewhere})["Location"] == "/mon-compte/"


@both_stores
def test_signing_in_leads_back_to_the_page_that_asked() -> None:
    user()
    asked = Client().get("/mon-acces/rattacher/")["Location"]
    assert "Connectez-vous pour voir cette page." in text(Client().get(asked).content)
    assert "Connectez-vous pour voir" not in text(Client().get("/connexion/").content)
    assert Client().post(asked, LOGIN)["Location"] == "/mon-acces/rattacher/"


@both_stores
def test_many_wrong_passwords_ask_to_wait_and_nobody_elsewhere_is_kept_out() -> None:
    user()
    for _ in range(6):
        last = Client().post("/connexion/", WRONG, REMOTE_ADDR="192.0.2.1")
    assert "Attendez cinq minutes" in last.content.decode()
    assert Client().post("/connexion/", LOGIN, REMOTE_ADDR="192.0.2.2").status_code == 302


@both_stores
def test_many_people_who_fail_at_one_desk_do_not_keep_each_other_out() -> None:
    user()
    for place in range(20):
        Client().post("/connexion/", {**WRONG, "login": f"person{place}@exemple.fr"}, REMOTE_ADDR="192.0.2.7")
    assert Client().post("/connexion/", LOGIN, REMOTE_ADDR="192.0.2.7").status_code == 302


@both_stores
def test_too_many_requests_from_one_address_wait_a_minute_as_the_page_says() -> None:
    for _ in range(61):
        last = Client().post("/connexion/cles/entrer/", {"credential": ""}, REMOTE_ADDR="192.0.2.8")
    assert last.status_code == 429
    assert "Attendez une minute" in last.content.decode()


@both_stores
def test_tries_are_counted_even_when_the_cache_forgets() -> None:
    user()
    for _ in range(10):
        cache.clear()
        Client().post("/connexion/", WRONG)
    cache.clear()
    locked = Client().post("/connexion/", LOGIN)
    assert locked.status_code == 429
    assert "Attendez un quart d’heure" in locked.content.decode()


@both_stores
def test_logs_of_sign_in_hold_no_email(caplog: pytest.LogCaptureFixture) -> None:
    user()
    with caplog.at_level(logging.DEBUG):
        for form in (WRONG, LOGIN, *[WRONG] * 12):
            cache.clear()
            Client().post("/connexion/", form)
        Client().post("/connexion/mot-de-passe/oublie/", {"email": LOGIN["login"]})
    assert caplog.records
    assert LOGIN["login"] not in caplog.text


@both_stores
def test_signing_out_asks_a_click_and_closes_the_account() -> None:
    client = signed_in(user())
    assert client.get("/connexion/quitter/").status_code == 200
    assert client.get("/mon-acces/").status_code == 200
    assert client.post("/connexion/quitter/")["Location"] == "/"
    assert client.get("/mon-acces/").status_code == 302


@both_stores
def test_a_forgotten_password_is_replaced_with_a_mailed_code() -> None:
    user()
    client = Client()
    client.post("/connexion/mot-de-passe/oublie/", {"email": LOGIN["login"]})
    assert client.get("/connexion/mot-de-passe/oublie/nouveau/").status_code == 302
    client.post("/connexion/mot-de-passe/oublie/code/", {"code": mailed_code()})
    client.post("/connexion/mot-de-passe/oublie/nouveau/", {"password1": "girafe parapluie lundi"})
    assert User.objects.get().check_password("girafe parapluie lundi")
    assert mail.outbox[-1].subject == "Vous avez une nouvelle dans votre compte"


@both_stores
def test_asking_a_new_password_tells_nothing_of_who_has_an_account() -> None:
    user()
    seen = []
    for email in ("nadia@exemple.fr", "no@exemple.fr"):
        client = Client()
        answer = client.post("/connexion/mot-de-passe/oublie/", {"email": email})
        page = client.get(answer["Location"])
        wrong = client.post(answer["Location"], {"code": "1111-1111"})
        seen.append([(r.status_code, text(r.content).replace(email, "")) for r in (answer, page, wrong)])
    assert seen[0] == seen[1]


@both_stores
def test_a_new_address_is_confirmed_and_the_old_one_is_told() -> None:
    client = signed_in(user())
    client.post("/connexion/confirmer/", {"password": PASSWORD})
    client.post("/connexion/adresse/", {"email": "n.b@exemple.fr", "action_add": "1"})
    assert mail.outbox[-1].to == ["n.b@exemple.fr"]
    client.post("/connexion/adresse/code/", {"code": mailed_code()})
    assert User.objects.get().email == "n.b@exemple.fr"
    assert mail.outbox[-1].to == ["nadia@exemple.fr"]


@both_stores
def test_a_changed_password_is_asked_once_and_told_by_mail() -> None:
    client = signed_in(user())
    form = {"oldpassword": PASSWORD, "password1": "girafe parapluie lundi"}
    assert client.post("/connexion/mot-de-passe/", form)["Location"] == "/mon-acces/"
    assert mail.outbox[-1].subject == "Vous avez une nouvelle dans votre compte"
    assert "Ce n’est pas votre mot de passe actuel" in client.post("/connexion/mot-de-passe/", form).content.decode()


@both_stores
def test_other_devices_can_be_closed() -> None:
    who = user()
    here, there = signed_in(who), signed_in(who)
    assert there.get("/mon-acces/").status_code == 200
    assert "Navigateur inconnu" in here.get("/connexion/appareils/").content.decode()
    here.post("/connexion/appareils/")
    assert there.get("/mon-acces/").status_code == 302
    assert here.get("/mon-acces/").status_code == 200


@both_stores
def test_the_session_ends_with_the_browser_and_scripts_cannot_read_it() -> None:
    cookie = signed_in(user()).cookies["sessionid"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert not cookie["max-age"]


def test_passwords_are_digested_with_argon2_first() -> None:
    from config.settings import base

    assert base.PASSWORD_HASHERS[0].endswith("Argon2PasswordHasher")


@both_stores
@pytest.mark.parametrize("leaving", ["/connexion/quitter/", "/quitter-vite/"])
def test_a_form_left_open_dies_with_the_session(leaving: str) -> None:
    browser = signed_in(user())
    browser.handler.enforce_csrf_checks = True
    door = "/mon-projet/commencer/jai-une-idee/"
    found = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', browser.get(door).content.decode())
    assert found
    sent = {"csrfmiddlewaretoken": found[1], "want": "changer de ville"}
    browser.get(leaving) if leaving == "/quitter-vite/" else browser.post(leaving, sent)
    assert browser.post(door, sent).status_code == 403
    assert "changer de ville" not in browser.get("/mon-projet/").content.decode()
