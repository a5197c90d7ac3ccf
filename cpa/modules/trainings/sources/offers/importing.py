"""Files of offers → what is shown of their source, or nothing changed and the reason why."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from cpa.kernel.problem import Problem
from cpa.modules.trainings.catalogue.standing import refused_by_hand
from cpa.modules.trainings.models import Delivery
from cpa.modules.trainings.sources.offers import problems
from cpa.modules.trainings.sources.offers.formats import Format
from cpa.modules.trainings.sources.offers.known_ground import Known, known_for, last_delivery
from cpa.modules.trainings.sources.offers.publishing import Given, publish
from cpa.modules.trainings.sources.offers.raw_file import RawFile, Unusable, raw_file
from cpa.sources.outcome import Outcome
from cpa.sources.progress import Progress, silent
from cpa.sources.reading import shown
from cpa.sources.report import Report, Taken
from cpa.sources.run import import_whole

LONGEST_SOURCE = 30
"""Signs that the log of runs keeps of a source."""


@dataclass(frozen=True, slots=True)
class Asked:
    """How files are imported: `again` reads them although nothing changed, `fewer` accepts that far fewer offers come
    than are shown, `carried` tells facts of `reference/` from files of an operator, whose names and digests in it are
    `originals`."""

    again: bool = False
    fewer: bool = False
    carried: bool = False
    progress: Progress = silent
    originals: Sequence[dict[str, str]] = ()


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of the files: the report of the engine, and the delivery that is shown now (None when none is)."""

    report: Report
    delivery: Delivery | None
    counts: dict[str, int] = field(default_factory=dict)


def import_offers(read: Format, paths: Sequence[Path], asked: Asked | None = None) -> Imported:
    """Show what these files say of their source, all of them or none. Files that are already shown, read by the same
    rules against the same nomenclatures, are not read again."""
    asked = asked or Asked()
    label = ", ".join(shown(Path(path.name)) for path in paths)
    try:
        files = [raw_file(path) for path in paths]
    except OSError:
        problem = problems.of_file("offers-file-unreadable", label)
        return Imported(Report(label, None, (problem,), {"problems": 1}), last_delivery(read.source.name))
    known = known_for(read)
    digest = _digest(files, known)

    def take() -> Taken:
        return _take(Given(read, files, digest, known, asked.carried, asked.originals), asked)

    size = sum(file.size_bytes for file in files)
    report = import_whole(label, f"offers-{read.source.name}"[:LONGEST_SOURCE], digest, size, take)
    return Imported(report, last_delivery(read.source.name))


def _digest(files: Sequence[RawFile], known: Known) -> str:
    told = [*(file.digest for file in files), known.digest]
    return sha256("\n".join(told).encode()).hexdigest()


def _take(given: Given, asked: Asked) -> Taken:
    last = last_delivery(given.read.source.name)
    if last is not None and last.digest == given.digest and not asked.again:
        counts = last.counts | {"new": 0, "changed": 0, "unchanged": last.counts["shown"], "gone": 0}
        return Taken((Outcome.DUPLICATE,), (), counts, last.leftovers)
    if refused_by_hand(given.read.source.name, given.digest) and not asked.again:
        given.at = given.files[0]
        return Taken((Outcome.REJECTED,), (_problem(Unusable("offers-refused-by-hand"), given),))
    try:
        delivery, told = publish(given, asked.progress, fewer=asked.fewer)
    except Unusable as refused:
        return Taken((Outcome.REJECTED,), (_problem(refused, given),))
    outcome = Outcome.ACCEPTED if last is None else Outcome.REPLACED
    return Taken((outcome,), tuple(told), delivery.counts, delivery.leftovers)


def _problem(refused: Unusable, given: Given) -> Problem:
    name = given.at.name if given.at else ""
    return problems.of_file(refused.code, name, refused.line, refused.what)
