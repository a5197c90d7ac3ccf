"""`cpa base`: the two databases as a whole."""

import click

from cpa.surfaces.operations import startup

_LOCK_TIMEOUT_MS = 5_000


@click.group()
def base() -> None:
    """Both databases: bring up to date, empty, stop the private server."""


@base.command()
def migrate() -> None:
    """Bring both databases up to date."""
    startup.start()
    from cpa.module_api import stores

    stores.migrate()
    click.echo("Both databases are up to date.")


@base.command()
def stop() -> None:
    """Stop the private PostgreSQL of this checkout."""
    startup.choose_settings()
    from django.conf import settings

    server = settings.CPA_PRIVATE_SERVER
    if server is None:
        click.echo("Nothing to stop: the databases are on a server of yours.")
    else:
        click.echo("The private PostgreSQL is stopped." if server.stop() else "The private PostgreSQL was not running.")


@base.command()
@click.option("--yes", is_flag=True, help="Do not ask first.")
def empty(yes: bool) -> None:
    """Wipe both databases back to freshly migrated. Everything in them is lost."""
    startup.start()
    from django.conf import settings
    from django.db import OperationalError

    from cpa.module_api import stores

    if not settings.CPA_ALLOW_EMPTYING:
        raise click.ClickException("These settings hold people's real accounts: they never allow emptying.")
    if not yes:
        click.confirm("Both databases will lose everything they hold. Go on?", abort=True)
    for alias in stores.STORES:
        try:
            _wipe(alias)
        except OperationalError as refused:
            if type(refused.__cause__).__name__ != "LockNotAvailable":
                raise
            raise click.ClickException("Another program uses the databases: stop it, then try again.") from refused
    stores.migrate()
    click.echo("Both databases are empty and up to date.")


def _wipe(alias: str) -> None:
    """Drop everything at once: emptying table by table would meet the triggers that keep the ledger."""
    from django.db import connections, transaction

    with transaction.atomic(using=alias), connections[alias].cursor() as cursor:
        cursor.execute("SET LOCAL lock_timeout = %s", [_LOCK_TIMEOUT_MS])
        cursor.execute("DROP SCHEMA public CASCADE")
        cursor.execute("CREATE SCHEMA public")
        cursor.execute("GRANT USAGE ON SCHEMA public TO PUBLIC")
