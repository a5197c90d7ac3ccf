"""What is known of one offer beyond what it says."""

from datetime import date

from django.db.models import Q

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.catalogue.model import Offer
from cpa.modules.trainings.catalogue.validity import Validity
from cpa.modules.trainings.models import Body, SetAside
from cpa.modules.trainings.models import Offer as OfferRow
from cpa.modules.trainings.quality.scoring import WEIGHTS, Around, Reason, quality
from cpa.modules.trainings.sheet.ceilings import ceilings
from cpa.modules.trainings.sheet.flags import Seen
from cpa.modules.trainings.sources.offers.rows import about_digest

OF_DATES = ("date-impossible", "session-ends-before-it-starts")


def seen(offer: Offer, validity: Validity | None, on: date) -> Seen:
    """What flags are raised from."""
    around = Around(validity.standing if validity else None, _copied(offer), _closed(offer))
    refused = SetAside.objects.using(ACTIVITY).filter(source=offer.source, why__in=OF_DATES, key=offer.key)
    unsaid = WEIGHTS.unsaid.get(offer.source.partition("-")[0], frozenset())
    worth = quality(offer, around, on)
    return Seen(around, worth, ceilings(on), refused.exists(), Reason.NO_ADDRESS not in unsaid)


def _copied(offer: Offer) -> bool:
    """Whether another body says the same, word for word; the establishments of one company are one body."""
    digest = about_digest(offer.about)
    if digest is None:
        return False
    same = OfferRow.objects.using(ACTIVITY).filter(about_digest=digest, gone_on=None)
    return same.exclude(_own(offer)).exists()


def _own(offer: Offer) -> Q:
    body = offer.body
    if body.siret:
        return Q(siret__startswith=body.siret[:9])
    return Q(siret="", uai=body.uai) if body.uai else Q(siret="", uai="", body_name=body.name)


def _closed(offer: Offer) -> bool:
    siret = offer.body.siret
    return bool(siret) and Body.objects.using(ACTIVITY).filter(
        gone_on=None, closed=True, is_seat=True, siret=siret
    ).exists()  # fmt: skip
