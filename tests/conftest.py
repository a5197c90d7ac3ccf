"""What every test shares: the language it starts in, and emptying the ledger between tests that commit."""

from collections.abc import Generator

import pytest
from django.db import connections
from django.utils import translation
from pytest_django.plugin import blocking_manager_key

from cpa.kernel.stores import ACTIVITY
from cpa.ledger import append_only
from tests.occupations import _published_once, catalogue, published_occupations
from tests.shared_data import pytest_collection_modifyitems, pytest_terminal_summary

__all__ = [
    "_published_once",
    "catalogue",
    "published_occupations",
    "pytest_collection_modifyitems",
    "pytest_terminal_summary",
]


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Each test starts in French: a page asked for in English leaves its language to the thread."""
    translation.deactivate()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None, object, object]:
    """Let a test that commits (`both_stores_for_real`) be cleaned up.

    Django empties every table after such a test, and the ledger's triggers refuse TRUNCATE, as they should. They are
    taken away for the emptying alone and put back at once; no test ever runs without them.
    """
    if not _commits_to_the_ledger(item):
        return (yield)
    connection = connections[ACTIVITY]
    append_only.remove(connection)
    try:
        return (yield)
    finally:
        with item.config.stash[blocking_manager_key].unblock():
            if str(connection.settings_dict["NAME"]).startswith("test_"):  # after the last test, it is gone
                append_only.install(connection)
            connection.close()


def _commits_to_the_ledger(item: pytest.Item) -> bool:
    """As pytest-django has it: by its mark, or by a fixture that serves pages to another thread."""
    marker = item.get_closest_marker("django_db")
    if marker is None:
        return False
    named = marker.kwargs.get("databases") or ()
    commits = marker.kwargs.get("transaction") or {"transactional_db", "live_server"} & {*item.fixturenames}
    return bool(commits) and (named == "__all__" or ACTIVITY in named)
