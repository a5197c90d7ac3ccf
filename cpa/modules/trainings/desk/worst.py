"""The offers that say least of what someone needs to choose, or that call for care."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.models import Offer, PoorOffer
from cpa.modules.trainings.quality.scoring import Reason
from cpa.modules.trainings.quality.sentences import SENTENCES

MEASURED_IN_A_PAGE = 50_000
"""Offers that are measured while someone waits, some ten seconds at most; more are by `cpa trainings quality`."""


@dataclass(frozen=True, slots=True)
class Worst:
    """The worst offers that are still shown, the worst first; the day they were measured, None when they never were;
    whether they can be measured again from the page."""

    rows: Sequence[PoorOffer]
    on: date | None
    few: bool


def worst() -> Worst:
    """What was measured last."""
    shown = Offer.objects.using(ACTIVITY).filter(gone_on=None)
    kept = PoorOffer.objects.using(ACTIVITY).order_by("score", "source", "key")
    last = kept.first()
    same = shown.filter(source=OuterRef("source"), key=OuterRef("key"))
    return Worst(list(kept.filter(Exists(same))), last.measured_on if last else None, few())


def few() -> bool:
    """Whether so few offers are shown that a page may measure them."""
    return Offer.objects.using(ACTIVITY).filter(gone_on=None).count() <= MEASURED_IN_A_PAGE


def sentences(row: PoorOffer) -> str:
    """Why it loses points, in words."""
    return " ".join(str(SENTENCES[Reason(one)]) for one in row.reasons)
