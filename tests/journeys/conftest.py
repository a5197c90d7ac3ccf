"""One Chromium for a journey, over pages served from the test databases."""

from collections.abc import Iterator

import pytest
from django.db import connections
from playwright.sync_api import Page as BrowserPage
from playwright.sync_api import sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.pages.conftest import CHROMIUM, QUIET


@pytest.fixture
def server(transactional_db: None) -> Iterator[str]:
    """The address of the portal, served in a thread over the test databases, and gone before they are."""
    served = LiveServer("localhost")
    yield served.url
    served.stop()


@pytest.fixture
def tab(server: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[BrowserPage]:
    """A fresh browser tab, in French. Playwright's event loop must let Django's own calls through, and gives the thread
    connections of its own while it runs: they end with it."""
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        page = browser.new_context(base_url=server, locale="fr-FR").new_page()
        page.set_default_timeout(10_000)
        yield page
        browser.close()
        connections.close_all()
