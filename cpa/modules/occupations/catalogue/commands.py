"""`cpa occupations changes`: what an import changed."""

import json
from collections.abc import Iterator

import click

from cpa.module_api.commands import needs_database
from cpa.modules.occupations.catalogue.changes import Changes, latest_changes


@click.group()
def occupations() -> None:
    """Occupations of ROME."""


@occupations.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@needs_database
def changes(as_json: bool) -> None:
    """What the published release changed from the one before it, which is kept until the next."""
    found = latest_changes()
    if found is None:
        raise click.ClickException("There is only one release: nothing to compare it with.")
    before, after, told = found
    if as_json:
        click.echo(json.dumps({"before": before.vintage, "after": after.vintage, **_plain(told)}, ensure_ascii=False))
        return
    click.echo(f"{before.vintage} ({before.origin}) → {after.vintage} ({after.origin})")
    click.echo("\n".join(_lines(told)))


def _plain(told: Changes) -> dict[str, object]:
    return {
        "appeared": dict(sorted(told.appeared.items())),
        "gone": dict(sorted(told.gone.items())),
        "renamed": {code: list(names) for code, names in told.renamed.items()},
        "rows": {name: {"new": new, "gone": gone} for name, (new, gone) in told.rows.items()},
    }


def _lines(told: Changes) -> Iterator[str]:
    yield from (f"+ {code} {name}" for code, name in sorted(told.appeared.items()))
    yield from (f"- {code} {name}" for code, name in sorted(told.gone.items()))
    yield from (f"~ {code} {old} → {new}" for code, (old, new) in told.renamed.items())
    yield from (f"  {name}: {new} new, {gone} gone" for name, (new, gone) in told.rows.items())
