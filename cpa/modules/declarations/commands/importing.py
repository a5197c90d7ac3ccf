"""`cpa import …`: files in, one line about each."""

import json
import stat
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click

from cpa.kernel.problem import Severity
from cpa.module_api.commands import needs_database
from cpa.modules.declarations.importing import Dsn
from cpa.modules.declarations.sources.yearly.kinds import KINDS, Kind
from cpa.modules.declarations.yearly import YearlyFile
from cpa.sources.progress import Meter
from cpa.sources.report import Report
from cpa.sources.run import import_file
from cpa.sources.source import Source


@click.group("import")
def importing() -> None:
    """Import files that others send."""


@importing.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line for each file.")
@click.pass_context
@needs_database
def dsn(ctx: click.Context, paths: Sequence[Path], as_json: bool) -> None:
    """Import DSN files, or every .dsn file of folders, and say what became of each.

    accepted: counted. replaced: counted in the place of an earlier one. quarantined: set aside for a person to decide.
    rejected: refused, with what to mend. superseded: a later one already counts. event: kept, counts nothing.
    duplicate: already received. trial: checked only. A file of several declarations tells the first of these that one
    of them met; the counts tell them all.

    Exit status 0 when every file was dealt with, 1 when one could not be read at all.
    """
    _import(ctx, list(_files(paths, ".dsn")), Dsn(), as_json)


def _yearly(kind: Kind) -> click.Command:
    """The command that imports files of one kind."""

    @click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
    @click.option("--json", "as_json", is_flag=True, help="One JSON object a line for each file.")
    @click.pass_context
    @needs_database
    def run(ctx: click.Context, paths: Sequence[Path], as_json: bool) -> None:
        _import(ctx, list(_files(paths, ".csv")), YearlyFile(kind), as_json)

    header = ";".join(kind.header)
    told = (
        f"Import yearly files of {kind.name.replace('_', ' ')}, or every .csv file of folders, and say what became of "
        "each line: accepted, duplicate or rejected. UTF-8, one person and year a line, separated by « ; », under this "
        f"header:\n\n\b\n{header}"
    )
    return click.command(kind.name.replace("_", "-"), help=told)(run)


for _kind in KINDS:
    importing.add_command(_yearly(_kind))


def _import(ctx: click.Context, files: Sequence[Path], source: Source, as_json: bool) -> None:
    meter = Meter(sum(map(_size, files)))
    outcomes: Counter[str] = Counter()
    for file in files:
        report = import_file(file, source, progress=meter)
        meter.clear()
        click.echo(json.dumps(report.as_json(), ensure_ascii=False) if as_json else "\n".join(_told(report)))
        outcomes[report.outcome.value if report.outcome else "unreadable"] += 1
    if not as_json:
        plural = "s" if len(files) > 1 else ""
        click.echo(
            f"{len(files)} file{plural}: " + ", ".join(f"{count} {name}" for name, count in sorted(outcomes.items()))
        )
    ctx.exit(1 if outcomes["unreadable"] else 0)


def _files(paths: Iterable[Path], suffix: str) -> Iterator[Path]:
    for path in paths:
        inside = path.rglob("*") if _is_folder(path) else ()
        # A folder that holds none goes on as it is, and is told as unreadable.
        yield from sorted(found for found in inside if found.suffix.lower() == suffix and found.is_file()) or [path]


def _is_folder(path: Path) -> bool:
    # `Path.is_dir` raises on a name too long or a folder that is barred; the import tells these as unreadable.
    try:
        return stat.S_ISDIR(path.stat().st_mode)
    except OSError:
        return False


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _told(report: Report) -> Iterator[str]:
    counts = ", ".join(_counted(count, name) for name, count in report.counts.items() if count)
    yield f"{report.outcome or 'unreadable':<12} {report.file}  ({counts})"
    for found in report.problems:
        mark = "!" if found.severity is Severity.REJECTS else "·"
        yield f"  {mark} {found.where}  {found.code}  {found.message}"


def _counted(count: int, name: str) -> str:
    """« 1 problem », « 2 problems »: things are counted in the plural, outcomes have none."""
    return f"{count} {name.removesuffix('s') if count == 1 else name}"
