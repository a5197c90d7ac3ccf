"""`cpa import rome`: the official files of ROME, published whole or not at all."""

import json
from collections.abc import Iterator
from pathlib import Path

import click

from cpa.module_api.commands import needs_database
from cpa.modules.occupations.sources.rome.importing import import_rome
from cpa.sources.progress import Meter
from cpa.sources.report import Report, problem_told


@click.group("import")
def importing() -> None:
    """Import files that others send."""


@importing.command()
@click.argument("place", type=click.Path(exists=True, path_type=Path))
@click.option(
    "--legacy",
    type=click.Path(exists=True, path_type=Path),
    help="The folder or zip of the former ROME (v3), when it is not beside: it says which moves are near.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.pass_context
@needs_database
def rome(ctx: click.Context, place: Path, legacy: Path | None, as_json: bool) -> None:
    """Import the official CSV files of ROME 4, any version, from a folder or a zip, and publish them.

    accepted: published. replaced: published in the place of the release before. duplicate: already published. rejected:
    nothing is published, the release before stays, and the problems say what to mend.

    Exit status 0 when published, 1 when not.
    """
    meter = Meter(_size(place))
    report = import_rome(place, legacy, progress=meter)
    meter.clear()
    click.echo(json.dumps(report.as_json(), ensure_ascii=False) if as_json else "\n".join(_told(report)))
    ctx.exit(0 if report.outcome and report.outcome.value != "rejected" else 1)


def _size(place: Path) -> int:
    files = place.iterdir() if place.is_dir() else [place]
    return sum(path.stat().st_size for path in files if path.is_file())


def _told(report: Report) -> Iterator[str]:
    yield f"{report.outcome or 'unreadable':<12} {report.file}"
    for name, count in report.counts.items():
        yield f"  {count:>7}  {name}"
    yield from map(problem_told, report.problems)
