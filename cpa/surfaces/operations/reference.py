"""`cpa reference`: the facts that the project carries, built from official files and loaded in the database."""

from collections.abc import Sequence
from itertools import chain
from pathlib import Path

import click

from cpa.sources.package import BrokenPackage
from cpa.sources.reference.building import refused, write
from cpa.sources.reference.distilling import Distiller, NothingToDistil
from cpa.sources.reference.place import REFERENCE
from cpa.sources.reference.tables import BrokenReference
from cpa.sources.report import problem_told
from cpa.surfaces.operations import startup


@click.group()
def reference() -> None:
    """The facts that the project carries: occupations, territories, the labour market, trainings."""
    startup.start()


@reference.command()
@click.option(
    "--from",
    "raw",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    required=True,
    help="The folder whose folders hold the official files.",
)
@click.option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    default=REFERENCE,
    show_default="reference/",
    help="Where to write.",
)
@click.option("--only", multiple=True, help="Only this part (may be repeated).")
@click.pass_context
def build(ctx: click.Context, raw: Path, into: Path, only: Sequence[str]) -> None:
    """Distil official files into reference/: codes, names, links and numbers, no text. The same files give the same
    bytes. Exit status 1 when a part could not be built; it is then left as it was."""
    from cpa.module_api.registry import hooks

    known = {one.folder: one for one in chain.from_iterable(hooks().reference_distillers())}
    for folder in only:
        if folder not in known:
            raise click.UsageError(f"No part is called « {folder} ». There are: {', '.join(known)}.")
    built = [_build(one, raw, into) for folder, one in known.items() if not only or folder in only]
    ctx.exit(0 if all(built) else 1)


@reference.command()
@click.option("--replace", is_flag=True, help="Also in the place of official files that were imported.")
def load(replace: bool) -> None:
    """Publish what reference/ holds, in seconds. Done twice, the second changes nothing; official files that an
    operator imported stay."""
    from cpa.module_api.registry import hooks
    from cpa.module_api.stores import make_ready

    make_ready()
    for loader in chain.from_iterable(hooks().reference_loaders()):
        try:
            click.echo(f"{loader.folder}: {loader.load(REFERENCE / loader.folder, replace)}")
        except (OSError, BrokenReference) as why:
            raise click.ClickException(f"reference/{loader.folder}/ cannot be loaded: {why}") from why


def _build(distiller: Distiller, raw: Path, into: Path) -> bool:
    try:
        distilled = distiller.distil(raw)
    except (NothingToDistil, BrokenPackage) as why:
        click.echo(f"{distiller.folder}: left as it is: {why}")
        return False
    for problem in distilled.problems:
        click.echo(problem_told(problem))
    if refused(distilled):
        click.echo(f"{distiller.folder}: left as it is: the official files are not sound")
        return False
    changed = write(into / distiller.folder, distilled)
    size = sum(map(len, distilled.files.values()))
    click.echo(
        f"{distiller.folder}: {len(distilled.files)} files, {size:,} bytes, {'changed' if changed else 'as before'}"
    )
    return True
