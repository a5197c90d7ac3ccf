"""How to come to a right that may be forgotten: the holder tells what nobody else knows."""

from playwright.sync_api import Page as BrowserPage

QUESTIONS = "/droits-peut-etre-oublies/questions/"


def having_told_of_no_diploma(tab: BrowserPage, address: str) -> None:
    """Two statements are true: the notice that follows from them has a page."""
    tab.goto(QUESTIONS)
    for statement in ("no_diploma", "no_title"):
        tab.locator(f"input[name={statement}][value=oui]").check()
    tab.locator("main form button").click()
    tab.goto(address)


def having_set_it_aside(tab: BrowserPage, address: str) -> None:
    """The same, then « Ce n’est pas mon cas », seen from `address`."""
    having_told_of_no_diploma(tab, "/droits-peut-etre-oublies/")
    if tab.locator("article form").count():
        tab.locator("article form button").first.click()
    tab.goto(address)
