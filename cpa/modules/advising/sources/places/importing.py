"""A folder of lists of places → the places that are shown, or nothing changed and the reasons why."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from cpa.kernel.problem import Problem
from cpa.module_api.registry import hooks
from cpa.modules.advising.sources.places.merging import Merged, merged
from cpa.modules.advising.sources.places.placing import Ground, placed
from cpa.modules.advising.sources.places.publishing import current_edition, publish
from cpa.modules.advising.sources.places.reading import Read, read_places
from cpa.modules.advising.sources.places.record import Record
from cpa.sources.outcome import Outcome
from cpa.sources.package import BrokenPackage, open_package
from cpa.sources.progress import Progress, silent
from cpa.sources.published import PublishedSource
from cpa.sources.reading import shown
from cpa.sources.report import Report, Taken, unreadable
from cpa.sources.run import import_whole

ORIGIN = "places"


class NoTerritories(Exception):
    """Places cannot be put on a map before territories are known."""


def import_places(
    folder: Path, *, progress: Progress = silent, of: PublishedSource | None = None
) -> tuple[Report, Read | None]:
    """Publish the lists of `folder`, and what was read of it; a folder that cannot be opened gives a report without
    outcome and nothing read. `of` is the source of source.yaml unless given."""
    try:
        package = open_package(folder)
    except BrokenPackage as broken:
        return unreadable(shown(folder), broken), None
    read = read_places(package, progress, of)
    report = import_whole(shown(folder), ORIGIN, package.digest, package.size_bytes, lambda: _take(read))
    return report, read


def on_the_map(records: Sequence[Record]) -> tuple[list[Merged], Counter[str]]:
    """The places of these records, with what was counted on the way. Raises NoTerritories."""
    communes = hooks().known_communes()
    if not communes:
        raise NoTerritories
    counts: Counter[str] = Counter()
    return merged(placed(records, Ground(communes), counts), counts), counts


def _take(read: Read) -> Taken:
    if read.refused:
        return Taken((Outcome.REJECTED,), read.problems, _counts(read), read.leftovers)
    try:
        places, counts = on_the_map(read.records)
    except NoTerritories:
        message = "Les communes ne sont pas connues : importez d’abord les territoires."
        problem = Problem("place-without-territories", "communes", message)
        return Taken((Outcome.REJECTED,), (*read.problems, problem), _counts(read), read.leftovers)
    before = current_edition()
    all_counts = {**_counts(read), **counts, "places": len(places)}
    changed = publish(places=places, digests=read.digests, counts=all_counts, carried=False)
    outcome = Outcome.DUPLICATE if not changed else Outcome.ACCEPTED if before is None else Outcome.REPLACED
    return Taken((outcome,), read.problems, all_counts, read.leftovers)


def _counts(read: Read) -> Mapping[str, int]:
    return {
        **{f"rows of {name}": rows for name, rows in read.rows.items()},
        "taken": len(read.records),
        **{f"set aside: {code}": rows for code, rows in read.aside.items()},
    }
