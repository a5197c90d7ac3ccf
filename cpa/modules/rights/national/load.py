"""`cpa national load`: what a national run credited, into the ledger."""

import time
from pathlib import Path

import click
from django.utils import timezone

from cpa.module_api.commands import needs_database
from cpa.modules.rights.national.memory import told_peak
from cpa.modules.rights.national.refused import Refused

MOST_TOLD = 20
"""Accounts refused that are named; the others are counted."""


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@needs_database
def load(folder: Path) -> None:
    """Post the credits of a finished run, found under FOLDER, range by range. Done again, it posts what is missing."""
    from cpa.modules.rights.national import loading

    start, done = time.perf_counter(), []
    try:
        found = loading.checked(folder)
        for loaded in loading.load(folder, found, timezone.localdate()):
            done.append(loaded)
            click.echo(loaded.told(), err=True)
    except Refused as refused:
        for problem in refused.problems:
            click.echo(f"{problem.code}: {problem.where}: {problem.message}")
        raise click.exceptions.Exit(1) from refused
    for right in found.rules:
        mine = [each for each in done if each.key.startswith(f"{right}/")]
        posted, known, opened = (sum(getattr(each, name) for each in mine) for name in ("posted", "known", "opened"))
        click.echo(
            f"{right} {found.year}: {posted:,} transactions posted, of which {opened:,} take an account over;"
            f" {known:,} known already"
        )
        click.echo(f"{right} {found.year}: digest {found.digest(right)}")
    total, spent = sum(each.posted + each.known for each in done), time.perf_counter() - start
    click.echo(f"{total:,} transactions in {spent:.1f} s: {total / spent:,.0f} a second.")
    click.echo(told_peak())
    problems = list(loading.refusals(done))
    for problem in problems[:MOST_TOLD]:
        click.echo(f"{problem.code}: {problem.where}: {problem.message}")
    if len(problems) > MOST_TOLD:
        click.echo(f"… and {len(problems) - MOST_TOLD:,} accounts more.")
    if problems:
        raise click.exceptions.Exit(1)
