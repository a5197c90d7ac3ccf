"""`cpa import territories` and `cpa import labour-market`: folders of official tables in, one line about each file."""

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import click

from cpa.kernel.problem import Severity
from cpa.module_api.commands import needs_database
from cpa.modules.occupations.sources.folders import Found, found_in
from cpa.modules.occupations.sources.importing import PublishedFile
from cpa.modules.occupations.sources.labour_market import tables as labour_market_tables
from cpa.modules.occupations.sources.official_table.areas import Areas
from cpa.modules.occupations.sources.official_table.description import SourceDescription
from cpa.modules.occupations.sources.official_table.problems import problem
from cpa.modules.occupations.sources.official_table.whole import Reader
from cpa.modules.occupations.sources.territories import tables as territories_tables
from cpa.modules.occupations.sources.territories.published import published_areas
from cpa.sources.report import Report
from cpa.sources.run import import_file

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.group("import")
def importing() -> None:
    """Import files that others send."""


@importing.command()
@click.argument("folder", type=FOLDER)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line for each file.")
@click.pass_context
@needs_database
def territories(ctx: click.Context, folder: Path, as_json: bool) -> None:
    """Import the official lists of communes, postal codes, departments, regions and employment basins.

    Each list takes the place of its edition before, whole or not at all. Exit status 0 when every list that the folder
    holds was dealt with, 1 when one was refused or could not be read.
    """
    _import(ctx, [folder], territories_tables.DESCRIPTION, territories_tables.READERS, lambda: Areas({}, {}), as_json)


@importing.command("labour-market")
@click.argument("folder", type=FOLDER)
@click.option(
    "--correspondences", type=FOLDER, help="Where the crosswalks are, when not in « correspondances » beside."
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line for each file.")
@click.pass_context
@needs_database
def labour_market(ctx: click.Context, folder: Path, correspondences: Path | None, as_json: bool) -> None:
    """Import what official sources publish of the labour market: hiring projects, tension, wages, hours, projections,
    trades short of hands, offers, and the crosswalks from ROME to their families of occupations.

    Each table takes the place of its edition before, whole or not at all; below its floor it is refused, above its
    ceiling it is published with a warning. Territories come first. Exit status 0 when every table that the folders hold
    was dealt with, 1 when one was refused or could not be read.
    """
    beside = folder.resolve().parent / "correspondances"
    folders = [folder, *filter(None, [correspondences or (beside if beside.is_dir() else None)])]
    _import(ctx, folders, labour_market_tables.DESCRIPTION, labour_market_tables.READERS, published_areas, as_json)


def _import(
    ctx: click.Context,
    folders: Sequence[Path],
    source: SourceDescription,
    readers: Mapping[str, Reader],
    known_areas: Callable[[], Areas],
    as_json: bool,
) -> None:
    found, areas, refused = found_in(folders, source), known_areas(), False
    for path, description in found.tables:
        file = PublishedFile(description, readers[description.dataset], areas)
        report = import_file(path, file, still_counts=file.is_shown)
        _say({"dataset": description.dataset, **report.as_json()}, report, as_json)
        refused |= report.outcome is None or report.outcome.value == "rejected"
    for told in _others(found):
        plain = f"{told['outcome']:<12} {told['file']}  {told['message']}"
        click.echo(json.dumps(told, ensure_ascii=False) if as_json else plain)
    ctx.exit(1 if refused or not found.tables else 0)


def _others(found: Found) -> list[Mapping[str, str]]:
    """Files that are not read, and tables that no file holds."""
    left = [{"file": str(path), "outcome": "ignored", "message": why} for path, why in found.left]
    strange = problem("TABLE-INCONNUE")
    unknown = [
        {"file": str(path), "outcome": "unknown", "code": strange.code, "message": strange.message}
        for path in found.unknown
    ]
    absent = problem("TABLE-ABSENTE")
    missing = [
        {"file": one.dataset, "outcome": "missing", "code": absent.code, "message": absent.message}
        for one in found.missing
    ]
    return [*left, *unknown, *missing]


def _say(told: Mapping[str, object], report: Report, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(told, ensure_ascii=False))
        return
    counts = ", ".join(f"{name} {count}" for name, count in report.counts.items() if not name.startswith("left "))
    click.echo(f"{report.outcome or 'unreadable':<12} {told['dataset']}  ({counts})")
    for one in report.problems:
        click.echo(f"  {'!' if one.severity is Severity.REJECTS else '·'} {one.where}  {one.code}  {one.message}")
