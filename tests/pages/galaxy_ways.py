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


def having_kept_and_set_aside(tab: BrowserPage, address: str) -> None:
    """Having kept an occupation, and set another aside for a reason."""
    _keep(tab, "D1102")
    tab.goto("/metiers/K1302/pas-pour-moi/")
    tab.locator("input[value=no_nights]").check()
    tab.locator("main form.form button").click()
    tab.wait_for_url(f"**{address}")


def with_three_kept(tab: BrowserPage, address: str) -> None:
    """Comparing three occupations just kept."""
    for code in ("D1102", "D1104", "K1302"):
        _keep(tab, code)
    tab.goto("/metiers/pour-moi/")
    tab.locator(f"main a[href^='{address}']").click()
    tab.wait_for_url(f"**{address}**")


def around_quimper(tab: BrowserPage, address: str) -> None:
    """Having chosen a town on the page of an occupation, its figures open."""
    tab.goto(address)
    tab.locator("#outlook-place").fill("quimper")
    tab.locator(".outlook-place button").click()
    tab.locator(".outlook-where strong").wait_for()
    tab.locator(".outlook-fact summary").first.click()


def between_towns_of_one_name(tab: BrowserPage, address: str) -> None:
    """Having given a name that several towns bear."""
    tab.goto(address)
    tab.locator("main input[name=place]").fill("saint denis")
    tab.locator("main form .button-primary").click()
    tab.locator(".outlook-choices").wait_for()


def _keep(tab: BrowserPage, code: str) -> None:
    tab.goto(f"/metiers/{code}/")
    tab.locator("form[action$='/garder/'] button").click()
    tab.locator("form[action$='/ne-plus-garder/'] button").wait_for()
