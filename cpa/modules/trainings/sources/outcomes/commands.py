"""`cpa import outcomes`: what became of those who left a training, published whole or not at all."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from cpa.module_api.commands import needs_database
from cpa.modules.trainings.sources.outcomes.importing import import_outcomes
from cpa.modules.trainings.sources.outcomes.reading import Read
from cpa.sources.report import Report, problem_told


@click.group("import")
def importing() -> None:
    """Import files that others send."""


@importing.command()
@click.argument("folder", type=click.Path(exists=True, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.pass_context
@needs_database
def outcomes(ctx: click.Context, folder: Path, as_json: bool) -> None:
    """Import InserJeunes (by region and diploma, by body), InserSup and the survey Génération, and publish them.

    accepted: published. replaced: published in the place of the edition before. duplicate: already published. rejected:
    nothing is published, the edition before stays, and the problems say what to mend.

    Exit status 0 when published (or already so), 1 when not.
    """
    report, read = import_outcomes(folder)
    said = {**report.as_json(), **_account(read)}
    click.echo(json.dumps(said, ensure_ascii=False) if as_json else "\n".join(_told(report, said)))
    ctx.exit(0 if report.outcome and report.outcome.value != "rejected" else 1)


def _account(read: Read | None) -> Mapping[str, object]:
    """Rows read, taken and set aside, and values mended by rule."""
    if read is None:
        return {"read": 0, "taken": 0, "quarantined": 0, "mended": {}, "leftovers": {}}
    return {**read.count(), "mended": dict(read.mended), "leftovers": dict(read.leftovers)}


def _told(report: Report, said: Mapping[str, object]) -> Iterator[str]:
    yield f"{report.outcome or 'unreadable':<12} {report.file}"
    for name in ("read", "taken", "quarantined", "mended", "leftovers"):
        yield f"  {name}: {said[name]}"
    yield from map(problem_told, report.problems)
