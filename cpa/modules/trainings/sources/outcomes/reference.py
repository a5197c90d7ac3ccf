"""`reference/outcomes/`, distilled from the published tables: codes, counts and rates."""

from collections.abc import Iterator
from pathlib import Path

from cpa.modules.trainings.sources.outcomes.carried import files_of
from cpa.modules.trainings.sources.outcomes.reading import Read, read_outcomes
from cpa.modules.trainings.sources.outcomes.telling import source
from cpa.sources.package import Package, open_package
from cpa.sources.reference.distilling import Distilled, NothingToDistil, Origin

FOLDER = "insertion"
"""The folder of the raw files, below the one that is given."""


def outcomes(raw: Path) -> Distilled:
    """The outcomes below `raw`. Raises NothingToDistil, BrokenPackage."""
    if not (raw / FOLDER).is_dir():
        raise NothingToDistil(f"no folder {FOLDER}")
    package = open_package(raw / FOLDER)
    read = read_outcomes(package)
    return Distilled(files_of(read.tables), list(_origins(read, package)), read.problems)


def _origins(read: Read, package: Package) -> Iterator[Origin]:
    names = {member.digest: name for name, member in package.members.items()}
    for table in read.tables.values():
        files = {names[table.digest]: table.digest}
        yield Origin(table.told.title, table.told.producer, source().licence, table.told.vintage, files)
