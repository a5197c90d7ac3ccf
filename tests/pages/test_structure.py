"""What every page holds, read as a browser does."""

from collections import Counter

import html5lib
import pytest
from playwright.sync_api import Page as BrowserPage

from tests.pages import ways
from tests.pages.registry import PAGES, Page
from tests.pages.world import World

pytestmark = pytest.mark.browser

GRAVE = {"error", "warning"}
WRITTEN_INLINE = "[style], style, script:not([src]), [onclick], [onload], [onerror], [onsubmit], [onchange]"


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_a_page_is_whole_and_asks_nobody_else(browse, server: str, page: Page) -> None:
    asked: list[str] = []
    complaints: list[str] = []

    def listen(tab: BrowserPage) -> None:
        tab.on("request", lambda request: asked.append(request.url))
        tab.on("console", lambda message: complaints.append(message.text) if message.type in GRAVE else None)
        tab.on("pageerror", lambda error: complaints.append(str(error)))

    tab = browse(page)
    listen(tab)
    answer = tab.reload()
    assert answer is not None
    assert [url for url in asked if not url.startswith(server)] == []
    assert complaints == []
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy
    html5lib.HTMLParser(strict=True).parse(answer.text())
    holds_what_every_page_holds(tab)
    trails = tab.locator("nav.breadcrumb [aria-current=page]").count()
    assert trails == (0 if page.name in {"portal:home", "portal:hub"} else 1)


def holds_what_every_page_holds(tab: BrowserPage) -> None:
    """Raises AssertionError when the page lacks a landmark, help, or has two of what is unique."""
    assert tab.locator("html").get_attribute("lang") == "fr"
    assert tab.locator("h1").count() == 1
    assert tab.locator(WRITTEN_INLINE).count() == 0
    landmarks = ["header", "main#contenu", "aside#aide", "footer"]
    assert [tab.locator(f"body > {landmark}").count() for landmark in landmarks] == [1, 1, 1, 1]
    assert tab.locator("#aide a[href='tel:3939']").is_visible()
    assert tab.locator("footer", has_text="Accessibilité\u00a0: partiellement conforme").count() == 1
    identifiers = tab.locator("[id]").evaluate_all("elements => elements.map(e => e.id)")
    assert [identifier for identifier, times in Counter(identifiers).items() if times > 1] == []


def test_no_two_pages_have_the_same_title(browse, people: World) -> None:
    """One page a name; those that their address alone leads to are read without being drawn."""
    titles: dict[str, set[str]] = {}
    for page in {page.name: page for page in sorted(PAGES, key=_by_its_address)}.values():
        tab = browse(None if _by_its_address(page) else page, page.who)
        title = _title_sent(tab, people.address(page)) if _by_its_address(page) else tab.title()
        titles.setdefault(title, set()).add(page.name)
        tab.context.close()  # a browser keeps only so many connections open
    assert {title: names for title, names in titles.items() if len(names) > 1} == {}


def _by_its_address(page: Page) -> bool:
    return page.reach is ways.directly


def _title_sent(tab: BrowserPage, address: str) -> str:
    document = html5lib.parse(tab.request.get(address).text(), namespaceHTMLElements=False)
    return str(document.findtext("head/title"))
