"""One server over both test databases and one Chromium for all the walks."""

import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from django.core.management import call_command
from django.db import connections
from django.test.utils import override_settings, setup_databases, teardown_databases
from playwright.sync_api import Browser, BrowserContext, sync_playwright
from playwright.sync_api import Page as BrowserPage
from pytest_django import DjangoDbBlocker
from pytest_django.live_server_helper import LiveServer

from cpa.kernel.stores import ACTIVITY, IDENTITY
from cpa.ledger import append_only
from tests.pages import world
from tests.pages.registry import Page, Who

# The shell first: the same engine without the browser's own windows, which cost it four times the work a page.
CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"))), None
)
QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="package")
def databases(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Both test databases. pytest-django prepares only those that marked tests of the run name, and leaves the others
    on the real ones: no walk may ever start there."""
    with django_db_blocker.unblock():
        real = [store for store in (IDENTITY, ACTIVITY) if not _is_of_a_test(store)]
        made = setup_databases(verbosity=0, interactive=False, aliases=real)
        assert all(map(_is_of_a_test, (IDENTITY, ACTIVITY)))
        yield
        teardown_databases(made, verbosity=0)


def _is_of_a_test(store: str) -> bool:
    return str(connections[store].settings_dict["NAME"]).startswith("test_")


@pytest.fixture(scope="package")
def people(databases: None, django_db_blocker: DjangoDbBlocker) -> Iterator[world.World]:
    """Everyone whose pages are walked; both databases are empty again afterwards."""
    with django_db_blocker.unblock():
        yield world.build()
        append_only.remove(connections[ACTIVITY])
        for store in (IDENTITY, ACTIVITY):
            call_command("flush", database=store, interactive=False, verbosity=0)
        append_only.install(connections[ACTIVITY])


@pytest.fixture(scope="package")
def server(people: world.World) -> Iterator[str]:
    """The address of the portal, served in a thread over the test databases. The walks press the same buttons faster
    than people do: what slows guessing down has its own tests."""
    with override_settings(ACCOUNT_RATE_LIMITS=False):
        served = LiveServer("localhost")
        yield served.url
        served.stop()


@pytest.fixture(scope="package")
def chromium(server: str) -> Iterator[Browser]:
    """One Chromium. Playwright runs an event loop, in which Django's own calls must be let through."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def browse(chromium: Browser, server: str, people: world.World) -> Iterator[Callable[..., BrowserPage]]:
    """`browse(page, **options)`: the page opened in a browser of whoever it is for; options are Playwright's."""
    opened: list[BrowserContext] = []

    def open_page(page: Page | None, who: Who = Who.VISITOR, **options: object) -> BrowserPage:
        context = chromium.new_context(base_url=server, **{"locale": "fr-FR", **options})
        context.set_default_timeout(10_000)
        opened.append(context)
        cookie = people.cookies.get(page.who if page else who)
        if cookie:
            context.add_cookies([{"name": "sessionid", "value": cookie, "url": server}])
        tab = context.new_page()
        if page:
            page.reach(tab, people.address(page))
            tab.wait_for_load_state()  # a way may end on a button: the page it leads to is read whole
        return tab

    yield open_page
    for context in opened:
        context.close()
