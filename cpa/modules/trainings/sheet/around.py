"""What is known of one offer beyond what it says."""

from collections.abc import Collection, Sequence
from datetime import date

from django.db import connections

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.catalogue.model import Offer
from cpa.modules.trainings.catalogue.validity import Validity
from cpa.modules.trainings.models import Body, SetAside
from cpa.modules.trainings.quality.scoring import WEIGHTS, Around, Reason, quality
from cpa.modules.trainings.sheet.ceilings import ceilings
from cpa.modules.trainings.sheet.flags import Seen
from cpa.modules.trainings.sources.offers.rows import about_digest

OF_DATES = ("date-impossible", "session-ends-before-it-starts")


def seen(offer: Offer, validity: Validity | None, on: date) -> Seen:
    """What flags are raised from."""
    return seen_together([(offer, validity)], on)[0]


def seen_together(offers: Sequence[tuple[Offer, Validity | None]], on: date) -> list[Seen]:
    """The same of several offers, asked together; each with how its certification stands."""
    every = [offer for offer, _validity in offers]
    copied, closed, refused, most = _copied(every), _closed(every), _refused(every), ceilings(on)
    found = []
    for offer, validity in offers:
        around = Around(
            validity.standing if validity else None,
            about_digest(offer.about) in copied,
            offer.body.siret in closed,
        )
        worth = quality(offer, around, on)
        impossible = (offer.source, offer.key) in refused
        found.append(Seen(around, worth, most, impossible, _says_addresses(offer)))
    return found


def _says_addresses(offer: Offer) -> bool:
    """Feeds of one format (« mcf-demo ») say what the format says."""
    return Reason.NO_ADDRESS not in WEIGHTS.unsaid.get(offer.source.partition("-")[0], frozenset())


_COPIED = """
SELECT about_digest FROM trainings_offer WHERE about_digest = ANY(%s) AND gone_on IS NULL
GROUP BY about_digest
HAVING count(DISTINCT coalesce(nullif(left(siret, 9), ''), nullif(uai, ''), body_name)) > 1
"""
"""The establishments of one company are one body."""


def _copied(offers: Sequence[Offer]) -> Collection[int | None]:
    """The texts of these that another body says too, word for word."""
    digests = [digest for one in offers if (digest := about_digest(one.about)) is not None]
    if not digests:
        return ()
    with connections[ACTIVITY].cursor() as cursor:
        cursor.execute(_COPIED, [digests])
        return frozenset(row[0] for row in cursor.fetchall())


def _closed(offers: Sequence[Offer]) -> Collection[str]:
    sirets = {one.body.siret for one in offers} - {""}
    closed = Body.objects.using(ACTIVITY).filter(gone_on=None, closed=True, is_seat=True, siret__in=sirets)
    return frozenset(closed.values_list("siret", flat=True)) if sirets else ()


def _refused(offers: Sequence[Offer]) -> Collection[tuple[str, str]]:
    """Those of which some date was refused."""
    sources, keys = {one.source for one in offers}, {one.key for one in offers}
    rows = SetAside.objects.using(ACTIVITY).filter(source__in=sources, why__in=OF_DATES, key__in=keys)
    return frozenset(rows.values_list("source", "key"))
