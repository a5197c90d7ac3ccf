"""The quality of every offer that is shown, counted by source."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from django.db import connections

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.catalogue.model import Certification, Offer
from cpa.modules.trainings.catalogue.offers import shown_offers
from cpa.modules.trainings.catalogue.validity import Standing, validity
from cpa.modules.trainings.models import Body
from cpa.modules.trainings.models import Offer as OfferRow
from cpa.modules.trainings.quality.scoring import Around, Quality, quality
from cpa.modules.trainings.register.queries import certifications
from cpa.modules.trainings.sources.offers.rows import about_digest

COPIED = """
SELECT about_digest FROM trainings_offer
WHERE about_digest IS NOT NULL AND gone_on IS NULL
GROUP BY about_digest
HAVING count(DISTINCT coalesce(nullif(left(siret, 9), ''), nullif(uai, ''), body_name)) > 1
"""
"""Texts that two bodies share; the establishments of one company are one body."""


@dataclass(slots=True)
class Tally:
    """The offers of a source: how many, their points together, how many in each tenth, how many lose for what."""

    offers: int = 0
    points: int = 0
    tenths: Counter[int] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)

    def add(self, found: Quality) -> None:
        """Count one offer."""
        self.offers += 1
        self.points += found.score
        self.tenths[min(found.score // 10, 9)] += 1
        self.reasons.update(reason.value for reason in found.lost)


def qualities(on: date) -> Iterator[tuple[Offer, Quality]]:
    """Every offer that is shown with its quality on a day."""
    surroundings = Surroundings(on)
    for offer in shown_offers():
        yield offer, quality(offer, surroundings.of(offer), on)


def measured(on: date) -> dict[str, Tally]:
    """What the offers of each source are worth on a day."""
    found: dict[str, Tally] = {}
    for offer, worth in qualities(on):
        found.setdefault(offer.source, Tally()).add(worth)
    return found


class Surroundings:
    """What is known of all offers beyond what they say, on a day."""

    def __init__(self, on: date) -> None:
        self._standing = _standings(on)
        self._copied = _copied()
        closed = Body.objects.using(ACTIVITY).filter(gone_on=None, closed=True, is_seat=True)
        self._closed = frozenset(closed.values_list("siret", flat=True))

    def of(self, offer: Offer) -> Around:
        """What is known of this offer."""
        copied = bool(self._copied) and about_digest(offer.about) in self._copied
        return Around(self._standing.get(offer.certification), copied, offer.body.siret in self._closed)


def _standings(on: date) -> dict[str, Standing]:
    shown = OfferRow.objects.using(ACTIVITY).filter(gone_on=None).exclude(certification="")
    codes = shown.order_by("certification").values_list("certification", flat=True).distinct()
    known: dict[str, Certification] = dict(certifications(list(codes)))
    return {code: validity(one, on).standing for code, one in known.items()}


def _copied() -> frozenset[int]:
    with connections[ACTIVITY].cursor() as cursor:
        cursor.execute(COPIED)
        return frozenset(row[0] for row in cursor.fetchall())
