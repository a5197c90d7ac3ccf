"""The whole questionnaire in a browser: by keyboard alone, without script, on a narrow screen, with no account."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page as BrowserPage
from playwright.sync_api import expect

from cpa.modules.assessment.measures.instrument import OURS, instrument

pytestmark = pytest.mark.browser
LIKED = ("r-", "s-")


def test_thirty_statements_are_answered_by_keyboard_without_script(browse: Callable[..., BrowserPage]) -> None:
    tab = browse(None, java_script_enabled=False, viewport={"width": 320, "height": 640})
    tab.goto("/mes-atouts/")
    tab.get_by_role("link", name="Commencer").press("Enter")
    for key in instrument(OURS).form:
        tab.wait_for_url(f"**/question/{key}/")
        expect(tab.locator("h1")).to_be_focused()
        tab.keyboard.press("Tab")
        tab.keyboard.press("Space")
        for _step in range(4 if key.startswith(LIKED) else 2):
            tab.keyboard.press("ArrowDown")
        tab.keyboard.press("Enter")
    tab.wait_for_url("**/resultat/")
    expect(tab.get_by_role("heading", name="Faire de ses mains")).to_be_visible()
    tab.locator("#R").get_by_role("button", name="Un peu").press("Enter")
    expect(tab.locator("#R").get_by_role("button", pressed=True)).to_have_text("Un peu")
    tab.get_by_role("button", name="Effacer").press("Enter")
    expect(tab.get_by_role("link", name="Commencer")).to_be_visible()
