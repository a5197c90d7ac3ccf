"""The walks are not blind: each is shown a page broken on purpose, and must say so."""

import pytest

from tests.pages.keyboard import walk_by_tab
from tests.pages.layout import fits, fits_a_finger
from tests.pages.registry import Page, Who
from tests.pages.test_accessibility import satisfies_axe
from tests.pages.test_structure import holds_what_every_page_holds

pytestmark = pytest.mark.browser

HELP = Page("portal:help", Who.VISITOR)
BROKEN = {
    "a ring taken away": (walk_by_tab, ":focus-visible { outline: none !important }", ""),
    "an order turned over": (walk_by_tab, "", "document.querySelector('footer a').tabIndex = 1"),
    "a trap": (walk_by_tab, "", "addEventListener('keydown', (e) => scrollY > 900 && e.preventDefault())"),
    "a block too wide": (fits, "main { width: 2000px }", ""),
    "a text cut": (fits, "h1 { height: 10px; overflow: hidden }", ""),
    "a button too small": (fits_a_finger, ".button { min-height: 0; padding: 0; line-height: 1 }", ""),
    "a pale text": (satisfies_axe, "main p { color: #ccc !important; background: #fff }", ""),
    "a second title": (holds_what_every_page_holds, "", "document.querySelector('h2').outerHTML = '<h1>x</h1>'"),
    "an inline style": (holds_what_every_page_holds, "", "document.querySelector('h2').setAttribute('style', '')"),
    "help left out": (holds_what_every_page_holds, "", "document.querySelector('#aide').remove()"),
}


@pytest.mark.parametrize("broken", BROKEN)
def test_a_page_broken_on_purpose_is_seen(browse, broken: str) -> None:
    check, style, script = BROKEN[broken]
    tab = browse(HELP, bypass_csp=True, viewport={"width": 1280, "height": 720})
    check(tab)
    if style:
        tab.add_style_tag(content=style)
    if script:
        tab.evaluate(script)
    with pytest.raises(AssertionError):
        check(tab)
