"""Records of the catalogue as it is shown now, with what lists of bodies add to what an offer says of its own."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Min, Q, QuerySet

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.catalogue.model import Rhythm, Scheme
from cpa.modules.trainings.dedupe.areas import department_of
from cpa.modules.trainings.dedupe.joining import Key
from cpa.modules.trainings.dedupe.record import Kind, Record, kept_apart
from cpa.modules.trainings.models import Body, Offer

KINDS = (Kind.OFFER, Kind.BODY, Kind.PLACE)
"""The kinds of record that the catalogue holds: offers, seats of bodies, and other places where they train."""

AT_ONCE = 5000
_PLACED = ("source", "key", "siret", "uai", "body_name", "address", "postal_code", "town", "commune", "department",
           "latitude", "longitude")  # fmt: skip
_OF_AN_OFFER = ("title", "certification", "links", "rhythm", "hours", "price_cents")
_CFD = f"{Scheme.CFD.value}:"


@dataclass(frozen=True, slots=True)
class Numbers:
    """What lists of bodies tell of a number, where they tell one thing alone: its name, and its other number."""

    names: Mapping[str, str]
    others: Mapping[str, str]

    def completed(self, row: dict[str, Any]) -> dict[str, Any]:
        """The row with the number and the name that it leaves out."""
        siret = row["siret"] or self.others.get(row["uai"], "")
        uai = row["uai"] or self.others.get(row["siret"], "")
        name = row["body_name"] or self.names.get(uai, "") or self.names.get(siret, "")
        return row | {"siret": siret, "uai": uai, "body_name": name}


def records(kind: Kind, keys: Collection[Key] | None = None) -> Iterator[Record]:
    """Every record of this kind that is shown, or those of these keys, by source and key, without holding them all.

    Raises ValueError for a kind that the catalogue does not hold.
    """
    if kind not in KINDS:
        raise ValueError(kind)
    rows = _rows(kind, keys).order_by("source", "key")
    if kind is not Kind.OFFER:
        yield from (_placed(row) for row in rows.values(*_PLACED).iterator(AT_ONCE))
        return
    numbers = known_numbers()
    told = rows.annotate(starts=Min("sessions__starts")).values(*_PLACED, *_OF_AN_OFFER, "starts")
    yield from (_offer(numbers.completed(row)) for row in told.iterator(AT_ONCE))


def _rows(kind: Kind, keys: Collection[Key] | None) -> QuerySet[Any]:
    shown: QuerySet[Any] = Offer.objects.using(ACTIVITY).filter(gone_on=None)
    if kind is not Kind.OFFER:
        shown = Body.objects.using(ACTIVITY).filter(gone_on=None, is_seat=kind is Kind.BODY)
    if keys is None:
        return shown
    by_source: dict[str, list[str]] = {}
    for source, key in keys:
        by_source.setdefault(source, []).append(key)
    wanted = Q(pk__in=())
    for source, of_source in by_source.items():
        wanted |= Q(source=source, key__in=of_source)
    return shown.filter(wanted)


def known_numbers() -> Numbers:
    """What the lists of bodies that are shown tell of each SIRET and UAI."""
    names: dict[str, str] = {}
    others: dict[str, set[str]] = {}
    shown = Body.objects.using(ACTIVITY).filter(gone_on=None).order_by("source", "key")
    for siret, uai, name in shown.values_list("siret", "uai", "body_name").iterator(AT_ONCE):
        for number in filter(None, (siret, uai)):
            names.setdefault(number, name)
        if siret and uai:
            others.setdefault(siret, set()).add(uai)
            others.setdefault(uai, set()).add(siret)
    return Numbers(names, {number: next(iter(told)) for number, told in others.items() if len(told) == 1})


def _offer(row: dict[str, Any]) -> Record:
    cfd = next((link.removeprefix(_CFD) for link in row["links"] if link.startswith(_CFD)), "")
    said = {name: row[name] for name in ("title", "certification", "hours", "price_cents", "starts")}
    return _placed(row, cfd=cfd, rhythm=kept_apart(Rhythm(row["rhythm"])), **said)


def _placed(row: dict[str, Any], **said: Any) -> Record:
    told = {name: row[name] for name in _PLACED if name not in ("body_name", "department")}
    department = department_of(row["department"], row["commune"], row["postal_code"], row["uai"])
    return Record(**told, **said, name=row["body_name"], department=department)
