"""Commands find both databases up to date, or say what to run."""

import click
import pytest
from django.conf import LazySettings
from django.core.management import call_command

from cpa.kernel.stores import ACTIVITY, IDENTITY
from cpa.module_api import stores
from cpa.module_api.commands import needs_database
from tests.databases import both_stores


@both_stores
def test_databases_with_every_migration_are_not_behind() -> None:
    assert not any(stores.is_behind(alias) for alias in (IDENTITY, ACTIVITY))


@both_stores
def test_a_database_that_lacks_a_migration_is_behind() -> None:
    call_command("migrate", "sources", "zero", database=ACTIVITY, fake=True, verbosity=0)
    assert stores.is_behind(ACTIVITY)
    assert not stores.is_behind(IDENTITY)


def test_where_settings_keep_it_for_people_migrating_is_asked_for(
    settings: LazySettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.CPA_MIGRATES_BY_ITSELF = False
    monkeypatch.setattr(stores, "is_behind", lambda alias: alias == ACTIVITY)

    @needs_database
    def command() -> None:
        raise AssertionError("the command ran on a database that is behind")

    with pytest.raises(click.ClickException, match="Not up to date: activity. Save a copy, then run: cpa base migrate"):
        command()
