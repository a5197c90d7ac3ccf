"""`cpa facts`: what the declarations say of people, for operators."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import click

from cpa.kernel.quantity import decimal_text
from cpa.legislation.facts import AnnualFacts, Basis
from cpa.module_api.commands import needs_database
from cpa.module_api.registry import hooks

TIMES = tuple(
    (f"{label}_{unit}", quantity, basis)
    for unit, basis in (("hours", Basis.HOURS), ("days", Basis.DAYS))
    for label, quantity in (("paid", "worked"), ("protected", "protected"), ("other_absence", "other_absence"))
)
"""Name of each sum, the quantity it adds and the basis it adds it for."""

BATCH = 1000


@click.command()
@click.option("--nirs", "numbers_file", required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="Text file, one NIR or NTT a line.")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line for each number and year.")
@needs_database
def facts(numbers_file: Path, as_json: bool) -> None:
    """Show the declared facts of each year of people known by their number. For operators only: it prints the numbers
    it is given beside what employers declared.

    Times are decimal hours and days over all contracts in force; factors are the two-digit codes of exposures. A
    number that is not known is told on the error stream by its line.
    """
    lines = numbers_file.read_text(encoding="utf-8-sig", errors="replace").splitlines()
    numbers = [(rank, text.strip()) for rank, text in enumerate(lines, 1) if text.strip()]
    for start in range(0, len(numbers), BATCH):
        for row in _rows(numbers[start : start + BATCH]):
            click.echo(json.dumps(row) if as_json else _told(row))


def _rows(numbers: list[tuple[int, str]]) -> Iterator[dict[str, object]]:
    known = hooks().known_account_for_nir(numbers=[number for _, number in numbers])
    by_account = hooks().annual_facts(accounts=sorted(set(known.values())))
    for rank, number in numbers:
        if number not in known:
            click.echo(f"line {rank}: this number is not known", err=True)
            continue
        for year in by_account.get(known[number], ()):
            yield {"number": number, "year": year.year, **_sums(year), "factors": _factors(year)}


def _sums(year: AnnualFacts) -> Mapping[str, str]:
    return {
        name: decimal_text(sum(getattr(work, quantity) for work in year.work if work.basis is basis))
        for name, quantity, basis in TIMES
    }


def _factors(year: AnnualFacts) -> list[str]:
    return sorted({exposure.factor for exposure in year.exposures})


def _told(row: Mapping[str, object]) -> str:
    parts: Iterable[str] = (f"{name}={' '.join(v) if isinstance(v, list) else v}" for name, v in row.items())
    return "  ".join(parts)
