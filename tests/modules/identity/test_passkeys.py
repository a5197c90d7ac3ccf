"""A passkey made in Chromium, with the standard's own virtual device, opens the account without a password."""

from collections.abc import Iterator

import pytest
from allauth.mfa.models import Authenticator
from playwright.sync_api import Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.databases import both_stores_for_real
from tests.modules.identity.people import PASSWORD, user
from tests.pages.conftest import CHROMIUM, QUIET

pytestmark = [pytest.mark.browser, both_stores_for_real]

DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def tab(live_server: LiveServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[Page]:
    """A tab of a browser whose device recognises its owner."""
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        page = browser.new_context(base_url=live_server.url, locale="fr-FR").new_page()
        page.set_default_timeout(15_000)
        device = page.context.new_cdp_session(page)
        device.send("WebAuthn.enable")
        device.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
        yield page
        browser.close()


def sign_in(tab: Page) -> None:
    tab.goto("/connexion/")
    tab.get_by_label("Adresse e-mail").fill("nadia@exemple.fr")
    tab.get_by_label("Mot de passe", exact=True).fill(PASSWORD)
    tab.get_by_role("button", name="Me connecter").click()


def add_a_key(tab: Page) -> None:
    tab.goto("/connexion/cles/ajouter/")
    tab.get_by_label("Mot de passe", exact=True).fill(PASSWORD)
    tab.get_by_role("button", name="Confirmer").click()
    tab.get_by_label("Nom de la clé").fill("mon téléphone")
    tab.get_by_label("Me connecter avec cette clé seule").check()
    tab.get_by_role("button", name="Ajouter").click()
    tab.get_by_role("heading", name="Codes de secours").wait_for()


def test_a_passkey_opens_the_account_without_a_password(tab: Page) -> None:
    user()
    sign_in(tab)
    add_a_key(tab)
    assert Authenticator.objects.filter(type="webauthn").count() == 1
    tab.context.clear_cookies()
    tab.goto("/connexion/")
    tab.get_by_role("button", name="Utiliser une clé d’accès").click()
    tab.wait_for_url("**/mon-compte/")


def test_a_passkey_is_also_the_second_step_after_the_password_and_confirms_important_acts(tab: Page) -> None:
    user()
    sign_in(tab)
    add_a_key(tab)
    tab.context.clear_cookies()
    sign_in(tab)
    tab.get_by_role("button", name="Utiliser ma clé d’accès").click()
    tab.wait_for_url("**/mon-compte/")
    tab.goto("/connexion/cles/confirmer/")
    tab.get_by_role("button", name="Utiliser ma clé d’accès").click()
    tab.wait_for_url("**/mon-compte/")


def test_a_device_that_refuses_leaves_a_sentence_and_the_password(tab: Page) -> None:
    tab.goto("/connexion/")
    tab.get_by_role("button", name="Utiliser une clé d’accès").click()
    assert "utilisez votre mot de passe" in (tab.get_by_role("alert").text_content() or "")
