"""`cpa import places`: the lists of places where people are helped, published whole or not at all."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from cpa.kernel.problem import Severity
from cpa.module_api.commands import needs_database
from cpa.modules.advising.sources.places.importing import import_places
from cpa.modules.advising.sources.places.reading import Read
from cpa.sources.report import Report


@click.group("import")
def importing() -> None:
    """Import files that others send."""


@importing.command()
@click.argument("folder", type=click.Path(exists=True, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.pass_context
@needs_database
def places(ctx: click.Context, folder: Path, as_json: bool) -> None:
    """Import the published lists of places of help, put them on the map, make one place of what several lists tell, and
    show them.

    Territories come first. Exit status 0 when shown (or already shown), 1 when not: the edition before then stays.
    """
    report, read = import_places(folder)
    said = {**report.as_json(), **_account(read)}
    click.echo(json.dumps(said, ensure_ascii=False) if as_json else "\n".join(_told(report, said)))
    ctx.exit(0 if report.outcome and report.outcome.value != "rejected" else 1)


def _account(read: Read | None) -> Mapping[str, object]:
    """Rows read, taken, set aside by reason, and values mended by rule."""
    if read is None:
        return {"read": 0, "taken": 0, "mended": {}, "quarantined": {}, "leftovers": {}}
    return {
        "read": sum(read.rows.values()),
        "taken": sum(read.rows.values()) - sum(read.aside.values()),
        "mended": dict(read.mended),
        "quarantined": dict(read.aside),
        "leftovers": dict(read.leftovers),
        "tables": dict(read.rows),
    }


def _told(report: Report, said: Mapping[str, object]) -> Iterator[str]:
    yield f"{report.outcome or 'unreadable':<12} {report.file}"
    for name in ("read", "taken", "mended", "quarantined", "leftovers"):
        yield f"  {name}: {said[name]}"
    for name, count in report.counts.items():
        yield f"  {count:>7}  {name}"
    for found in report.problems:
        if found.severity is Severity.REJECTS:
            yield f"  ! {found.where}  {found.code}  {found.message}"
