"""Folders of official files → published editions, or nothing changed and the reasons why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from cpa.kernel.problem import Problem, Severity
from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.models.edition import Edition, State
from cpa.modules.trainings.register.changes import Changes
from cpa.modules.trainings.register.publishing import NewEdition, publish
from cpa.modules.trainings.sources.certifications.datasets import DATASETS, OF_DIPLOMAS
from cpa.modules.trainings.sources.official.describing import DataSet
from cpa.modules.trainings.sources.official.finding import Found, found_in
from cpa.modules.trainings.sources.official.reading import Read, read_dataset
from cpa.sources.outcome import Outcome
from cpa.sources.package import BrokenPackage, Package
from cpa.sources.reading import shown
from cpa.sources.report import Report, Taken
from cpa.sources.run import import_whole

SOURCE = "certifications"


@dataclass(frozen=True, slots=True)
class Part:
    """What became of one data set. `read` is None for a duplicate: its files were not read again."""

    dataset: DataSet
    outcome: Outcome
    read: Read | None


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a folder: the engine's report, each data set that was there, those that were not, and what new
    editions changed from official ones before."""

    report: Report
    parts: tuple[Part, ...]
    missing: tuple[str, ...]
    changes: Mapping[str, Changes]

    @property
    def refused(self) -> bool:
        """Whether something that was there could not be taken."""
        broken = any(one.code == "package-unreadable" for one in self.report.problems)
        return broken or any(part.outcome is Outcome.REJECTED for part in self.parts)


def import_certifications(place: Path, datasets: Sequence[DataSet] = DATASETS) -> Imported:
    """Publish every data set that this folder, those below it, or this zip hold.

    Each is published whole or not at all; all that are sound are published in one transaction. Files that are already
    published, read by the same rules, are not read again. A place that cannot be opened gives a report without outcome.
    """
    try:
        found = found_in(place, datasets)
    except BrokenPackage as broken:
        return _unreadable(place, Problem("package-unreadable", "fichier", str(broken)))
    if not found.packages:
        message = "Aucun fichier de certifications ou de nomenclatures n’est ici."
        return _unreadable(place, *found.problems, Problem("package-unreadable", "fichier", message))
    parts: list[Part] = []
    changes: dict[str, Changes] = {}

    def take() -> Taken:
        parts.extend(_parts(found, datasets))
        changes.update(_publish(parts, found))
        return _taken(parts, found.problems)

    digest = sha256("".join(package.digest for package in found.packages.values()).encode()).hexdigest()
    size = sum(package.size_bytes for package in found.packages.values())
    report = import_whole(shown(place), SOURCE, digest, size, take)
    return Imported(report, tuple(parts), found.missing, changes)


def _unreadable(place: Path, *problems: Problem) -> Imported:
    return Imported(Report(shown(place), None, problems, {"problems": len(problems)}), (), (), {})


def _parts(found: Found, datasets: Sequence[DataSet]) -> list[Part]:
    current = {one.dataset: one for one in Edition.objects.using(ACTIVITY).filter(state=State.CURRENT)}
    return [
        _read(found.packages[dataset.name], dataset, current.get(dataset.name))
        for dataset in datasets
        if dataset.name in found.packages
    ]


def _publish(parts: Sequence[Part], found: Found) -> Mapping[str, Changes]:
    new = [_edition(part.read, found.packages[part.dataset.name]) for part in parts if part.read and part.read.tables]
    return publish(editions=new, last=OF_DIPLOMAS) if new else {}


def _read(package: Package, dataset: DataSet, before: Edition | None) -> Part:
    if before is not None and not before.carried and before.digest == digest_of(package, dataset):
        return Part(dataset, Outcome.DUPLICATE, None)
    had = frozenset(before.tables) if before is not None and not before.carried else frozenset[str]()
    read = read_dataset(package, dataset, had)
    if read.tables is None:
        return Part(dataset, Outcome.REJECTED, read)
    return Part(dataset, Outcome.ACCEPTED if before is None else Outcome.REPLACED, read)


def digest_of(package: Package, dataset: DataSet) -> str:
    """What an edition is known by: its files, and the rules that read them."""
    return sha256(f"{package.digest} {dataset.rules}".encode()).hexdigest()


def _edition(read: Read, package: Package) -> NewEdition:
    assert read.tables is not None
    dataset = read.dataset
    return NewEdition(
        dataset.name, dataset.title, dataset.source.producer, dataset.source.licence, read.vintage, read.known_on,
        digest_of(package, dataset), read.files, tuple(read.rows), False, read.tables,
    )  # fmt: skip


def _taken(parts: Sequence[Part], others: Sequence[Problem]) -> Taken:
    reads = [part.read for part in parts if part.read is not None]
    problems = [problem for read in reads for problem in read.problems]
    problems.sort(key=lambda problem: problem.severity is not Severity.REJECTS)
    counts = {"read": sum(read.taken + read.quarantined for read in reads), "taken": sum(read.taken for read in reads),
              "quarantined": sum(read.quarantined for read in reads)}  # fmt: skip
    counts |= {f"mended by {rule}": count for read in reads for rule, count in read.mended.items()}
    leftovers = summed([read.leftovers for read in reads])
    return Taken(tuple(part.outcome for part in parts), (*others, *problems), counts, leftovers)


def summed(counts: Sequence[Mapping[str, int]]) -> dict[str, int]:
    """The sum of counts by name."""
    total: dict[str, int] = {}
    for one in counts:
        for name, count in one.items():
            total[name] = total.get(name, 0) + count
    return total
