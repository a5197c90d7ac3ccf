"""`cpa occupations bridges`: where an occupation leads."""

import json
from dataclasses import asdict
from typing import Any

import click

from cpa.module_api.commands import needs_database
from cpa.modules.occupations.bridges.building import MOST, bridges
from cpa.modules.occupations.bridges.model import Bridge
from cpa.modules.occupations.catalogue.current import current
from cpa.modules.occupations.catalogue.model import Catalogue


@click.group()
def occupations() -> None:
    """Occupations of ROME."""


@occupations.command(name="bridges")
@click.argument("code")
@click.option("--most", type=click.IntRange(min=1), default=MOST, show_default=True, help="How many, at most.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@needs_database
def of_occupation(code: str, most: int, as_json: bool) -> None:
    """Where the occupation CODE leads: official mobility, and apart from it what skills it shares with each."""
    catalogue = published()
    if code not in catalogue.index:
        raise click.ClickException(f"No occupation has the code {code}. Codes look like D1102.")
    found = bridges(code, catalogue, most)
    if as_json:
        click.echo(json.dumps({"source": code, "bridges": [written(one) for one in found]}, ensure_ascii=False))
        return
    click.echo("\n".join(line for one in found for line in _lines(one)))


def published() -> Catalogue:
    """The published catalogue. Raises ClickException when there is none."""
    catalogue = current()
    if not catalogue.occupations:
        raise click.ClickException("No occupation is published yet: run « cpa reference load ».")
    return catalogue


def written(bridge: Bridge) -> dict[str, Any]:
    """The bridge as JSON. `kind` is that of the official mobility (« near », « evolution », « untyped ») or « skills »
    where there is none."""
    official = asdict(bridge.official) if bridge.official else None
    kind = (bridge.official.kind or "untyped") if bridge.official else "skills"
    effort = bridge.effort
    length = {**asdict(effort.length), "unit": effort.length.unit.value}
    return {
        "target": bridge.target,
        "name": bridge.name,
        "family": bridge.family,
        "kind": kind,
        "official": official,
        "coverage": bridge.shared.coverage,
        "shared": [asdict(skill) for skill in bridge.shared.shared],
        "missing": [asdict(skill) for skill in bridge.shared.missing],
        "effort": {**asdict(effort), "band": effort.band.value, "ways": list(effort.ways), "length": length},
        "titles": list(bridge.titles),
        "reasons": list(bridge.reasons),
    }


def _lines(bridge: Bridge) -> list[str]:
    return [f"{bridge.target} {bridge.name}", *(f"    {reason}" for reason in bridge.reasons)]
