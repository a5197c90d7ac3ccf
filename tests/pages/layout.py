"""What a page keeps on any screen: nothing cut, no scrolling sideways, targets as large as a finger."""

from playwright.sync_api import Page as BrowserPage

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


def fits(tab: BrowserPage) -> None:
    """Raises AssertionError when something is cut or reaches beyond the screen, a link of the menu above all."""
    assert tab.evaluate(SIDEWAYS) == 0
    assert tab.evaluate(CUT) == []
    assert tab.evaluate(SLID_AWAY) == []


def fits_a_finger(tab: BrowserPage) -> None:
    """Raises AssertionError when something to press is lower than 44 pixels."""
    assert tab.evaluate(SMALL_TARGETS) == []
