"""What sources of offers delivered: what is shown of each, what was refused, what offers said before."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.catalogue.model import Provenance, SetAside
from cpa.modules.trainings.models import Delivery, PastOffer
from cpa.modules.trainings.models import SetAside as SetAsideRow


@dataclass(frozen=True, slots=True)
class Past:
    """What an offer said until `replaced_on`: its columns and its sessions, and where they were read."""

    said: dict[str, Any]
    replaced_on: date
    read_in: Provenance


def shown_deliveries() -> list[Delivery]:
    """The last delivery of each source, by its name."""
    last = Delivery.objects.using(ACTIVITY).order_by("source", "-id").distinct("source")
    return list(last)


def deliveries_of(source: str) -> list[Delivery]:
    """Every delivery of a source, the last first."""
    return list(Delivery.objects.using(ACTIVITY).filter(source=source).order_by("-id"))


def reasons_aside(source: str) -> Counter[str]:
    """How many records and values of a source are set aside now, by reason."""
    rows = SetAsideRow.objects.using(ACTIVITY).filter(source=source).values_list("why", flat=True)
    return Counter(rows.iterator())


def set_aside(source: str, why: str = "", limit: int = 100, after: int = 0) -> list[SetAside]:
    """What a source has set aside now, in the order of its files, for one reason or all: at most `limit`, from the
    number `after`."""
    rows = SetAsideRow.objects.using(ACTIVITY).filter(source=source).order_by("file", "line", "id")
    rows = rows.filter(why=why) if why else rows
    return [_aside(row) for row in rows.select_related("delivery")[after : after + limit]]


def past_of(source: str, key: str) -> list[Past]:
    """What an offer said before, the latest first."""
    rows = PastOffer.objects.using(ACTIVITY).filter(source=source, key=key).order_by("-id").select_related("delivery")
    return [Past(row.said, row.replaced_on, place(row.delivery, row.said["file"], row.said["line"])) for row in rows]


def place(delivery: Delivery, file: int, line: int) -> Provenance:
    """Where a row of this delivery was read."""
    files: Sequence[dict[str, str]] = delivery.files
    return Provenance(delivery.source, delivery.vintage, files[file]["digest"], line)


def _aside(row: SetAsideRow) -> SetAside:
    where = place(row.delivery, row.file, row.line)
    return SetAside(row.source, row.key, row.why, tuple(sorted(row.said.items())), row.whole, where)
