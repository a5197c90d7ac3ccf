"""axe finds nothing on any page, header and footer included, in light and in dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page as BrowserPage

from tests.pages.registry import PAGES, Page

pytestmark = pytest.mark.browser

SETTLED = """() => Promise.allSettled(
  document.getAnimations().filter((each) => each instanceof CSSTransition).map((each) => each.finished)
).then(() => null)"""
"""Colours change by degrees when the night falls: they are judged once they have."""


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_axe_finds_no_violation_by_day_nor_by_night(browse, page: Page) -> None:
    tab = browse(page, color_scheme="light")
    satisfies_axe(tab)
    tab.emulate_media(color_scheme="dark")
    tab.evaluate(SETTLED)
    satisfies_axe(tab)


def satisfies_axe(tab: BrowserPage) -> None:
    """Raises AssertionError with each rule broken and where."""
    found = Axe().run(tab).response["violations"]
    assert [(rule["id"], [node["target"] for node in rule["nodes"]]) for rule in found] == []
