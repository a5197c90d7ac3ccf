"""Putting places in the place of those before, whole or not at all."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from hashlib import sha256
from itertools import count

from django.db import transaction

from cpa.kernel.stores import ACTIVITY
from cpa.modules.advising.models import HelpPlace, PlaceEdition, PlaceMention, PlaceTable
from cpa.modules.advising.sources.places.merging import Merged
from cpa.modules.advising.sources.places.telling import told
from cpa.sources.bulk import copy_rows, wait_alone

_ALONE = 0x706C61
"""Key of the advisory lock that lets one process publish at a time."""

PLACE = ("id", "edition_id", "kinds", "name", "address", "postal_code", "town", "department", "commune", "latitude",
         "longitude", "exact", "phone", "hours", "travels", "dated")  # fmt: skip
MENTION = ("place_id", "table_id", "line", "reason", "rank")


def current_edition() -> PlaceEdition | None:
    """The edition that is shown; None before the first."""
    return PlaceEdition.objects.using(ACTIVITY).first()


def publish(*, places: Sequence[Merged], digests: Mapping[str, str], counts: Mapping[str, int], carried: bool) -> bool:
    """Show these places from now on, read in files of these digests; whether that changed anything. The edition before
    goes in the same transaction."""
    named = _digest(places, digests)
    with transaction.atomic(using=ACTIVITY):
        wait_alone(_ALONE)
        shown = current_edition()
        if shown is not None and shown.digest == named:
            return False
        if shown is not None:
            _withdraw(shown)
        edition = PlaceEdition.objects.using(ACTIVITY).create(
            digest=named, carried=carried, counts=dict(counts), published_at=datetime.now(UTC)
        )
        tables = {name: _table(edition, name, digest).pk for name, digest in digests.items()}
        numbers = count(_next_number())
        numbered = [(next(numbers), place) for place in places]
        copy_rows(HelpPlace, PLACE, (_place(number, edition.pk, place) for number, place in numbered))
        copy_rows(PlaceMention, MENTION, _mentions(numbered, tables))
    return True


def _digest(places: Iterable[Merged], digests: Mapping[str, str]) -> str:
    found = sha256(repr(sorted(digests.items())).encode())
    for place in places:
        found.update(repr((place.kinds, place.parts, place.reasons)).encode())
    return found.hexdigest()


def _withdraw(edition: PlaceEdition) -> None:
    """Deleted table by table: the database follows keys one row at a time."""
    PlaceMention.objects.using(ACTIVITY).filter(place__edition=edition)._raw_delete(ACTIVITY)
    HelpPlace.objects.using(ACTIVITY).filter(edition=edition)._raw_delete(ACTIVITY)
    edition.delete(using=ACTIVITY)


def _table(edition: PlaceEdition, dataset: str, digest: str) -> PlaceTable:
    said = told()[dataset]
    return PlaceTable.objects.using(ACTIVITY).create(
        edition=edition,
        dataset=dataset,
        title=said.title,
        producer=said.producer,
        licence=said.licence,
        dated=said.dated,
        digest=digest,
    )


def _place(number: int, edition: int, place: Merged) -> tuple[object, ...]:
    """The row of a place: the words of its most trusted record, and of the next where that says nothing."""
    records, first = [part.record for part in place.parts], place.parts[0]
    address = next((one for one in records if one.address), records[0])
    where = next(
        (one for one in place.parts if one.exact), next((o for o in place.parts if o.latitude is not None), first)
    )
    return (
        number,
        edition,
        list(place.kinds),
        records[0].name[:250],
        address.address[:250],
        address.postal_code,
        next((part.town for part in place.parts if part.town), "")[:100],
        next((one.department for one in records if one.department), ""),
        next((part.commune for part in place.parts if part.commune), ""),
        where.latitude,
        where.longitude,
        where.exact,
        next((one.phone for one in records if one.phone), ""),
        next((one.hours for one in records if one.hours), "")[:400],
        any(one.travels for one in records),
        date.fromisoformat(records[0].dated) if records[0].dated else told()[records[0].dataset].dated,
    )


def _mentions(numbered: Iterable[tuple[int, Merged]], tables: Mapping[str, int]) -> Iterator[tuple[object, ...]]:
    for number, place in numbered:
        for rank, (part, reason) in enumerate(zip(place.parts, place.reasons, strict=True)):
            yield number, tables[part.record.dataset], part.record.line, reason, rank


def _next_number() -> int:
    """Numbers of places are given here, so that mentions can name them without asking for each."""
    last = HelpPlace.objects.using(ACTIVITY).order_by("-pk").values_list("pk", flat=True).first()
    return (last or 0) + 1
