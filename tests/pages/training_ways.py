"""How to come to the list of trainings: what is asked stands in its address."""

from playwright.sync_api import Page as BrowserPage


def from_a_gap(tab: BrowserPage, address: str) -> None:
    """Having come from what is missing for an occupation."""
    tab.goto(f"{address}?metier=F1603&lieu=Quimper")
    tab.locator(".training-line").first.wait_for()


def with_nothing_found(tab: BrowserPage, address: str) -> None:
    """Having asked for a price that nothing has."""
    tab.goto(f"{address}?q=chauffage&prix=10")
    tab.locator("#rien").wait_for()
