"""One delivery of a source, published whole or not at all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.db import transaction

from cpa.kernel.problem import Problem
from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.catalogue import standing
from cpa.modules.trainings.catalogue.model import ListedBody, Offer
from cpa.modules.trainings.models import Delivery
from cpa.modules.trainings.sources.offers import problems, storing
from cpa.modules.trainings.sources.offers.desk import Desk
from cpa.modules.trainings.sources.offers.formats import Format
from cpa.modules.trainings.sources.offers.ground import Ground
from cpa.modules.trainings.sources.offers.known_ground import Known
from cpa.modules.trainings.sources.offers.raw_file import RawFile, Unusable, opened
from cpa.modules.trainings.sources.offers.rows import aside_line, body_line, offer_line
from cpa.modules.trainings.sources.offers.spool import Spool
from cpa.sources.bulk import wait_alone
from cpa.sources.progress import Progress
from cpa.sources.report import SHOWN_PROBLEMS

ALONE = 0x6F6666
"""Key of the advisory lock that lets one process publish offers at a time."""


@dataclass(slots=True)
class Given:
    """Files to publish. `at` is the one being read."""

    read: Format
    files: Sequence[RawFile]
    digest: str
    known: Known
    carried: bool = False
    originals: Sequence[dict[str, str]] = ()
    at: RawFile | None = None

    def told(self) -> list[dict[str, str]]:
        """Name and digest of each file, as rows lead back to them."""
        return list(self.originals) or [{"name": one.name, "digest": one.digest} for one in self.files]


def publish(given: Given, progress: Progress, *, fewer: bool = False) -> tuple[Delivery, list[Problem]]:
    """Show what these files say from now on; readers see what was shown before until the whole is there. Gives the
    delivery and some of the problems of its records. Raises Unusable: nothing changed."""
    desk, told = Desk(given.read.source), list[Problem]()
    with transaction.atomic(using=ACTIVITY), Spool() as aside:
        wait_alone(ALONE)
        delivery = _opened(given)
        reading = _Reading(given, desk, delivery, aside, told, progress)
        staged = storing.stage(given.read.gives_offers, reading.lines(given.known.load()))
        _judge(staged, given, fewer)
        with standing.lifted(given.read.source.name):
            changes = storing.settle(delivery, given.read.gives_offers, _today())
        storing.set_aside(delivery, aside.lines())
        _close(delivery, desk, reading, staged, changes)
    return delivery, told


@dataclass(slots=True)
class _Reading:
    """The files on their way to the tables."""

    given: Given
    desk: Desk
    delivery: Delivery
    aside: Spool
    told: list[Problem]
    progress: Progress
    newest: date | None = None

    def lines(self, ground: Ground) -> Iterator[str]:
        """The lines of COPY of all files, in order."""
        for number, file in enumerate(self.given.files):
            self.given.at, self.desk.digest = file, file.digest
            with opened(file, self.progress) as stream:
                for one in self.given.read.read(stream, self.desk, ground):
                    yield self._line(one, number)
                    if self.desk.aside:
                        self._put_aside(number, file)
            self._put_aside(number, file)

    def _line(self, one: Offer | ListedBody, number: int) -> str:
        if isinstance(one, ListedBody):
            return body_line(one, number)
        if one.updated_on and (self.newest is None or one.updated_on > self.newest):
            self.newest = one.updated_on
        return offer_line(one, number)

    def _put_aside(self, number: int, file: RawFile) -> None:
        found, self.desk.aside = self.desk.aside, []
        self.aside.put(aside_line(one, number, self.delivery.pk) for one in found)
        for one in found[: SHOWN_PROBLEMS - len(self.told)]:
            self.told.append(problems.of_record(one.why, one, file.name))


def _opened(given: Given) -> Delivery:
    source = given.read.source
    return Delivery.objects.using(ACTIVITY).create(
        source=source.name,
        title=source.title,
        producer=source.producer,
        licence=source.licence,
        digest=given.digest,
        files=given.told(),
        carried=given.carried,
        published_at=datetime.now(UTC),
    )


def _judge(taken: int, given: Given, fewer: bool) -> None:
    """Raises Unusable when too little came."""
    given.at = given.files[0]
    if taken < given.read.source.floor:
        raise Unusable("offers-too-few")
    if 2 * taken < storing.shown(given.read.source.name, given.read.gives_offers) and not fewer:
        raise Unusable("offers-far-fewer")


def _close(delivery: Delivery, desk: Desk, reading: _Reading, rows: int, changes: storing.Changes) -> None:
    """Write what was made of the files."""
    counts = {"read": 0, "taken": 0, "set aside": 0, "values set aside": 0} | dict(desk.counts)
    # A record can give several rows: an action in two places.
    counts |= {"taken": counts["read"] - counts["set aside"], "shown": rows}
    told = {"new": changes.new, "changed": changes.changed, "unchanged": changes.unchanged, "gone": changes.gone}
    delivery.counts, delivery.mended, delivery.leftovers = counts | told, dict(desk.mended), dict(desk.leftovers)
    delivery.vintage = _vintage(reading)
    delivery.save(using=ACTIVITY)


def _vintage(reading: _Reading) -> str:
    """What the names of the files say, else the newest day that an offer bears."""
    pattern = reading.given.read.source.vintage
    found = [match[1] for one in reading.given.told() if pattern and (match := pattern.search(one["name"]))]
    return max(found, default="") or (reading.newest.isoformat() if reading.newest else "")


def _today() -> date:
    return datetime.now(UTC).date()
