"""Every page of identity: one heading, nothing inline, open to whom it should be, in both languages."""

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.conf import settings as django_settings
from django.test import Client
from django.urls import reverse

from cpa.modules.identity import sign_in_urls, urls
from cpa.modules.identity.models import User
from tests.databases import both_stores
from tests.modules.identity.people import PASSWORD, signed_in, user
from tests.modules.identity.test_second_factor import at_second_step, confirmed
from tests.modules.identity.test_sign_up import mailed_code
from tests.repository.test_pages_inline import INLINE

VISITORS = {
    "account_login",
    "account_signup",
    "account_inactive",
    "account_reset_password",
    "account_password_reset_completed",
    "identity:demonstration_mail",
}
HOLDERS = {
    "account_logout",
    "account_reauthenticate",
    "account_email",
    "account_change_password",
    "usersessions_list",
    "mfa_index",
    "mfa_activate_totp",
    "mfa_generate_recovery_codes",
    "mfa_list_webauthn",
    "mfa_add_webauthn",
    "identity:access",
    "identity:attach",
    "identity:confirm",
    "identity:confirm_on_paper",
    "identity:code_sheet",
}
IN_THE_MIDDLE = {
    "account_email_verification_sent": "/connexion/",
    "account_confirm_password_reset_code": "/connexion/",
    "account_complete_password_reset": "/connexion/mot-de-passe/oublie/",
    "mfa_authenticate": "/connexion/",
    "mfa_login_webauthn": "/connexion/",
}
"""Steps of a journey, and where a visitor who was not on it is led."""

ELSEWHERE = {
    "account_set_password",
    "mfa_reauthenticate",
    "mfa_deactivate_totp",
    "mfa_view_recovery_codes",
    "mfa_download_recovery_codes",
    "mfa_reauthenticate_webauthn",
    "mfa_remove_webauthn",
    "mfa_edit_webauthn",
}
"""Pages of people who have a second factor, walked by the tests below and by test_second_factor."""


ACTS = {"identity:keep_trial", "identity:forget_trial"}
"""Of test_trials: they answer forms and show nothing."""


def test_every_page_is_in_one_of_the_lists() -> None:
    named = {pattern.name for pattern in sign_in_urls.urlpatterns}
    named |= {f"identity:{pattern.name}" for pattern in urls.urlpatterns}
    assert named - ACTS == VISITORS | HOLDERS | IN_THE_MIDDLE.keys() | ELSEWHERE


def sound(page: str) -> None:
    assert len(re.findall("<h1", page)) == 1
    assert 'id="aide"' in page
    assert 'class="navigation"' in page, "the site's own header is lost"
    assert not [what for what, pattern in INLINE.items() if pattern.search(page)]
    for field in re.findall(r'<(?:input|select|textarea)[^>]*\bid="(\w+)"', page):
        assert f'for="{field}"' in page or f'type="hidden" name="{field[3:]}"' in page


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("name", sorted(VISITORS))
@both_stores
def test_a_visitors_page_is_sound(name: str, language: str) -> None:
    answer = Client(headers={"accept-language": language}).get(reverse(name))
    assert answer.status_code == 200
    sound(answer.content.decode())


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("name", sorted(HOLDERS))
@both_stores
def test_a_holders_page_is_sound_and_closed_to_visitors(name: str, language: str) -> None:
    assert Client().get(reverse(name)).status_code == 302
    client = confirmed(signed_in(user()))
    client.cookies[django_settings.LANGUAGE_COOKIE_NAME] = language
    answer = client.get(reverse(name))
    assert answer.status_code == 200
    sound(answer.content.decode())
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.parametrize(("name", "led_to"), sorted(IN_THE_MIDDLE.items()))
@both_stores
def test_a_step_of_a_journey_cannot_be_entered_from_outside(name: str, led_to: str) -> None:
    assert Client().get(reverse(name))["Location"] == led_to


@pytest.mark.parametrize("language", ["fr", "en"])
@both_stores
def test_the_pages_of_second_factors_are_sound(language: str) -> None:
    who = user()
    client = confirmed(signed_in(who))
    client.cookies[django_settings.LANGUAGE_COOKIE_NAME] = language
    TOTP.activate(who, "A" * 32)
    RecoveryCodes.activate(who)
    key = Authenticator.objects.create(user=who, type="webauthn", data={"name": "téléphone"})
    pages = ["mfa_index", "mfa_list_webauthn", "mfa_reauthenticate", "mfa_view_recovery_codes", "mfa_deactivate_totp"]
    addresses = [reverse(name) for name in pages]
    addresses += [reverse(name, args=[key.pk]) for name in ("mfa_remove_webauthn", "mfa_edit_webauthn")]
    for address in addresses:
        answer = client.get(address)
        assert answer.status_code == 200, address
        sound(answer.content.decode())


@both_stores
def test_the_steps_of_each_journey_are_sound() -> None:
    client = Client()
    client.post("/connexion/ouvrir/", {"email": "nadia@exemple.fr", "password1": PASSWORD})
    sound(client.get("/connexion/adresse/code/").content.decode())
    client.post("/connexion/adresse/code/", {"code": mailed_code()})
    forgetful = Client()
    forgetful.post("/connexion/mot-de-passe/oublie/", {"email": "nadia@exemple.fr"})
    sound(forgetful.get("/connexion/mot-de-passe/oublie/code/").content.decode())
    forgetful.post("/connexion/mot-de-passe/oublie/code/", {"code": mailed_code()})
    sound(forgetful.get("/connexion/mot-de-passe/oublie/nouveau/").content.decode())
    TOTP.activate(User.objects.get(), "A" * 32)
    sound(at_second_step().get("/connexion/double/code/").content.decode())


@both_stores
def test_the_english_pages_speak_no_french() -> None:
    client = Client(headers={"accept-language": "en"})
    for name in sorted(VISITORS):
        page = client.get(reverse(name)).content.decode()
        main = page.partition("<main")[2].partition("</main")[0]
        assert not re.findall(r"\b(?:votre|vous|mot de passe|compte|une|avec)\b", main, re.I), name
