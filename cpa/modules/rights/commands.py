"""`cpa accrue` and `cpa ledger`."""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime

import click
from django.db import connections
from django.utils import timezone

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.kernel.quantity import Unit, decimal_text
from cpa.kernel.stores import ACTIVITY
from cpa.ledger import append_only
from cpa.ledger import verify as ledger_verify
from cpa.ledger.balances import totals_by_book
from cpa.module_api.commands import needs_database
from cpa.modules.rights import replay
from cpa.modules.rights.accrual import Request
from cpa.modules.rights.accruing import Summary, accounts_to_review, population
from cpa.modules.rights.accruing import accrue as accrue_all

FIRST_YEAR = 2015


@click.command()
@click.option("--year", type=int, help="First year to credit.")
@click.option("--through", type=int, help="Last year to credit; the same year when not given.")
@click.option("--changed", is_flag=True, help="Only the years already credited of accounts whose declarations changed.")
@click.option(
    "--credited-on", type=click.DateTime(["%Y-%m-%d"]), help="Day the credits show, instead of the calendar's."
)
@click.option("--json", "as_json", is_flag=True, help="The summary as one JSON object.")
@needs_database
def accrue(year: int | None, through: int | None, changed: bool, credited_on: datetime | None, as_json: bool) -> None:
    """Credit the rights of a year, or of several, from what was declared. Done again, it posts only what changed."""
    request = Request(_years(year, through, changed), timezone.localdate(), credited_on.date() if credited_on else None)
    accounts: Iterable[AccountId] = accounts_to_review() if changed else population()
    summary = Summary()
    for so_far in accrue_all(accounts=accounts, request=request):
        summary = so_far
        click.echo(f"\r{summary.accounts} accounts, {summary.posted} lines posted", nl=False, err=True)
    click.echo(err=True)
    click.echo(json.dumps(_plain(summary), ensure_ascii=False) if as_json else _sentence(summary))
    _tell(summary.problems)
    if summary.problems:
        raise click.exceptions.Exit(1)


def _years(year: int | None, through: int | None, changed: bool) -> range | None:
    if changed:
        if year is not None or through is not None:
            raise click.UsageError("--changed looks at the years already credited: give no year.")
        return None
    if year is None:
        raise click.UsageError("Give the year to credit: --year 2025.")
    last = year if through is None else through
    if not FIRST_YEAR <= year <= last <= timezone.localdate().year:
        raise click.UsageError(f"Years go from {FIRST_YEAR} to this one, the first before the last.")
    return range(year, last + 1)


def _plain(summary: Summary) -> dict[str, object]:
    return {
        "accounts": summary.accounts,
        "posted": summary.posted,
        "corrections": summary.corrections,
        "credited": {unit.value: amount for unit, amount in sorted(summary.credited.items())},
        "refused": len(summary.problems),
    }


def _sentence(summary: Summary) -> str:
    hours, cents, points = (summary.credited[unit] for unit in (Unit.HUNDREDTH_HOUR, Unit.CENT, Unit.POINT))
    return (
        f"{summary.accounts} accounts seen: {summary.posted} lines posted, of which {summary.corrections} corrections; "
        f"{decimal_text(hours)} hours, {decimal_text(cents)} euros and {points} points credited."
    )


def _tell(problems: Iterable[Problem]) -> int:
    number = 0
    for problem in problems:
        number += 1
        click.echo(f"{problem.code}: {problem.where}: {problem.message}")
    return number


@click.group("ledger")
def ledger() -> None:
    """The ledger of rights."""


@ledger.command()
@needs_database
def verify() -> None:
    """Recompute the ledger from its first line and from the law; exit 1 when anything differs."""
    found = _tell(_findings())
    for (scheme, book, unit), amount in totals_by_book().items():
        click.echo(f"{scheme} {book}: {amount} {unit}")
    if found:
        click.echo(f"{found} findings.")
        raise click.exceptions.Exit(1)
    click.echo("The ledger is whole: every chain, balance and amount is what it should be.")


def _findings() -> Iterator[Problem]:
    yield from ledger_verify.guards()
    checked = 0
    for accounts in ledger_verify.batches():
        problems = list(ledger_verify.verify_accounts(accounts))
        yield from problems
        yield from replay.differences(ledger_verify.sound(accounts, problems), timezone.localdate())
        checked += len(accounts)
        click.echo(f"\r{checked} accounts verified", nl=False, err=True)
    click.echo(err=True)


@ledger.command()
@needs_database
def guard() -> None:
    """Put the triggers that refuse any change back in place, after a restore that left them out."""
    append_only.install(connections[ACTIVITY])
    click.echo("The ledger only grows.")


@ledger.command()
@click.option("--on", "day", type=click.DateTime(["%Y-%m-%d"]), required=True, help="The last day it covers.")
@needs_database
def seal(day: datetime) -> None:
    """Print the digest of all the ledger held at the end of a day. Kept elsewhere, it shows any rewriting."""
    if day.date() >= timezone.localdate():
        raise click.UsageError("The day must be over: the ledger may still grow today.")
    click.echo(ledger_verify.seal(day.date()))
