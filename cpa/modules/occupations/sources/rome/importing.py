"""An official package of ROME 4 → the published release, or nothing changed and the reasons why."""

from hashlib import sha256
from pathlib import Path

from django.db import transaction

from cpa.kernel.problem import Problem, Severity
from cpa.kernel.stores import ACTIVITY
from cpa.modules.occupations.catalogue.current import current_release, current_titles
from cpa.modules.occupations.catalogue.publishing import Provenance, publish
from cpa.modules.occupations.search.building import bring_index_up_to_date
from cpa.modules.occupations.sources.rome.finding import newest_folder
from cpa.modules.occupations.sources.rome.reading import Read, read_rome, rome, rome_legacy
from cpa.sources.outcome import Outcome
from cpa.sources.package import BrokenPackage, Package, open_package
from cpa.sources.progress import Progress, silent
from cpa.sources.reading import shown
from cpa.sources.report import Report, Taken, unreadable
from cpa.sources.run import import_whole

ORIGIN = "rome"
LEFTOVERS = frozenset({"file-unknown", "column-unknown", "word-unknown"})
"""Problems that tell of something met and not known."""

_WITHOUT_FORMER = Problem(
    "former-rome-absent",
    "fichier",
    "L’ancien ROME n’est pas ici : les passages sont publiés sans dire s’ils sont proches ou une évolution.",
    severity=Severity.WARNS,
)


def import_rome(place: Path, legacy: Path | None = None, *, progress: Progress = silent) -> Report:
    """Publish the official files of `place`, a folder or a zip; those of the former ROME are in `legacy`, or found in
    `place` or beside it. A package that cannot be opened gives a report without outcome."""
    try:
        package, former = _packages(place, legacy)
    except BrokenPackage as broken:
        return unreadable(shown(place), broken)
    digest = sha256(f"{package.digest} {former.digest if former else ''}".encode()).hexdigest()
    size = package.size_bytes + (former.size_bytes if former else 0)

    def take() -> Taken:
        return _take(read_rome(package, former, progress), with_former=former is not None)

    return import_whole(shown(place), ORIGIN, digest, size, take)


def _packages(place: Path, legacy: Path | None) -> tuple[Package, Package | None]:
    package, is_former = open_package(place), rome_legacy().pattern.fullmatch
    former = package.part(lambda name: is_former(name) is not None)
    if former is not None:
        package = package.part(lambda name: is_former(name) is None) or package
    beside = legacy or (None if former else newest_folder(place.resolve().parent, rome_legacy()))
    if beside is not None:
        former = open_package(beside)
    return package, former


def _take(read: Read, *, with_former: bool) -> Taken:
    counts, leftovers = _counts(read), _leftovers(read.problems)
    problems = read.problems if with_former else (_WITHOUT_FORMER, *read.problems)
    if read.tables is None:
        return Taken((Outcome.REJECTED,), problems, counts, leftovers)
    before, source = current_release(), rome()
    provenance = Provenance(ORIGIN, f"v{read.version}", source.producer, source.licence)
    with transaction.atomic(using=ACTIVITY):
        changed = publish(tables=read.tables, provenance=provenance, texts=read.texts)
        bring_index_up_to_date(current_titles())
    counts |= {name: len(rows) for name, rows in read.tables.named()} | {"texts": len(read.texts)}
    outcome = Outcome.DUPLICATE if not changed else Outcome.ACCEPTED if before is None else Outcome.REPLACED
    return Taken((outcome,), problems, counts, leftovers)


def _counts(read: Read) -> dict[str, int]:
    """Rows read of each table, and what else was counted on the way."""
    counts = {f"rows of {name}": len(sheet.rows) for name, sheet in read.sheets.items()}
    for sheet in read.sheets.values():
        for what, count in sheet.counts.items():
            counts[what] = counts.get(what, 0) + count
    counts["refusals"] = sum(problem.severity is Severity.REJECTS for problem in read.problems)
    return counts


def _leftovers(problems: tuple[Problem, ...]) -> dict[str, int]:
    found: dict[str, int] = {}
    for problem in problems:
        if problem.code in LEFTOVERS:
            found[problem.where] = found.get(problem.where, 0) + 1
    return found
