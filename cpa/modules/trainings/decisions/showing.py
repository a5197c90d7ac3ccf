"""What the page of a training tells of decisions: what was corrected, why an offer is in quarantine."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise

from cpa.modules.trainings.decisions import journal
from cpa.modules.trainings.decisions.fields import FIELDS, told
from cpa.modules.trainings.decisions.quarantine import Why


@dataclass(frozen=True, slots=True)
class Held:
    """An offer that is not shown, since when and why."""

    since: date
    why: str


@dataclass(frozen=True, slots=True)
class Corrected:
    """A field that is shown otherwise than its source says."""

    label: str | Promise
    said: str
    shown: str
    on: date


def quarantined(source: str, key: str) -> Held | None:
    """Why this offer is in quarantine; None when it is not."""
    one = journal.quarantine_of(source, key)
    return Held(one.decided_at.date(), str(Why(one.said["why"]).label)) if one else None


def corrected(source: str, key: str) -> Sequence[Corrected]:
    """The corrections that are on, in the order they were made."""
    return [
        Corrected(FIELDS[one.what].label, told(one.what, one.said["source"]), told(one.what, one.said["value"]),
                  one.decided_at.date())
        for one in journal.corrections_of(source, key)
        if "now" not in one.said
    ]  # fmt: skip
