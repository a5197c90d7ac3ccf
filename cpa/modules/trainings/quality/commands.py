"""`cpa trainings quality`: what the offers that are shown are worth."""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

import click

from cpa.module_api.commands import needs_database
from cpa.modules.trainings.quality.keeping import measure
from cpa.modules.trainings.quality.measuring import Tally


@click.group()
def trainings() -> None:
    """The catalogue of trainings."""


@trainings.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@needs_database
def quality(as_json: bool) -> None:
    """Say what the offers that are shown are worth to someone who chooses, from 0 to 100, by source, and what they lack
    most often. The worst are kept for the workbench of the catalogue."""
    found = measure(on=datetime.now(UTC).date())
    told = {source: _plain(tally) for source, tally in sorted(found.items())}
    everything = {"offers": sum(one.offers for one in found.values()), "sources": told}
    click.echo(json.dumps(everything) if as_json else "\n".join(_lines(found)) or "No offer is shown.")


def _plain(tally: Tally) -> Mapping[str, object]:
    return {
        "offers": tally.offers,
        "mean": tally.points // tally.offers,
        "tenths": [tally.tenths[tenth] for tenth in range(10)],
        "reasons": dict(tally.reasons.most_common()),
    }


def _lines(found: Mapping[str, Tally]) -> Iterator[str]:
    for source, tally in sorted(found.items()):
        yield f"{source}: {tally.offers} offers, {tally.points // tally.offers} of 100 on average"
        yield from (f"  {count:>7}  {reason}" for reason, count in tally.reasons.most_common())
