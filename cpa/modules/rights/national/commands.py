"""`cpa national`: rights of a whole country, from Parquet to Parquet.

What computes is imported when a command runs: DuckDB and Arrow are long to load, and the program starts for every other
command too.
"""

import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryFile

import click

from cpa.kernel.problem import Problem
from cpa.modules.rights.national.load import load
from cpa.modules.rights.national.memory import BYTES, told_peak
from cpa.modules.rights.national.refused import Refused

FOLDER = click.Path(file_okay=False, path_type=Path)
RIGHTS = ("cpf", "c2p", "cec")
FIRST_YEARS = {"cpf": 2015, "c2p": 2015, "cec": 2017}
ENGINES = ("embedded", "spark")
MOST_PEOPLE = 100_000_000
POPULATION_YEARS = (2024, 2025, 2026)


@click.group("national")
def national() -> None:
    """Rights of a whole country: facts and balances in Parquet, credits and new balances in Parquet."""


@national.command()
@click.option("--accounts", type=click.IntRange(1, MOST_PEOPLE), required=True, help="How many people.")
@click.option("--out", type=FOLDER, required=True, help="Folder of the facts; must be empty or not exist.")
@click.option("--year", type=click.Choice(POPULATION_YEARS), default=2025, show_default=True)
def generate(accounts: int, out: Path, year: int) -> None:
    """Make a population up, with the truth about its rights. The same person is the same in any population."""
    from cpa.modules.rights.national.population.generate import generate as written_under

    if out.exists() and any(out.iterdir()):
        raise click.UsageError("The folder is not empty.")
    _make(out)
    start, lines = time.perf_counter(), 0
    for so_far in written_under(out, accounts, year):
        lines = so_far.lines
        click.echo(f"{so_far.persons:,} of {accounts:,} people, {time.perf_counter() - start:.0f} s", err=True)
    spent = time.perf_counter() - start
    click.echo(
        f"{accounts:,} people, {lines:,} lines of facts of {year} in {spent:.1f} s:"
        f" {accounts / spent:,.0f} people a second."
    )
    click.echo(told_peak())


@national.command()
@click.option("--facts", type=FOLDER, required=True, help="Folder of the facts and balances.")
@click.option("--year", type=int, required=True, help="Year whose rights are credited.")
@click.option("--out", type=FOLDER, required=True, help="Folder of credits and new balances. A stopped run goes on.")
@click.option("--right", "rights", type=click.Choice(RIGHTS), multiple=True, help="Only this right; repeatable.")
@click.option("--engine", type=click.Choice(ENGINES), default="embedded", show_default=True)
@click.option("--memory", type=BYTES, default="2GB", show_default=True, help="What DuckDB may take in all.")
@click.option(
    "--range-accounts", type=click.IntRange(1), default=1_000_000, show_default=True, help="Accounts a range."
)
def run(
    facts: Path, year: int, out: Path, rights: Sequence[str], engine: str, memory: int, range_accounts: int
) -> None:
    """Credit a year's rights to every account, by ranges of accounts."""
    from cpa.modules.rights.national.running import Request
    from cpa.modules.rights.national.running import run as ranges_of

    asked = tuple(right for right in RIGHTS if right in (rights or RIGHTS))
    if year < (first := max(FIRST_YEARS[right] for right in asked)):
        raise click.UsageError(f"These rights begin in {first}.")
    _make(out)
    request = Request(facts.resolve(), out.resolve(), year, asked, engine, memory, range_accounts=range_accounts)
    start = time.perf_counter()
    try:
        for progress in ranges_of(request):
            click.echo(progress.told(), err=True)
    except Refused as refused:
        _tell(refused.problems)
        raise click.exceptions.Exit(1) from refused
    _summary(request.out, year, asked, time.perf_counter() - start)
    click.echo(told_peak())


def _make(folder: Path) -> None:
    """The folder, made when it is not there. Raises UsageError, before any work, when nothing can be written in it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=folder):
            pass
    except OSError as refused:
        raise click.UsageError(f"'{folder}' cannot be written in: {refused.strerror}.") from refused


def _summary(out: Path, year: int, rights: Sequence[str], seconds: float) -> None:
    from cpa.modules.rights.national import manifest

    found = manifest.read(out)
    assert found, "a run leaves a manifest"
    for right in rights:
        credited = sum(done.credited for done in found.of(right))
        click.echo(
            f"{right} {year}: {found.written(right).rows:,} accounts, {credited:,} {found.units[right]} credited"
        )
        click.echo(f"{right} {year}: digest {found.digest(right)}")
    accounts = sum(found.written(right).rows for right in rights)
    click.echo(f"{accounts:,} accounts in {seconds:.1f} s: {accounts / seconds:,.0f} a second.")


def _tell(problems: Sequence[Problem]) -> None:
    for problem in problems:
        click.echo(f"{problem.code}: {problem.where}: {problem.message}")


national.add_command(load)
