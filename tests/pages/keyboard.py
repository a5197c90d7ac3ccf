"""The keyboard's way through a page: everything is reached by Tab, in reading order, in sight, and nothing holds the
reader back. Each page's walks ask it (test_every_page)."""

from playwright.sync_api import Page as BrowserPage

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


def skips_to_the_content(tab: BrowserPage) -> None:
    """Raises AssertionError when the first stop is not a link to the content, in sight, that does lead there."""
    tab.evaluate(NUMBER_STOPS)
    tab.keyboard.press("Tab")
    link = tab.locator(":focus")
    assert link.inner_text() == "Aller au contenu"
    box = link.bounding_box()
    assert box is not None and box["y"] >= 0 and box["height"] >= 44
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "contenu"
