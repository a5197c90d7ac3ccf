"""What people print and take with them fits one sheet of A4, and says nothing that only a screen can do."""

from io import BytesIO

import pikepdf
import pytest

from tests.pages import project_ways, ways
from tests.pages.registry import Page, Who

pytestmark = pytest.mark.browser

ONE_SHEET = (
    Page("rights:statement", Who.HOLDER),
    Page("rights:statement", Who.NEWCOMER),
    Page("rights:dates", Who.HOLDER),
)
ANSWER = Page("rights:situation", Who.HOLDER, ("conge",), ways.with_nothing_filled_in)
PLAN = Page("projects:plan", Who.VISITOR, ("1",), project_ways.having_tried_and_done_some_steps)
PRESSED = "() => [...document.querySelectorAll('button:not(.term), form')].filter((e) => e.checkVisibility()).length"


SHORTENED = """() => {
  document.querySelector('[aria-labelledby=historique]')?.remove();
  [...document.querySelectorAll('.dates > li')].slice(9).forEach((date) => date.remove());
}"""
"""The history, and dates beyond the first nine: other walks of this holder open contests and requests."""


@pytest.mark.parametrize("page", ONE_SHEET, ids=str)
def test_it_fits_one_sheet_a_long_history_and_many_dates_aside(browse, page: Page) -> None:
    tab = browse(page)
    tab.evaluate(SHORTENED)
    printed = pikepdf.open(BytesIO(tab.pdf(format="A4", prefer_css_page_size=True)))
    assert len(printed.pages) == 1


@pytest.mark.parametrize("page", (*ONE_SHEET, ANSWER, PLAN), ids=str)
def test_nothing_to_press_is_printed_but_words_with_their_meaning(browse, page: Page) -> None:
    tab = browse(page)
    tab.emulate_media(media="print")
    assert tab.evaluate(PRESSED) == 0
