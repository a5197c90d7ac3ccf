"""A path in a real browser: what is done is undone, two windows lose nothing, and neither does a network cut."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, expect
from playwright.sync_api import Page as BrowserPage

from tests.pages.path_ways import add

pytestmark = pytest.mark.browser

PATH = "/mon-parcours/"
NARROW, WIDE = {"viewport": {"width": 320, "height": 640}}, {"viewport": {"width": 1280, "height": 800}}
Browse = Callable[..., BrowserPage]


def names(tab: BrowserPage) -> list[str]:
    return tab.locator(".brick h3").all_inner_texts()


def press(tab: BrowserPage, what: str, button: str) -> None:
    """A button of one brick, folded ones unfolded first."""
    brick = tab.locator(".brick", has=tab.get_by_role("heading", name=what, exact=True))
    target = brick.get_by_role("button", name=button)
    if not target.is_visible():
        brick.locator("summary").click()
    target.click()


@pytest.mark.parametrize("options", [WIDE, NARROW | {"java_script_enabled": False}], ids=["script", "no-script-320"])
def test_every_act_is_undone_and_done_again(browse: Browse, options: dict[str, object]) -> None:
    tab = browse(None, **options)
    add(tab, "emploi", "Cariste", "2015")
    add(tab, "benevolat", "Football", "depuis 2018")
    expect(tab.locator(".brick h3")).to_have_text(["Football", "Cariste"])
    press(tab, "Football", "Descendre")
    expect(tab.locator(".brick h3")).to_have_text(["Cariste", "Football"])
    press(tab, "Cariste", "Retirer")
    expect(tab.locator(".brick h3")).to_have_text(["Football"])
    for shown in (["Cariste", "Football"], ["Football", "Cariste"], ["Cariste"], []):
        tab.get_by_role("button", name="Annuler").click()
        expect(tab.locator(".brick h3")).to_have_text(shown)
    for shown in (["Cariste"], ["Football", "Cariste"], ["Cariste", "Football"], ["Football"]):
        tab.get_by_role("button", name=re.compile("^Rétablir")).click()
        expect(tab.locator(".brick h3")).to_have_text(shown)


def test_by_keyboard_a_moved_brick_keeps_the_button_under_the_fingers(browse: Browse) -> None:
    tab = browse(None, **WIDE)
    for year in ("2014", "2016", "2018"):
        add(tab, "emploi", f"En {year}", year)
    lowest = tab.locator(".brick").last.get_by_role("button", name="Monter")
    lowest.focus()
    for shown in (["En 2018", "En 2014", "En 2016"], ["En 2014", "En 2018", "En 2016"]):
        tab.keyboard.press("Enter")
        expect(tab.locator(".brick h3")).to_have_text(shown)
    expect(tab.locator(".brick").first).to_be_focused()


def test_two_windows_on_one_brick_keep_both_words(browse: Browse) -> None:
    first = browse(None, **WIDE)
    add(first, "emploi", "Cariste", "2015")
    first.get_by_role("link", name="Modifier").click()
    first.locator("#id_what").wait_for()
    second = first.context.new_page()
    second.goto(first.url)
    for tab, words in ((first, "Cariste de jour"), (second, "Cariste de nuit")):
        tab.locator("#id_what").fill(words)
        tab.get_by_role("button", name="Garder cette brique").click()
        tab.locator(".brick").wait_for()
    assert names(second) == ["Cariste de nuit"]
    expect(second.locator(".messages")).to_contain_text("Une autre fenêtre")
    second.goto(f"{PATH}historique/")
    expect(second.locator(".acts")).to_contain_text("Cariste de jour")


def cut(context: BrowserContext, off: bool) -> None:
    context.set_offline(off)


def test_a_brick_written_without_network_waits_and_goes_by_itself(browse: Browse) -> None:
    tab = browse(None, **NARROW)
    tab.goto(f"{PATH}ajouter/emploi/")
    tab.locator("#id_what").fill("Cariste")
    cut(tab.context, True)
    tab.locator("#id_when").fill("2015")
    expect(tab.locator("[data-said]")).to_contain_text("gardés sur cet appareil")
    for _ in range(2):  # pressed again by someone who waits: still one brick
        tab.get_by_role("button", name="Garder cette brique").click()
    expect(tab.locator("#garde")).to_contain_text("Pas de réseau")
    cut(tab.context, False)
    expect(tab.locator("#garde")).to_contain_text("Le réseau est revenu")
    tab.goto(PATH)
    assert names(tab) == ["Cariste"]


def test_words_typed_without_network_are_there_when_the_page_opens_again(browse: Browse) -> None:
    tab = browse(None, **WIDE)
    tab.goto(f"{PATH}ajouter/emploi/")
    cut(tab.context, True)
    tab.locator("#id_what").fill("Cariste")
    expect(tab.locator("[data-said]")).to_contain_text("gardés sur cet appareil")
    cut(tab.context, False)
    tab.reload()
    expect(tab.locator("#id_what")).to_have_value("Cariste")


def test_what_is_typed_is_found_in_another_window(browse: Browse) -> None:
    tab = browse(None, **WIDE)
    tab.goto(f"{PATH}ajouter/emploi/")
    tab.locator("#id_what").fill("boulanjer")
    expect(tab.locator("[data-said]")).to_contain_text("Brouillon gardé")
    expect(tab.locator("#metiers")).to_contain_text("Boulanger / Boulangère")
    other = tab.context.new_page()
    other.goto(PATH)
    other.get_by_role("link", name="Reprendre").click()
    expect(other.locator("#id_what")).to_have_value("boulanjer")
