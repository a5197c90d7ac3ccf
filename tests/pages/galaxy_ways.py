"""How to come to the galaxy's pages: its four views, a search."""

from playwright.sync_api import Page as BrowserPage


def looking_for_a_baker(tab: BrowserPage, address: str) -> None:
    """Having looked for an occupation in one's own words."""
    tab.goto(address)
    tab.get_by_role("searchbox").fill("boulanjer")
    tab.get_by_role("searchbox").press("Enter")
    tab.locator("#trouves").wait_for()


def as_a_table(tab: BrowserPage, address: str) -> None:
    """In a table."""
    _seen_as(tab, address, "tableau")


def by_ear(tab: BrowserPage, address: str) -> None:
    """As a spoken walk."""
    _seen_as(tab, address, "ecouter")


def _seen_as(tab: BrowserPage, address: str, view: str) -> None:
    tab.goto(address)
    tab.locator(f".tabs a[href^='?vue={view}']").click()
    tab.locator(f".tabs a[aria-current][href^='?vue={view}']").wait_for()
