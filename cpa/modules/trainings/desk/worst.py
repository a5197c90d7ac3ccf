"""The offers that say least of what someone needs to choose, or that call for care."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from heapq import nsmallest

from django.core.cache import cache
from django.db.models import Max

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.models import Decision, Delivery
from cpa.modules.trainings.quality.measuring import qualities
from cpa.modules.trainings.quality.scoring import Reason
from cpa.modules.trainings.quality.sentences import SENTENCES

MOST, KEPT_SECONDS = 60, 24 * 3600


@dataclass(frozen=True, slots=True)
class Poor:
    """An offer, its quality from 0 to 100, and what it loses points for, the heaviest first."""

    source: str
    key: str
    title: str
    score: int
    reasons: Sequence[Reason]

    def sentences(self) -> list[str]:
        """The reasons in words."""
        return [str(SENTENCES[one]) for one in self.reasons]


def worst(on: date) -> Sequence[Poor]:
    """The worst offers that are shown on a day, the worst first. Measured once for what is delivered and decided so
    far: every offer is read for it."""
    name = f"trainings.worst.{on.isoformat()}.{_last(Delivery)}.{_last(Decision)}"
    found: Sequence[Poor] | None = cache.get(name)
    if found is None:
        found = [
            Poor(offer.source, offer.key, offer.title, worth.score, sorted(worth.lost, key=lambda r: -worth.lost[r]))
            for offer, worth in nsmallest(MOST, qualities(on), key=lambda pair: (pair[1].score, pair[0].source,
                                                                               pair[0].key))
        ]  # fmt: skip
        cache.set(name, found, KEPT_SECONDS)
    return found


def _last(model: type[Delivery] | type[Decision]) -> int:
    return int(model._default_manager.using(ACTIVITY).aggregate(last=Max("pk"))["last"] or 0)
