"""What an hour costs, beside trainings to the same certification."""

from collections.abc import Sequence
from dataclasses import dataclass

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.catalogue.model import Offer
from cpa.modules.trainings.models import Offer as OfferRow

FEWEST = 5
"""Of fewer prices nothing is told: one more would move the middle."""
MOST = 2000
"""Prices that are compared, at most."""


@dataclass(frozen=True, slots=True)
class Hourly:
    """Cents an hour: of this offer, and the quarter, the middle and the three quarters of `count` others."""

    own: int
    count: int
    low: int
    middle: int
    high: int


def hourly(price_cents: int | None, hours: int | None) -> int | None:
    """Cents an hour, to the nearest; None when price or hours are not known."""
    return (2 * price_cents + hours) // (2 * hours) if price_cents is not None and hours else None


def beside(own: int, others: Sequence[int]) -> Hourly | None:
    """This price beside others; None when they are too few."""
    if len(others) < FEWEST:
        return None
    ordered = sorted(others)
    low, middle, high = (ordered[len(ordered) * part // 4] for part in (1, 2, 3))
    return Hourly(own, len(ordered), low, middle, high)


def compared(offer: Offer) -> Hourly | None:
    """An hour of this offer beside one of other bodies, for the same certification; None where it cannot be told."""
    own = hourly(offer.price_cents, offer.hours)
    if own is None or not offer.certification:
        return None
    rows = OfferRow.objects.using(ACTIVITY).filter(
        certification=offer.certification, gone_on=None, price_cents__gt=0, hours__gt=0
    )
    found = {_body(row): hourly(row.price_cents, row.hours) for row in rows.order_by("pk")[:MOST]}
    found.pop((offer.body.siret[:9], offer.body.uai, offer.body.name), None)
    return beside(own, [one for one in found.values() if one is not None])


def _body(row: OfferRow) -> tuple[str, str, str]:
    """One price a body: one that sells in every department would make the middle alone."""
    return (row.siret[:9], row.uai, row.body_name)
