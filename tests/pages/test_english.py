"""An English browser finds no French on any page: every sentence asked of the catalogues is answered."""

import re

import pytest

from tests.pages.registry import PAGES, Page

pytestmark = pytest.mark.browser

FRENCH = re.compile(r"\b(vous|votre|vos|avec|pour|une|des|est|cette|mot de passe|droits|ligne|compte)\b", re.IGNORECASE)
KEPT = re.compile(
    r"Mon Compte Formation|Le Compte Bénévole|(?:Arrêté|Loi de finances) pour 20\d\d|"
    r"Défenseur des droits|Ma clé|certificat d’aptitude professionnelle|"
    r"brevet d’études professionnelles"
)
"""Names, and what people wrote themselves."""
READ = "elements => elements.map(e => e.innerText ?? e.textContent.trim())"
"""Words within a drawing have no inner text."""


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_an_english_browser_finds_no_french(browse, page: Page) -> None:
    tab = browse(page, locale="en-GB")
    assert tab.locator("html").get_attribute("lang") == "en"
    shown = KEPT.sub("", tab.title() + tab.locator("body").inner_text())
    said = tab.locator("body [lang=fr]").evaluate_all(READ)  # a letter to a French body, an official name
    for french in sorted(said, key=len, reverse=True):  # a short name may be part of a longer one
        shown = shown.replace(french, "")
    assert FRENCH.findall(shown) == [], shown
