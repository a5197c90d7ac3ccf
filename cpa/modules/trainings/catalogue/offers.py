"""The offers that are shown now, read back from the tables."""

from collections.abc import Collection, Iterator, Mapping
from functools import cache

from django.db.models import Prefetch, Q

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.catalogue import model
from cpa.modules.trainings.catalogue.deliveries import place
from cpa.modules.trainings.models import Delivery, Offer, Session

AT_ONCE = 2000
"""Offers that are read together, with their sessions."""


def offer(source: str, key: str) -> model.Offer | None:
    """The offer that a source shows now under this key; None when it shows none."""
    return next(shown_offers(Q(source=source, key=key)), None)


def shown_offers(which: Q | None = None) -> Iterator[model.Offer]:
    """Every offer that is shown now, or those that are asked for, by source and key, without holding them all."""
    rows = Offer.objects.using(ACTIVITY).filter(which or Q(), gone_on=None).order_by("source", "key")
    sessions = Session.objects.using(ACTIVITY).order_by("starts", "key")
    deliveries = Delivery.objects.using(ACTIVITY).in_bulk()
    for row in rows.prefetch_related(Prefetch("sessions", sessions)).iterator(AT_ONCE):
        yield _offer(row, place(deliveries[row.delivery_id], row.file, row.line))


def _offer(row: Offer, read_in: model.Provenance) -> model.Offer:
    return model.Offer(
        source=row.source,
        key=row.key,
        title=row.title,
        body=model.Body(row.siret, row.uai, row.body_name, row.qualiopi),
        place=model.Place(
            row.commune, row.postal_code, row.town, row.address, row.latitude, row.longitude, row.department
        ),
        certification=row.certification,
        links=tuple(map(_link, row.links)),
        hours=row.hours,
        price_cents=row.price_cents,
        rhythm=model.Rhythm(row.rhythm),
        remote=row.remote,
        cpf=row.cpf,
        capacity=row.capacity,
        sessions=tuple(model.Session(one.key, one.starts, one.ends, one.full) for one in row.sessions.all()),
        about=row.about,
        updated_on=row.updated_on,
        read_in=read_in,
        price_from_cents=row.price_from_cents,
    )


@cache
def _link(text: str) -> tuple[model.Scheme, str]:
    scheme, _, code = text.partition(":")
    return model.Scheme(scheme), code


def shown_by_id(numbers: Collection[int]) -> Mapping[int, model.Offer]:
    """The offers that are shown now among these rows of the table."""
    rows = Offer.objects.using(ACTIVITY).filter(pk__in=numbers, gone_on=None).select_related("delivery")
    rows = rows.defer("delivery__counts", "delivery__mended", "delivery__leftovers")
    sessions = Session.objects.using(ACTIVITY).order_by("starts", "key")
    return {
        row.pk: _offer(row, place(row.delivery, row.file, row.line))
        for row in rows.prefetch_related(Prefetch("sessions", sessions))
    }
