"""The sky in a browser: by keys, by pointer, without motion, and what it says."""

import pytest
from playwright.sync_api import Page as BrowserPage
from playwright.sync_api import expect

from tests.pages.registry import Page, Who

pytestmark = pytest.mark.browser

SKY = Page("occupations:galaxy", Who.VISITOR)
WIDE = {"viewport": {"width": 1280, "height": 900}}


def alive(browse, **options: object) -> BrowserPage:
    tab = browse(SKY, reduced_motion="reduce", **{**WIDE, **options})
    tab.locator(".sky.alive").wait_for()
    return tab


def at_family(tab: BrowserPage, letter: str) -> None:
    """By Tab alone, from the link before the sky."""
    tab.locator(".tabs a").last.focus()
    for _ in range(ord(letter) - ord("A") + 1):
        tab.keyboard.press("Tab")
    expect(tab.locator(f".sky-wide a[data-family={letter}]")).to_be_focused()


@pytest.mark.parametrize(
    ("letter", "number", "code"), [("A", "1", "A1101"), ("D", "2", "D1102"), ("K", "256", "K2605")]
)
def test_a_number_and_enter_open_an_occupation_of_the_family(browse, letter: str, number: str, code: str) -> None:
    tab = alive(browse)
    at_family(tab, letter)
    tab.keyboard.type(number)
    expect(tab.locator(".sky-said")).to_contain_text(f"numéro {number} de sa famille")
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"**/metiers/{code}/")


def test_arrows_move_within_the_family_letters_jump_and_escape_comes_back(browse) -> None:
    tab = alive(browse)
    at_family(tab, "D")
    said = tab.locator(".sky-said")
    for key, words in (
        ("ArrowRight", "Boucher / Bouchère : numéro 1 "),
        ("ArrowRight", "Boulanger / Boulangère : numéro 2 de sa famille, 10 passerelles officielles."),
        ("ArrowDown", "numéro 19 "),
        ("ArrowUp", "numéro 1 "),
        ("ArrowLeft", "numéro 115 "),
        ("Escape", "Commerce et vente : 115 métiers"),
    ):
        tab.keyboard.press(key)
        expect(said).to_contain_text(words)
    tab.keyboard.type("fleu")
    expect(said).to_contain_text("Fleuriste : numéro")
    tab.keyboard.press("Escape")
    tab.keyboard.press("Tab")
    expect(said).to_contain_text("Communication et médias")
    expect(said.locator("a")).to_have_count(0)


def test_a_star_tells_its_bridges_at_a_press_and_opens_at_the_next(browse) -> None:
    tab = alive(browse)
    at_family(tab, "D")
    tab.keyboard.type("2")
    opening = tab.locator(".sky-said a")
    expect(opening).to_have_attribute("href", "/metiers/D1102/")
    tab.keyboard.press("Escape")
    tab.locator("[data-zoom='0']").click()
    expect(tab.locator(".sky-said")).to_have_text("Choisissez une étoile, ou une famille.")


def test_the_script_says_as_many_bridges_as_the_pages_list(browse) -> None:
    tab = alive(browse)
    at_family(tab, "C")
    tab.keyboard.type("5")
    told = tab.locator(".sky-said").inner_text()
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/metiers/C*/")
    tab.goto(f"{tab.url}?vue=liste&tout=1")
    assert f"{tab.locator('.leads-list').first.locator('li').count()} passerelles" in told


@pytest.mark.parametrize("width", [320, 1280])
def test_no_name_of_the_sky_is_cut_however_close_one_comes(browse, width: int) -> None:
    tab = alive(browse, viewport={"width": width, "height": 900})
    for _ in range(4):
        assert tab.evaluate(CUT) == []
        tab.locator("[data-zoom='1.5']").click()
        tab.wait_for_timeout(80)


CUT = """() => {
  const sheet = [...document.querySelectorAll('.sky-sheet')].find((svg) => svg.clientWidth);
  const frame = sheet.getBoundingClientRect();
  return [...sheet.querySelectorAll('a:not(.away) text')].map((text) => text.getBoundingClientRect())
    .filter((box) => box.left < frame.left || box.right > frame.right
      || box.top < frame.top || box.bottom > frame.bottom)
    .map((box) => `${box.left} ${box.top}`);
}"""


def test_without_script_every_name_leads_to_its_family(browse) -> None:
    tab = browse(SKY, java_script_enabled=False, **WIDE)
    tab.locator(".sky-wide a[data-family=J] text").click()
    tab.wait_for_url("**/metiers/famille/J/")
    tab.locator("#chercher").fill("3")
    tab.locator("#chercher").press("Enter")
    tab.wait_for_url("**/metiers/J1103/")
