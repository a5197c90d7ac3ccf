"""Every page on a small screen and on a large one, by finger, by keyboard, and with text twice as large."""

import pytest

from tests.pages.keyboard import skips_to_the_content, walk_by_tab
from tests.pages.layout import fits, fits_a_finger
from tests.pages.registry import PAGES, Page

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_a_page_fits_a_phone_its_targets_a_finger_and_tab_reaches_everything(browse, page: Page) -> None:
    tab = browse(page, viewport={"width": 320, "height": 720})
    fits(tab)
    fits_a_finger(tab)
    walk_by_tab(tab)


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_a_page_fits_a_wide_screen_by_keyboard_and_stands_text_twice_as_large(browse, page: Page) -> None:
    tab = browse(page, viewport={"width": 1280, "height": 720})
    fits(tab)
    fits_a_finger(tab)
    walk_by_tab(tab)
    skips_to_the_content(tab)
    tab.evaluate("document.documentElement.style.fontSize = '200%'")
    fits(tab)
