"""`reference/galaxy/`: the sky of the newest occupations, built by `cpa reference build`."""

from pathlib import Path

from cpa.modules.occupations.catalogue.reading import catalogue_of
from cpa.modules.occupations.galaxy.layout.building import layout_of
from cpa.modules.occupations.galaxy.layout.writing import FILE, written
from cpa.modules.occupations.sources.rome.reference import newest_rome
from cpa.sources.reference.distilling import Distilled


def galaxy(raw: Path) -> Distilled:
    """The layout of the newest ROME 4 below `raw`. Raises NothingToDistil, BrokenPackage."""
    read, origins = newest_rome(raw)
    if read.tables is None:
        return Distilled({}, origins, read.problems)
    return Distilled({FILE: written(layout_of(catalogue_of(read.tables))).encode()}, origins, read.problems)
