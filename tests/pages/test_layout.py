"""Every page on a small screen, a large one, and with text twice as large: nothing cut, no scrolling sideways."""

import pytest
from playwright.sync_api import Page as BrowserPage

from tests.pages.registry import PAGES, Page

pytestmark = pytest.mark.browser

SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

CUT = """() => [...document.querySelectorAll('body *')].filter((e) => {
  const style = getComputedStyle(e);
  return e.checkVisibility() && ['hidden', 'clip'].includes(style.overflowX) && style.clipPath === 'none'
    && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1);
}).map((e) => e.outerHTML.slice(0, 80))"""

SLID_AWAY = """() => [...document.querySelectorAll('.navigation a')].filter((e) => {
  const place = e.getBoundingClientRect();
  return place.left < 0 || place.right > document.documentElement.clientWidth;
}).map((e) => e.textContent)"""

SMALL_TARGETS = """() => {
  const tall = '.button, .navigation a, .page-footer a, .choices-list a, summary, select, textarea, label:has(input), '
    + 'input:not([type=hidden], [type=checkbox], [type=radio])';
  return [...document.querySelectorAll(tall)]
    .filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 44)
    .map((e) => e.outerHTML.slice(0, 80));
}"""


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_a_page_fits_a_phone_and_its_targets_fit_a_finger(browse, page: Page) -> None:
    tab = browse(page, viewport={"width": 320, "height": 720})
    fits(tab)
    fits_a_finger(tab)


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_a_page_fits_a_wide_screen_and_stands_text_twice_as_large(browse, page: Page) -> None:
    tab = browse(page, viewport={"width": 1280, "height": 720})
    fits(tab)
    fits_a_finger(tab)
    tab.evaluate("document.documentElement.style.fontSize = '200%'")
    fits(tab)


def fits(tab: BrowserPage) -> None:
    """Raises AssertionError when something is cut or reaches beyond the screen, a link of the menu above all."""
    assert tab.evaluate(SIDEWAYS) == 0
    assert tab.evaluate(CUT) == []
    assert tab.evaluate(SLID_AWAY) == []


def fits_a_finger(tab: BrowserPage) -> None:
    """Raises AssertionError when something to press is lower than 44 pixels."""
    assert tab.evaluate(SMALL_TARGETS) == []
