"""The whole way with scripts switched off: every link, form, folded text and explained word does its work."""

import re

import pytest
from playwright.sync_api import Route, expect

from cpa.surfaces.portal.views import QUIET_SITE
from tests.pages.registry import PAGES, Page, Who
from tests.pages.ways import PASSWORD

pytestmark = pytest.mark.browser

BY_SCRIPT_ALONE = {"mfa_reauthenticate_webauthn", "mfa_add_webauthn"}
"""A passkey is read by the browser's script: these pages say so and name the other way."""


@pytest.mark.parametrize("page", [page for page in PAGES if page.name not in BY_SCRIPT_ALONE], ids=str)
def test_every_page_reads_the_same_without_script(browse, page: Page) -> None:
    tab = browse(page, java_script_enabled=False)
    expect(tab.locator("h1")).to_be_visible()
    expect(tab.locator("#aide")).to_be_visible()
    for form in tab.locator("main form:visible").all():
        expect(form.locator("button:visible").first).to_be_visible()


def test_a_visitor_finds_a_human_in_two_actions(browse) -> None:
    tab = browse(None, java_script_enabled=False)
    tab.goto("/")
    tab.get_by_role("link", name="Trouver qui me conseille").click()
    tab.get_by_role("link", name="Je travaille dans une entreprise ou une association").click()
    expect(tab.locator("main").get_by_role("link", name=re.compile("Appeler le 39"))).to_have_attribute(
        "href", "tel:3939"
    )


def test_a_holder_goes_from_sign_in_to_the_line_of_the_declaration(browse) -> None:
    tab = browse(None, java_script_enabled=False)
    tab.goto("/mes-droits/")
    tab.get_by_label("Adresse e-mail").fill("holder@exemple.fr")
    tab.get_by_label("Mot de passe").fill(PASSWORD)
    tab.locator("main form").get_by_role("button", name="Me connecter").click()
    expect(tab.locator("h1")).to_have_text("Mes droits")
    tab.get_by_role("link", name="Pourquoi ce montant").first.click()
    tab.get_by_role("link", name=re.compile("pour 2024")).click()
    proof = tab.locator("details").first
    proof.locator("summary").click()
    expect(proof).to_contain_text(re.compile(r"lignes? \d+"))
    expect(tab.locator("main")).to_contain_text("art. R. 6323-1")


def test_an_explained_word_opens_and_closes(browse) -> None:
    tab = browse(Page("rights:statement", Who.HOLDER), java_script_enabled=False)
    meaning = tab.locator(".term-meaning", has_text="compte personnel de formation").first
    expect(meaning).to_be_hidden()
    tab.get_by_role("button", name="CPF").first.focus()
    tab.keyboard.press("Enter")
    expect(meaning).to_be_visible()
    tab.keyboard.press("Escape")
    expect(meaning).to_be_hidden()


def test_an_error_takes_the_focus_and_leads_to_its_field(browse) -> None:
    tab = browse(Page("rights:low_qualification", Who.HOLDER), java_script_enabled=False)
    tab.get_by_role("button", name="Enregistrer ma réponse").click()
    summary = tab.locator(".error-summary")
    expect(summary).to_be_focused()
    summary.get_by_role("link").first.click()
    assert tab.url.endswith("#id_confirmed")


def test_the_language_changes_and_stays(browse) -> None:
    tab = browse(None, java_script_enabled=False)
    tab.goto("/aide/")
    tab.get_by_role("button", name="English").click()
    expect(tab.locator("h1")).to_have_text("A person can help you")
    tab.goto("/")
    expect(tab.locator("html")).to_have_attribute("lang", "en")


def test_leaving_quickly_closes_the_session_and_leads_away(browse) -> None:
    tab = browse(None, java_script_enabled=False)
    led_to: list[str] = []

    def stop_at_the_door(route: Route) -> None:
        answer = route.fetch(max_redirects=0)
        led_to.append(answer.headers["location"])
        route.fulfill(status=200, body="elsewhere")

    tab.route("**/quitter-vite/", stop_at_the_door)
    tab.goto("/connexion/")
    tab.get_by_label("Adresse e-mail").fill("newcomer@exemple.fr")
    tab.get_by_label("Mot de passe").fill(PASSWORD)
    tab.locator("main form").get_by_role("button", name="Me connecter").click()
    tab.get_by_role("link", name="Quitter vite").click()
    expect(tab.locator("body")).to_have_text("elsewhere")
    assert led_to == [QUIET_SITE]
    tab.goto("/mon-compte/")
    expect(tab.locator("h1")).to_have_text("Me connecter")
