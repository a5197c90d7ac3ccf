"""`cpa reviews`: what runs every day, the codes of training bodies, the reviews of the demonstration."""

from datetime import date
from pathlib import Path

import click
from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from cpa.module_api.commands import needs_database


@click.group()
def reviews() -> None:
    """What people who followed a training say of it."""


@reviews.command()
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="As if it were that day. Default: today.")
@needs_database
def publish(on: date | None) -> None:
    """Let what was said before this month join what is shown, several people at a time. Run it every day; done again
    within a month, it changes nothing more of what changed."""
    from cpa.modules.reviews.publishing import publish as bring_up

    done = bring_up(on.date() if on else timezone.localdate())  # type: ignore[attr-defined]
    click.echo(f"trainings whose figures changed: {done.trainings}\ntexts shown from now on: {done.texts}")


@reviews.command()
@click.argument("siret")
@needs_database
def invite(siret: str) -> None:
    """Issue the address and the code by which the training body SIRET reads the reviews of its sessions and answers
    them. The code is shown once; the former one opens nothing any more."""
    from cpa.modules.reviews.queries import trainings_of
    from cpa.modules.reviews.replying.actions import invite as issue

    if not trainings_of(siret):
        raise click.ClickException("No review is kept of a training of this body: check the 14 digits of its SIRET.")
    given = issue(siret=siret)
    click.echo(f"address {reverse('replying:reviews', args=[given.slug])}\ncode {given.code}")
    click.echo(f"valid until {given.until:%Y-%m-%d}")


@reviews.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@needs_database
def pretend(file: Path) -> None:
    """Keep the invented reviews of FILE, tied to nobody, in a demonstration. Done twice, it changes nothing.

    FILE is a JSON list of trainings: source, key, title, body_name, siret, and the groups of reviews of each: month,
    answers (four digits each), texts (text, reading, alone, reply).
    """
    from cpa.modules.reviews.pretending import pretend as keep

    if not settings.CPA_DEMONSTRATION:
        raise click.ClickException("These settings hold people's real reviews: nobody but they say what they think.")
    click.echo(f"invented reviews: {keep(file)}")
