"""Measuring every offer, and keeping the worst for whoever looks after the catalogue."""

from collections.abc import Iterator
from datetime import date
from heapq import nsmallest

from django.db import transaction

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.catalogue.model import Offer
from cpa.modules.trainings.models import PoorOffer
from cpa.modules.trainings.quality.measuring import Tally, qualities
from cpa.modules.trainings.quality.scoring import Quality

MOST = 60
"""Offers that are kept."""


def measure(*, on: date) -> dict[str, Tally]:
    """What the offers of each source are worth on a day. The worst of all take the place of those kept before."""
    found: dict[str, Tally] = {}

    def counted() -> Iterator[tuple[Offer, Quality]]:
        for offer, worth in qualities(on):
            found.setdefault(offer.source, Tally()).add(worth)
            yield offer, worth

    worst = nsmallest(MOST, counted(), key=lambda pair: (pair[1].score, pair[0].source, pair[0].key))
    with transaction.atomic(using=ACTIVITY):
        PoorOffer.objects.using(ACTIVITY).all().delete()
        PoorOffer.objects.using(ACTIVITY).bulk_create(_row(offer, worth, on) for offer, worth in worst)
    return found


def _row(offer: Offer, worth: Quality, on: date) -> PoorOffer:
    reasons = sorted(worth.lost, key=lambda reason: -worth.lost[reason])
    return PoorOffer(source=offer.source, key=offer.key, title=offer.title, score=worth.score, reasons=reasons,
                     measured_on=on)  # fmt: skip
