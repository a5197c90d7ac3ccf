"""`cpa demo`: load the demonstration world, write its files, serve it."""

from datetime import UTC, date, datetime
from pathlib import Path

import click
from django.conf import settings

from cpa.demo import serving
from cpa.demo.deposits import deposits
from cpa.demo.logins import open_logins
from cpa.demo.offers.files import files as offers_files
from cpa.demo.offers.loading import load_offers, write_offers
from cpa.demo.program import run
from cpa.demo.reading import read_world
from cpa.demo.reviews import load_reviews
from cpa.demo.team import open_team
from cpa.demo.world import is_loaded, load, write
from cpa.module_api.commands import needs_database


@click.group()
def demo() -> None:
    """The demonstration world: ten fictitious people, their employers' declarations, their rights."""


@demo.command("load")
@needs_database
def load_() -> None:
    """Load the demonstration beside what the databases hold, print the sign-ins. Done twice, it changes nothing."""
    _refuse_real_accounts()
    _load()
    _tell_logins()


@demo.command()
@needs_database
def reset() -> None:
    """Empty both databases, load the demonstration, print the sign-ins. Everything else in them is lost."""
    _refuse_real_accounts()
    run("base", "empty", "--yes")
    _load()
    _tell_logins()


@demo.command()
@click.option(
    "--port", type=click.IntRange(1, 65_535), default=8000, show_default=True, help="Where to listen on 127.0.0.1."
)
@click.option("--no-reset", is_flag=True, help="Serve what the databases hold, without loading the demonstration.")
@needs_database
def serve(port: int, no_reset: bool) -> None:
    """Load the demonstration unless it is there, then serve it on this machine until Ctrl-C."""
    _refuse_real_accounts()
    serving.refuse_a_busy_port(port)
    if not no_reset:
        if is_loaded(read_world()):
            run("reference", "load")
            _load_offers()
        else:
            _load()
        _tell_logins()
    click.echo(f"\nOpen http://{serving.ADDRESS}:{port}  (Ctrl-C stops; `make stop` stops the private database)")
    serving.serve(port)
    click.echo("Stopped.")


@demo.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def files(folder: Path) -> None:
    """Write the demonstration's declarations and offers of training into FOLDER, to look at them or import them by
    hand."""
    folder.mkdir(parents=True, exist_ok=True)
    written = [write(folder, deposit) for deposit in deposits(read_world())]
    offers = [write_offers(folder, one) for one in offers_files(_today())]
    click.echo(f"{len(written)} files in {folder}, and {len(offers)} of trainings")


def _refuse_real_accounts() -> None:
    if not settings.CPA_DEMONSTRATION:
        raise click.ClickException("These settings hold people's real accounts: the demonstration never goes there.")


def _load() -> None:
    click.echo("Loading the demonstration through the real import:")
    for line in run("reference", "load").splitlines():
        click.echo(f"  {line}")
    load(read_world())
    _load_offers()


def _load_offers() -> None:
    for line in (*load_offers(_today()), load_reviews(_today())):
        click.echo(f"  {line}")


def _today() -> date:
    return datetime.now(UTC).date()


def _tell_logins() -> None:
    for line in (*open_logins(read_world()), open_team()):
        click.echo(line)
