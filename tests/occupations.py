"""The occupations that the project carries, for the tests that need them: in memory, or in the database."""

import pytest
from django.db import connections
from pytest_django import DjangoDbBlocker

from cpa.kernel.stores import ACTIVITY
from cpa.modules.occupations.carried import LOADERS
from cpa.modules.occupations.catalogue.carrying import load_carried
from cpa.modules.occupations.catalogue.current import current_release
from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.catalogue.reading import reference_catalogue
from cpa.modules.occupations.models import Release
from cpa.sources.reference.place import REFERENCE


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """All occupations, read once from `reference/`; no database."""
    return reference_catalogue()


@pytest.fixture(scope="session")
def _published_once(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """Loaded outside the transaction of any test, so that all of them see it."""
    with django_db_blocker.unblock():
        assert str(connections[ACTIVITY].settings_dict["NAME"]).startswith("test_")
        publish_occupations()


@pytest.fixture
def published_occupations(_published_once: None, request: pytest.FixtureRequest) -> None:
    """All occupations published in the activity database, for a test marked as needing it. Loaded again, in a second,
    after a test that commits has emptied the tables."""
    request.getfixturevalue("_django_db_helper")
    publish_occupations()


def publish_occupations() -> None:
    """Publish what the project carries unless something is published."""
    if current_release() is None:
        load_carried(REFERENCE / "occupations", replace=False)


def publish_everything_carried() -> None:
    """All that `cpa reference load` publishes: occupations, the index of titles, places, the labour market."""
    for loader in LOADERS:
        loader.load(REFERENCE / loader.folder, False)


def withdraw_occupations() -> None:
    """Publish nothing for the rest of this test's transaction. Emptying the tables is at once undone with it, where
    deleting their rows would take a second."""
    with connections[ACTIVITY].cursor() as cursor:
        cursor.execute(f"TRUNCATE {Release._meta.db_table} CASCADE")
