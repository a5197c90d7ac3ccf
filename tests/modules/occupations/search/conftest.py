"""The search over all titles, made once."""

from functools import cache

import pytest
from django.db import connections
from pytest_django import DjangoDbBlocker

from cpa.kernel.stores import ACTIVITY
from cpa.modules.occupations.catalogue.reference_files import read_tables
from cpa.modules.occupations.catalogue.tables import TitleRow
from cpa.modules.occupations.search.building import bring_index_up_to_date
from cpa.sources.reference.place import REFERENCE


@cache
def official_titles() -> tuple[TitleRow, ...]:
    return read_tables(REFERENCE / "occupations").titles


@pytest.fixture(scope="session")
def titles() -> tuple[TitleRow, ...]:
    """All titles of ROME."""
    return official_titles()


@pytest.fixture(scope="session")
def _indexed_once(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """Outside the transaction of any test, so that all of them see it."""
    with django_db_blocker.unblock():
        assert str(connections[ACTIVITY].settings_dict["NAME"]).startswith("test_")
        bring_index_up_to_date(official_titles())


@pytest.fixture
def searchable(_indexed_once: None, activity_db: None) -> None:
    """All titles can be found; again after a test that commits has emptied the tables."""
    bring_index_up_to_date(official_titles())


@pytest.fixture
def activity_db(request: pytest.FixtureRequest) -> None:
    """The database, for a test marked as needing it."""
    request.getfixturevalue("_django_db_helper")
