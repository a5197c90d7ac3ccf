"""Every page by Tab alone: everything is reached, in reading order, in sight, and nothing holds the reader back."""

import pytest
from playwright.sync_api import Page as BrowserPage

from tests.pages.registry import PAGES, Page

pytestmark = pytest.mark.browser

NUMBER_STOPS = """() => {
  const kinds = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
  const stops = [...document.querySelectorAll(kinds)].filter((e) => {
    if (e.disabled || !e.checkVisibility({visibilityProperty: true})) return false;
    if (e.type !== 'radio') return true;
    const group = [...document.getElementsByName(e.name)].filter((r) => r.type === 'radio' && r.form === e.form);
    return e === (group.find((r) => r.checked) ?? group[0]);  // Tab enters a group by what is chosen
  });
  stops.forEach((e, number) => { e.dataset.stop = number; });
  document.body.tabIndex = -1;
  document.body.focus();
  return stops.length;
}"""

WHERE = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const box = e.getBoundingClientRect();
  const style = getComputedStyle(e);
  return {
    stop: Number(e.dataset.stop ?? -1),
    name: e.outerHTML.slice(0, 80),
    ringed: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    inSight: box.width > 0 && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
  };
}"""


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("page", PAGES, ids=str)
def test_tab_reaches_everything_in_order_in_sight_and_leaves(browse, page: Page, width: int) -> None:
    walk_by_tab(browse(page, viewport={"width": width, "height": 720}))


def walk_by_tab(tab: BrowserPage) -> None:
    """Tab from the first stop to the last. Raises AssertionError when one is missed, out of order, out of sight,
    without a ring, or never left."""
    expected = tab.evaluate(NUMBER_STOPS)
    walked = []
    for _ in range(expected + 1):
        tab.keyboard.press("Tab")
        step = tab.evaluate(WHERE)
        if step is None:
            break
        walked.append(step)
    assert [step["stop"] for step in walked] == list(range(expected)), walked
    assert [step["name"] for step in walked if not step["ringed"] or not step["inSight"]] == []


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_the_first_stop_skips_to_the_content(browse, page: Page) -> None:
    tab = browse(page)
    tab.evaluate(NUMBER_STOPS)
    tab.keyboard.press("Tab")
    link = tab.locator(":focus")
    assert link.inner_text() == "Aller au contenu"
    box = link.bounding_box()
    assert box is not None and box["y"] >= 0 and box["height"] >= 44
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "contenu"
