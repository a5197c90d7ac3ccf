"""`reference/places/`, distilled from the published lists: names, addresses, points, hours and phones of public places.
Lists whose terms do not allow it are not carried."""

from collections.abc import Iterable
from pathlib import Path

from cpa.modules.advising.sources.places.carried import files_of
from cpa.modules.advising.sources.places.reading import read_places
from cpa.modules.advising.sources.places.telling import source, told
from cpa.sources.package import Package, open_package
from cpa.sources.reference.distilling import Distilled, NothingToDistil, Origin

FOLDER = "lieux_aide"
"""The folder of the raw files, below the one that is given."""


def places(raw: Path) -> Distilled:
    """The facts of the lists below `raw` that may be carried. Raises NothingToDistil, BrokenPackage."""
    if not (raw / FOLDER).is_dir():
        raise NothingToDistil(f"no folder {FOLDER}")
    package = open_package(raw / FOLDER)
    read = read_places(package)
    digests = {name: digest for name, digest in read.digests.items() if told()[name].carried}
    records = [one for one in read.records if one.dataset in digests]
    return Distilled(files_of(records, digests), list(_origins(package, digests)), read.problems)


def _origins(package: Package, datasets: Iterable[str]) -> Iterable[Origin]:
    for name in datasets:
        said = told()[name]
        files = {one.name: one.digest for one in package.members.values()
                 if (found := source().pattern.fullmatch(one.name)) and found["table"] == name}  # fmt: skip
        yield Origin(said.title, said.producer, said.licence, said.dated.isoformat(), files)
