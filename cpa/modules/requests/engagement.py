"""What rights earned by engagement (CEC) pay in a training, after the annual rights (art. D. 5151-11)."""

from collections.abc import Mapping, Sequence
from typing import Any

from cpa.legislation.question import Question
from cpa.legislation.training.eligibility import Action
from cpa.legislation.training.paying import Purchase, pay
from cpa.modules.requests.means import Means

VOLUNTEERS = "volunteers"


def shares(use: str, details: Mapping[str, Any], means: Means) -> Mapping[str, int]:
    """Who pays what for the training of `details` (its `cost` in cents): `commitment_used`, `rights_used`,
    `holder_pays`, in cents. Only engagement pays for the training of volunteers."""
    return {name: int(value) for name, value in _paying(use, details, means).answers().items()}


def why(use: str, details: Mapping[str, Any], means: Means) -> Sequence[Question]:
    """The question to the law whose reasons explain the sharing."""
    return [_paying(use, details, means)]


def _paying(use: str, details: Mapping[str, Any], means: Means) -> Question:
    for_volunteers = use == VOLUNTEERS
    purchase = Purchase(
        details.get("cost", 0),
        rights=0 if for_volunteers else means.training_cents,
        commitment=means.held,
        job_seeker=bool(details.get("job_seeker")),
        action=Action.VOLUNTEERS if for_volunteers else None,
    )
    return pay(purchase, means.on)
