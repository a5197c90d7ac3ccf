"""Both databases, reached and up to date."""

from collections.abc import Iterator
from contextlib import contextmanager

import click
from django.conf import settings
from django.core.management import call_command
from django.db import OperationalError, connections
from django.db.migrations.executor import MigrationExecutor

from cpa.kernel.stores import ACTIVITY, IDENTITY

STORES = {IDENTITY: "identity", ACTIVITY: "activity"}
"""Aliases of the two databases and the name that people read."""

_MIGRATING = 0x637061
"""Key of the advisory lock that keeps two processes from migrating at once."""


class StoreBehind(click.ClickException):
    """A database lacks tables of this version and may not be changed without being asked."""


def make_ready() -> None:
    """Reach both databases and bring them up to date where the settings allow it.

    Raises OperationalError when one cannot be reached, StoreBehind when one must first be migrated by hand.
    """
    behind = [alias for alias in STORES if is_behind(alias)]
    if not behind:
        return
    if not settings.CPA_MIGRATES_BY_ITSELF:
        names = " and ".join(STORES[alias] for alias in behind)
        raise StoreBehind(f"Not up to date: {names}. Save a copy, then run: cpa base migrate")
    migrate()


def is_behind(alias: str) -> bool:
    """Whether this database lacks a migration of this version."""
    executor = MigrationExecutor(connections[alias])
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def migrate() -> None:
    """Bring both databases up to date, one process at a time, saying so on the error output."""
    with _alone():
        for alias, name in STORES.items():
            if is_behind(alias):
                click.echo(f"Bringing the {name} database up to date", err=True)
                call_command("migrate", database=alias, verbosity=0, interactive=False)


def unreachable(failure: OperationalError) -> str:
    """A sentence for an operator about a database that does not answer: where, why and what to do."""
    if settings.CPA_PRIVATE_SERVER is not None:
        return str(failure)
    reason = str(failure).strip().splitlines()[0]
    return (
        f"A database does not answer: {reason}. Check that the server runs, and the addresses in "
        "IDENTITY_DATABASE_URL and ACTIVITY_DATABASE_URL."
    )


@contextmanager
def _alone() -> Iterator[None]:
    # A connection of its own: those of the stores are closed and opened again by what runs meanwhile.
    keeper = connections[IDENTITY].copy()
    try:
        with keeper.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s)", [_MIGRATING])
        yield
    finally:
        keeper.close()
