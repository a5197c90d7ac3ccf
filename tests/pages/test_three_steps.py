"""The three steps, from no account to a saved project: by mouse, by keyboard alone, without script, on any screen."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from django.core import mail
from playwright.sync_api import Locator, expect
from playwright.sync_api import Page as BrowserPage

from tests.pages.ways import PASSWORD

pytestmark = pytest.mark.browser

FAR = 400
"""More Tab presses than any page has stops."""


@dataclass(frozen=True, slots=True)
class Hands:
    """How someone acts on a page."""

    tab: BrowserPage

    def press(self, target: Locator) -> None:
        """Follow a link, press a button, choose an answer."""
        target.click()

    def write(self, target: Locator, text: str) -> None:
        target.fill(text)


class Keyboard(Hands):
    """Tab, Space and Enter: nothing is pointed at."""

    def press(self, target: Locator) -> None:
        self._reach(target)
        if target.evaluate("e => e.type === 'radio' || e.type === 'checkbox'"):
            self.tab.keyboard.press("Space")
            return
        with self.tab.expect_navigation():
            self.tab.keyboard.press("Enter")

    def write(self, target: Locator, text: str) -> None:
        self._reach(target)
        self.tab.keyboard.type(text)

    def _reach(self, target: Locator) -> None:
        """Tab to it; within a group of radio buttons, of which Tab stops at one, the arrows go on."""
        for _ in range(FAR):
            if target.evaluate("e => e === document.activeElement"):
                return
            group = "e => e.type === 'radio' && e.name === document.activeElement.name"
            self.tab.keyboard.press("ArrowDown" if target.evaluate(group) else "Tab")
        raise AssertionError(f"{target} is out of the keyboard's reach")


WAYS = {
    "mouse-1280": (Hands, {"viewport": {"width": 1280, "height": 800}}),
    "touch-320-no-script": (Hands, {"viewport": {"width": 320, "height": 640}, "java_script_enabled": False}),
    "keyboard-1280": (Keyboard, {"viewport": {"width": 1280, "height": 800}}),
    "keyboard-320": (Keyboard, {"viewport": {"width": 320, "height": 640}}),
}


@pytest.mark.parametrize("way", WAYS)
def test_from_no_account_to_a_saved_project(browse: Callable[..., BrowserPage], way: str) -> None:
    hands_of, options = WAYS[way]
    tab = browse(None, **options)
    hands = hands_of(tab)
    tab.goto("/essayer/")
    describe_a_path(tab, hands)
    answer_every_question(tab, hands)
    kept = keep_an_occupation(tab, hands)
    save_a_project(tab, hands, kept)
    expect(tab.locator("main")).to_contain_text("Ouvrir un lieu pour les jeunes")
    expect(tab.locator("main")).to_contain_text(kept)


def test_signing_up_keeps_all_that_was_tried(browse: Callable[..., BrowserPage]) -> None:
    tab = browse(None)
    hands = Hands(tab)
    describe_a_path(tab, hands)
    tab.goto("/connexion/ouvrir/")
    expect(tab.locator("main")).to_contain_text("Votre essai sera gardé")
    tab.get_by_label("Adresse e-mail").fill("essai@exemple.fr")
    tab.get_by_label("Mot de passe").fill(PASSWORD)
    tab.locator("main form").get_by_role("button", name="Ouvrir mon compte").click()
    code = re.search(r"\d{4}-\d{4}", str(mail.outbox[-1].body))
    assert code
    tab.locator("main form input:visible").first.fill(code.group())
    tab.locator("main form button").first.click()
    tab.goto("/mon-parcours/")
    expect(tab.locator("main")).to_contain_text("entraîneur de foot")


def describe_a_path(tab: BrowserPage, hands: Hands) -> None:
    """One brick, two answers; one skill confirmed."""
    tab.goto("/mon-parcours/")
    hands.press(tab.locator("main a[href*='/ajouter/benevolat']"))
    hands.write(tab.locator("[name=what]"), "entraîneur de foot")
    hands.write(tab.locator("[name=when]"), "depuis 2018")
    hands.press(tab.get_by_role("button", name="Garder cette brique"))
    expect(tab.locator("main")).to_contain_text("entraîneur de foot")


def answer_every_question(tab: BrowserPage, hands: Hands) -> None:
    """Every statement answered in turn, up to the result."""
    tab.goto("/mes-atouts/")
    hands.press(tab.locator("main form button, main a.button").first)
    for number in range(60):
        if "/question/" not in tab.url:
            break
        hands.press(tab.locator("input[type=radio]").nth((number * 3) % 5))
        hands.press(tab.get_by_role("button", name="Continuer"))
    assert "/resultat/" in tab.url
    hands.press(tab.get_by_role("button", name="Oui").first)


def keep_an_occupation(tab: BrowserPage, hands: Hands) -> str:
    """The first idea is kept; its name."""
    tab.goto("/metiers/pour-moi/")
    form = tab.locator("form[action*='/garder/']").first
    code = re.search(r"/metiers/([A-Z]\d{4})/", form.get_attribute("action") or "")
    assert code
    name = tab.locator(f"main a[href*='/metiers/{code.group(1)}/']").first.inner_text()
    hands.press(form.locator("button"))
    return name.strip()


def save_a_project(tab: BrowserPage, hands: Hands, kept: str) -> None:
    """By the first door, then with the occupation that was kept."""
    tab.goto("/mon-projet/")
    hands.press(tab.locator("main a.door").first)
    hands.write(tab.locator("[name=want]"), "Ouvrir un lieu pour les jeunes")
    hands.press(tab.get_by_role("button", name="Garder ce brouillon"))
    hands.press(tab.get_by_role("link", name="Compléter ou changer"))
    hands.press(tab.locator("input[name=occupations]").first)
    hands.press(tab.get_by_role("button", name="Garder", exact=True))
