"""The release that the project carries, put in the database."""

from pathlib import Path

from cpa.kernel.said import said_in
from cpa.modules.occupations.catalogue.current import current_release
from cpa.modules.occupations.catalogue.publishing import Provenance, publish
from cpa.modules.occupations.catalogue.reference_files import read_tables

ORIGIN = "reference"


def load_carried(folder: Path, replace: bool) -> str:
    """Publish the tables of `folder`, unless official files were imported and `replace` is false. Says what it did.

    Raises FileNotFoundError, BrokenReference (`cpa.sources.reference.tables`).
    """
    release = current_release()
    if release is not None and release.origin != ORIGIN and not replace:
        return f"official files are published ({release.vintage}) and stay; --replace to go back to what is carried"
    tables = read_tables(folder)
    said = said_in(folder / "source.yaml")["sources"][0]
    changed = publish(tables=tables, provenance=Provenance(ORIGIN, said["vintage"], said["producer"], said["licence"]))
    return f"{len(tables.occupations)} occupations, {said['vintage']}{'' if changed else ', as before'}"
