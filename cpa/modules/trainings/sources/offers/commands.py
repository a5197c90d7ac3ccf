"""`cpa import offers`: files of offers in, one account of them out."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from cpa.kernel.problem import Severity
from cpa.module_api.commands import needs_database
from cpa.modules.trainings.search.building import aloud, bring_search_up_to_date, quietly
from cpa.modules.trainings.sources.offers.formats import FORMATS
from cpa.modules.trainings.sources.offers.importing import Asked, Imported, import_offers
from cpa.sources.outcome import Outcome
from cpa.sources.progress import Meter, silent
from cpa.sources.report import problem_as_json

MOST_TOLD = 20
"""Problems that the plain report prints."""


@click.group("import")
def importing() -> None:
    """Import files that others send."""


@importing.command()
@click.argument("files", type=click.Path(path_type=Path), nargs=-1, required=True)
@click.option("--format", "name", type=click.Choice(list(FORMATS)), required=True, help="How the files are written.")
@click.option("--feed", default="", help="Which of several feeds of this format: a source of its own.")
@click.option("--producer", default="", help="Who publishes this feed.")
@click.option("--licence", default="", help="Under which terms.")
@click.option("--again", is_flag=True, help="Read the files although nothing changed.")
@click.option("--fewer", is_flag=True, help="Accept that far fewer offers come than are shown.")
@click.option("--search-later", is_flag=True, help="Another import follows: it brings the search up to date.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.pass_context
@needs_database
def offers(
    ctx: click.Context,
    files: Sequence[Path],
    name: str,
    feed: str,
    producer: str,
    licence: str,
    again: bool,
    fewer: bool,
    search_later: bool,
    as_json: bool,
) -> None:
    """Import offers of training: LHEO, the open catalogue of Mon Compte Formation (mcf), schools (bts, vocational), and
    the bodies that train apprentices.

    The files given together are all that their source offers: what they say no more is gone. Feeds of one format that
    do not come together have each its name: --feed bretagne. accepted: shown for the
    first time. replaced: shown in the place of what was. duplicate: already shown. rejected: nothing changed, and the
    problems say what to mend.

    Exit status 0 when these files are shown, 1 when they were refused or could not be read.
    """
    meter = None if as_json else Meter(sum(path.stat().st_size for path in files if path.is_file()))
    try:
        read = FORMATS[name].named(feed, producer, licence)
    except ValueError as wrong:
        raise click.UsageError("A feed is named by at most twelve small letters and figures.") from wrong
    imported = import_offers(read, files, Asked(again, fewer, progress=meter or silent))
    if meter:
        meter.clear()
    if not search_later and imported.report.outcome not in (None, Outcome.REJECTED):
        bring_search_up_to_date(quietly if as_json else aloud)
    told = _as_json(name, imported)
    click.echo(json.dumps(told, ensure_ascii=False) if as_json else "\n".join(_plain(imported, told)))
    ctx.exit(1 if imported.report.outcome in (None, Outcome.REJECTED) else 0)


def _as_json(name: str, imported: Imported) -> dict[str, object]:
    report, delivery = imported.report, imported.delivery
    counts = report.counts
    is_shown = delivery is not None and report.outcome not in (None, Outcome.REJECTED)
    return {
        "format": name,
        "file": report.file,
        "outcome": report.outcome.value if report.outcome else None,
        "vintage": delivery.vintage if delivery and is_shown else "",
        "read": counts.get("read", 0),
        "taken": counts.get("taken", 0),
        "mended": delivery.mended if delivery and is_shown else {},
        "quarantined": counts.get("set aside", 0),
        "values_quarantined": counts.get("values set aside", 0),
        "leftovers": delivery.leftovers if delivery and is_shown else {},
        "counts": dict(counts),
        "problems": [problem_as_json(one) for one in report.problems],
    }


def _plain(imported: Imported, told: dict[str, object]) -> Iterator[str]:
    report = imported.report
    yield f"{report.outcome or 'unreadable':<12} {told['format']}  {told['vintage']}  {report.file}"
    yield ", ".join(f"{name} {count}" for name, count in report.counts.items())
    for name in ("mended", "leftovers"):
        said = told[name]
        if isinstance(said, dict):
            yield from (f"  {count:>7}  {name}: {what}" for what, count in said.items())
    for one in report.problems[:MOST_TOLD]:
        yield f"  {'!' if one.severity is Severity.REJECTS else '·'} {one.where}  {one.code}  {one.message}"
