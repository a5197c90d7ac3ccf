"""How to come to places of help: a town is typed. Also the few places that the walks find."""

from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page as BrowserPage

from cpa.modules.advising.sources.places.importing import import_places
from tests.modules.advising.sources.places.folder import few, folder


def publish_a_few_places() -> None:
    """One place of each list, all in Morlaix."""
    with TemporaryDirectory() as at:
        import_places(folder(Path(at)), of=few())


def near_morlaix(tab: BrowserPage, address: str) -> None:
    """Having looked for places around a town."""
    _look(tab, address, "morlaix")
    tab.locator(".help-place").first.wait_for()


def between_towns_of_one_name(tab: BrowserPage, address: str) -> None:
    """Having typed a name that several towns bear."""
    _look(tab, address, "saint-denis")
    tab.locator("#quel-endroit").wait_for()


def _look(tab: BrowserPage, address: str, words: str) -> None:
    tab.goto(address)
    tab.locator("input[name=lieu]").fill(words)
    tab.locator("main form button").click()
