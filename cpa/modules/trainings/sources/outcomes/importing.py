"""A folder of published outcomes → the edition that is told, or nothing changed and the reasons why."""

from pathlib import Path

from cpa.modules.trainings.sources.outcomes.publishing import DATASET, current_edition, publish
from cpa.modules.trainings.sources.outcomes.reading import Read, read_outcomes
from cpa.sources.outcome import Outcome
from cpa.sources.package import BrokenPackage, open_package
from cpa.sources.progress import Progress, silent
from cpa.sources.published import PublishedSource
from cpa.sources.reading import shown
from cpa.sources.report import Report, Taken, unreadable
from cpa.sources.run import import_whole


def import_outcomes(
    folder: Path, *, progress: Progress = silent, of: PublishedSource | None = None
) -> tuple[Report, Read | None]:
    """Publish the outcomes of `folder`, and what was read of them; a folder that cannot be opened gives a report
    without outcome and nothing read. `of` is the source of source.yaml unless given."""
    try:
        package = open_package(folder)
    except BrokenPackage as broken:
        return unreadable(shown(folder), broken), None
    read = read_outcomes(package, progress, of)
    return import_whole(shown(folder), DATASET, package.digest, package.size_bytes, lambda: _take(read)), read


def _take(read: Read) -> Taken:
    counts = {f"rows of {name}": table.read for name, table in read.tables.items()}
    if read.refused:
        return Taken((Outcome.REJECTED,), read.problems, counts, read.leftovers)
    before = current_edition()
    changed = publish(tables=read.tables, carried=False)
    outcome = Outcome.DUPLICATE if not changed else Outcome.ACCEPTED if before is None else Outcome.REPLACED
    return Taken((outcome,), read.problems, counts, read.leftovers)
