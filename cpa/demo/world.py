"""Loads the demonstration through the ordinary commands: each spring, the files received so far, then the credit."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from cpa.demo.careers import World
from cpa.demo.deposits import LAST_MONTH, Deposit, deposits
from cpa.demo.program import run
from cpa.module_api.registry import hooks

FIRST_YEAR = 2015
LAST_YEAR = 2025
"""The last year that is over and credited."""

_WELCOME = {"accepted", "replaced", "duplicate"}
"""A file met again, after a loading that was cut short, is a duplicate."""


def load(world: World) -> None:
    """Import every file and credit every year, saying what is done. Done twice, the second changes nothing.

    Raises click.ClickException when one of the files is not accepted.
    """
    for through, files in _springs(world):
        outcomes = _import(files)
        _credit(through, files[-1].built_on)
        told = ", ".join(f"{number} {outcome}" for outcome, number in sorted(outcomes.items()))
        click.echo(f"  files to {files[-1].built_on:%B %Y}: {told}; rights credited to {through}")


def is_loaded(world: World) -> bool:
    """Whether the last file is already in the facts: files are imported in order, so all are."""
    months = [date(LAST_MONTH.year, number, 1) for number in range(1, LAST_MONTH.month + 1)]
    expected = {
        persona.nir: sum(job.declared_time(m) for job in persona.jobs for m in months if job.employed_in(m))
        for persona in world.personas
        if any(job.employed_in(LAST_MONTH) for job in persona.jobs)
    }
    return _worked(list(expected), LAST_MONTH.year) == expected


def _worked(numbers: Sequence[str], year: int) -> dict[str, int]:
    accounts = hooks().known_account_for_nir(numbers=numbers)
    facts = hooks().annual_facts(accounts=list(accounts.values()))
    return {
        number: sum(work.worked for annual in facts.get(account, ()) if annual.year == year for work in annual.work)
        for number, account in accounts.items()
    }


def _springs(world: World) -> Iterator[tuple[int, list[Deposit]]]:
    """The files received before each yearly credit, and the year it credits; the rest with the last one."""
    waiting = list(deposits(world))
    for year in range(2020, LAST_YEAR + 1):
        spring = date(year + 1, 5, 31)
        yield year, [deposit for deposit in waiting if deposit.built_on <= spring]
        waiting = [deposit for deposit in waiting if deposit.built_on > spring]
    yield LAST_YEAR, waiting


def _credit(through: int, today: date) -> None:
    """Correct what the files changed in the years already credited, then credit the others."""
    run("accrue", "--changed", "--credited-on", today.isoformat())
    run("accrue", "--year", str(FIRST_YEAR), "--through", str(through))


def _import(files: Sequence[Deposit]) -> Counter[str]:
    with TemporaryDirectory(prefix="cpa-demo-") as folder:
        paths = [write(Path(folder), deposit) for deposit in files]
        answers = [json.loads(line) for line in run("import", "dsn", "--json", *map(str, paths)).splitlines()]
    refused = [answer for answer in answers if answer["outcome"] not in _WELCOME]
    if refused:
        raise click.ClickException(f"The demonstration's own file was not accepted: {json.dumps(refused[0])}")
    return Counter(answer["outcome"] for answer in answers)


def write(folder: Path, deposit: Deposit) -> Path:
    """Write the file's bytes under its name; its path."""
    path = folder / deposit.name
    path.write_bytes(deposit.content)
    return path
