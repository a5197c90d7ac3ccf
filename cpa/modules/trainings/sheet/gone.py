"""Offers that their source does not propose any more."""

from datetime import date

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.models import Offer


def last_day(source: str, key: str) -> date | None:
    """The day from which a source did not show this offer any more; None when it shows it, or never did."""
    row = Offer.objects.using(ACTIVITY).filter(source=source, key=key).only("gone_on").first()
    return row.gone_on if row else None
