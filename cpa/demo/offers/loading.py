"""Imports the files of offers through the ordinary command, as a feed of the demonstration's own, and finds those that
tell the same training."""

import json
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from cpa.demo.offers.files import OffersFile, files
from cpa.demo.program import run

FEED = ("--feed", "demo", "--producer", "démonstration", "--licence", "données inventées", "--fewer")
"""A source of its own: no offer of a real catalogue is ever mixed with these."""

LAST = "mcf"
"""The format that comes last and brings the search up to date for all."""


def load_offers(today: date) -> Iterator[str]:
    """Import every file, compare the catalogue once it changed, and say what came of each. The second time of a month
    changes nothing.

    Raises click.ClickException when the command refuses them.
    """
    changed = False
    with TemporaryDirectory(prefix="cpa-demo-") as folder:
        for name, some in groupby(files(today), key=lambda one: one.format):
            paths = [write_offers(Path(folder), one) for one in some]
            later = () if name == LAST else ("--search-later",)
            told = json.loads(run("import", "offers", "--format", name, *FEED, *later, "--json", *map(str, paths)))
            changed |= told["outcome"] != "duplicate"
            yield f"offers {name}: {told['outcome']}, {told['counts']['shown']} shown, {told['quarantined']} set aside"
    if changed:
        yield _compared()


def _compared() -> str:
    offers = json.loads(run("trainings", "dedupe", "--catalogue", "--json"))["kinds"]["offer"]
    return f"duplicates: {offers['same']} pairs of offers joined, {offers['perhaps']} for a person"


def write_offers(folder: Path, one: OffersFile) -> Path:
    """Write the file's bytes under its name; its path."""
    path = folder / one.name
    path.write_bytes(one.content)
    return path
