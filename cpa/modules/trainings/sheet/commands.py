"""`cpa trainings reports`: what people report of offers."""

import json

import click

from cpa.module_api.commands import needs_database
from cpa.modules.trainings.sheet.reporting import reported


@click.group()
def trainings() -> None:
    """The catalogue of trainings."""


@trainings.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@needs_database
def reports(as_json: bool) -> None:
    """List the offers that people reported, those most often first, with what they wrote. Nobody knows who wrote."""
    found = list(reported())
    if as_json:
        click.echo(json.dumps({"reports": found}))
        return
    for one in found:
        click.echo(f"{one['times']:>4}  {one['source']} {one['key']}  {one['why']}")
        for words in one["words"]:
            click.echo(f"      {words}")
    if not found:
        click.echo("Nothing was reported.")
