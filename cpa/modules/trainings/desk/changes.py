"""What a delivery changed of what its source said before, field by field."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.catalogue.standing import decisions
from cpa.modules.trainings.decisions.fields import FIELDS, told
from cpa.modules.trainings.models import Act, Delivery, Offer, PastOffer
from cpa.modules.trainings.sources.offers.rows import SAID_BY_OFFER
from cpa.ui.templatetags.ui import euros

LONGEST = 160
OTHERS: Mapping[str, str | Promise] = {
    "qualiopi": _("Qualiopi"), "commune": _("Commune"), "town": _("Ville"), "latitude": _("Latitude"),
    "longitude": _("Longitude"), "department": _("Département"), "links": _("Codes"), "about": _("Texte"),
    "price_from_cents": _("Prix le plus bas"), "rhythm": _("Rythme"), "updated_on": _("Revue le"),
    "sessions": _("Dates"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Difference:
    """A field, before and after, in words."""

    label: str | Promise
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Changed:
    """An offer that a delivery changed."""

    source: str
    key: str
    title: str
    differences: Sequence[Difference]


def changed_rows(delivery: Delivery) -> QuerySet[PastOffer]:
    """What the changed offers said before it, by key: to be given, a page at a time, to `differences_of`."""
    return PastOffer.objects.using(ACTIVITY).filter(replaced_by=delivery.pk).order_by("key")


def gone_rows(delivery: Delivery) -> QuerySet[Offer]:
    """The offers that it says no more, and that nothing showed again since."""
    return Offer.objects.using(ACTIVITY).filter(source=delivery.source, gone_with=delivery.pk).order_by("key")


def new_rows(delivery: Delivery) -> QuerySet[Offer]:
    """The offers that it said first, or again, and that nothing changed since."""
    changed = changed_rows(delivery).values("key")
    return Offer.objects.using(ACTIVITY).filter(delivery=delivery).exclude(key__in=changed).order_by("key")


def differences_of(rows: Sequence[PastOffer]) -> Iterator[Changed]:
    """Each of these offers, with what is not as it was before."""
    after = _after(rows)
    for row in rows:
        now = after[row.pk]
        yield Changed(row.source, row.key, str(row.said["title"]), tuple(_differences(row.said, now)))


def _after(rows: Sequence[PastOffer]) -> Mapping[int, Mapping[str, Any]]:
    """What each said next: the next of its pasts, or what its source says now, corrections taken off."""
    keys, source = [row.key for row in rows], rows[0].source if rows else ""
    pasts = PastOffer.objects.using(ACTIVITY).filter(source=source, key__in=keys).order_by("-id")
    live = {one.key: _said(one) for one in Offer.objects.using(ACTIVITY).filter(source=source, key__in=keys)}
    for one in decisions(Act.CORRECT).filter(source=source, key__in=keys):
        if "now" not in one.said:
            live[one.key][one.what] = one.said["source"]
    next_of = dict(live)
    found: dict[int, Mapping[str, Any]] = {}
    for past in pasts:
        found[past.pk] = next_of[past.key]
        next_of[past.key] = past.said
    return found


def _said(row: Offer) -> dict[str, Any]:
    sessions = row.sessions.using(ACTIVITY).order_by("key").values("key", "starts", "ends", "full")
    said = {name: getattr(row, name) for name in SAID_BY_OFFER} | {"sessions": list(sessions)}
    plain: dict[str, Any] = json.loads(json.dumps(said, cls=DjangoJSONEncoder))
    return plain


def _differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Difference]:
    for name, label in LABELS.items():
        if before.get(name) != after.get(name):
            yield Difference(label, _words(name, before.get(name)), _words(name, after.get(name)))


def _words(name: str, value: Any) -> str:
    if name in FIELDS:
        return _short(told(name, value))
    if name == "price_from_cents" and value is not None:
        return euros(value)
    if name == "sessions":
        return _short(", ".join(f"{one['starts'] or '?'} – {one['ends'] or '?'}" for one in value or ()))
    return _short(" ".join(value) if isinstance(value, list) else "" if value is None else str(value))


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


LABELS: Mapping[str, str | Promise] = {**{name: field.label for name, field in FIELDS.items()}, **OTHERS}
