"""`cpa import certifications`: official tables of certifications and nomenclatures in, an account of each out."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from cpa.module_api.commands import needs_database
from cpa.modules.trainings.register.changes import counted
from cpa.modules.trainings.register.occupations import unknown_occupations
from cpa.modules.trainings.search.building import aloud, bring_search_up_to_date, quietly
from cpa.modules.trainings.sources.certifications.importing import Imported, Part, import_certifications, summed
from cpa.sources.report import problem_as_json, problem_told

MOST_TOLD = 20
"""Problems of one data set that the plain report prints."""


@click.group("import")
def importing() -> None:
    """Import files that others send."""


@importing.command()
@click.argument("place", type=click.Path(exists=True, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.pass_context
@needs_database
def certifications(ctx: click.Context, place: Path, as_json: bool) -> None:
    """Import the national registers of certifications (RNCP, RS), CertifInfo, the kit of apprenticeship, and the
    nomenclatures of trainings (NSF, Formacode, diplomas), from a folder with those below it, or from a zip.

    accepted: published. replaced: published in the place of the edition before. duplicate: already published. rejected:
    nothing of this data set is published, the edition before stays, and the problems say what to mend.

    Exit status 0 when every data set that was there is published, 1 when one was refused or nothing could be read.
    """
    imported = import_certifications(place)
    bring_search_up_to_date(quietly if as_json else aloud)
    told = _as_json(imported)
    click.echo(json.dumps(told, ensure_ascii=False) if as_json else "\n".join(_plain(imported, told)))
    ctx.exit(1 if imported.refused else 0)


def _as_json(imported: Imported) -> dict[str, object]:
    reads = [part.read for part in imported.parts if part.read is not None]
    leftovers = summed([read.leftovers for read in reads])
    links, codes = unknown_occupations() if reads else (0, 0)
    if links:
        leftovers |= {"links to an unknown occupation": links, "unknown occupations": codes}
    return {
        "file": imported.report.file,
        "outcome": imported.report.outcome.value if imported.report.outcome else None,
        "read": sum(read.taken + read.quarantined for read in reads),
        "taken": sum(read.taken for read in reads),
        "mended": summed([read.mended for read in reads]),
        "quarantined": sum(read.quarantined for read in reads),
        "leftovers": leftovers,
        "missing": list(imported.missing),
        "changes": {name: counted(changes) for name, changes in imported.changes.items()},
        "datasets": [_part(part) for part in imported.parts],
        "problems": [problem_as_json(one) for one in imported.report.problems],
    }


def _part(part: Part) -> dict[str, object]:
    said: dict[str, object] = {"dataset": part.dataset.name, "outcome": part.outcome.value}
    if part.read is not None:
        read = part.read
        published = {name: len(rows) for name, rows in read.tables.named()} if read.tables else {}
        said |= {"vintage": read.vintage, "rows": dict(read.rows), "quarantined": read.quarantined}
        said |= {"published": published, "problems": [problem_as_json(one) for one in read.problems[:MOST_TOLD]]}
    return said


def _plain(imported: Imported, told: Mapping[str, object]) -> Iterator[str]:
    for part in imported.parts:
        read = part.read
        yield f"{part.outcome:<12} {part.dataset.name}  {'' if read is None else read.vintage}"
        if read is not None:
            yield from (f"  {count:>7}  {table}" for table, count in read.rows.items())
            yield from (f"  {count:>7}  mended: {rule}" for rule, count in read.mended.items())
            yield from map(problem_told, read.problems[:MOST_TOLD])
    yield from (f"missing      {name}" for name in imported.missing)
    if not imported.parts:
        yield from map(problem_told, imported.report.problems)
    yield ", ".join(f"{name} {told[name]}" for name in ("read", "taken", "quarantined"))
    yield f"leftovers: {told['leftovers']}"
