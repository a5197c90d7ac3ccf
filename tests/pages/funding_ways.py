"""How to come to the errors of « Ma situation pour financer »."""

from playwright.sync_api import Page as BrowserPage


def having_said_no_amount(tab: BrowserPage, address: str) -> None:
    """The employer pays a share; how much is not written."""
    tab.goto(address)
    tab.locator("input[name=employer][value=share]").check()
    tab.locator("main form .button-primary").click()
    tab.wait_for_load_state()
