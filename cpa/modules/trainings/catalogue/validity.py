"""Whether a certification stands on a day, and why. What ended, or of which too little is known, is never fundable."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cpa.modules.trainings.catalogue.model import Certification


class Standing(StrEnum):
    REGISTERED = "registered"
    ENDED = "ended"
    REPLACED = "replaced"
    """Ended, and others took its place."""
    UNKNOWN = "unknown"


class Reason(StrEnum):
    """Why a certification stands as it does."""

    END_TO_COME = "end_to_come"
    """Its registration runs until a day that is not past."""
    ACTIVE_THAT_DAY = "active_that_day"
    """The register said on that very day that it is active."""
    END_PAST = "end_past"
    SAID_INACTIVE = "said_inactive"
    """The register said, that day or before, that it is active no longer."""
    INACTIVE_SINCE_WHEN = "inactive_since_when"
    """The register said later that it was active no longer; since when is not known."""
    REPLACED_SINCE_WHEN = "replaced_since_when"
    """Another took its place; nothing says when its registration ends."""
    ACTIVE_ANOTHER_DAY = "active_another_day"
    """The register said on another day that it was active; nothing says until when."""
    NOTHING_SAID = "nothing_said"


@dataclass(frozen=True, slots=True)
class Validity:
    """How a certification stands on the day `on`. `until` is the last day of its registration, when it is known;
    `said_on` the day the register spoke; `replaced_by` the certifications that took its place."""

    standing: Standing
    reason: Reason
    on: date
    until: date | None
    said_on: date | None
    replaced_by: tuple[str, ...]

    @property
    def fundable(self) -> bool:
        """Whether public or CPF money may be proposed for it that day, as far as its registration goes."""
        return self.standing is Standing.REGISTERED


def validity(certification: Certification, on: date) -> Validity:
    """How this certification stands on that day (Code du travail, L. 6113-5 and L. 6113-6: a registration is given for
    a time)."""
    standing, reason = _judged(certification, on)
    if standing is Standing.ENDED and certification.replaced_by:
        standing = Standing.REPLACED
    one = certification
    return Validity(standing, reason, on, one.registered_until, one.active_on, one.replaced_by)


def _judged(one: Certification, on: date) -> tuple[Standing, Reason]:
    if one.registered_until is not None and on > one.registered_until:
        return Standing.ENDED, Reason.END_PAST
    if one.active is False:
        return _said_inactive(one, on)
    if one.registered_until is not None:
        return Standing.REGISTERED, Reason.END_TO_COME
    if one.active and on == one.active_on:
        return Standing.REGISTERED, Reason.ACTIVE_THAT_DAY
    if one.replaced_by:
        return Standing.REPLACED, Reason.REPLACED_SINCE_WHEN
    return Standing.UNKNOWN, Reason.ACTIVE_ANOTHER_DAY if one.active else Reason.NOTHING_SAID


def _said_inactive(one: Certification, on: date) -> tuple[Standing, Reason]:
    if one.active_on is not None and on >= one.active_on:
        return Standing.ENDED, Reason.SAID_INACTIVE
    ended_by_itself = one.registered_until is not None and one.active_on and one.registered_until <= one.active_on
    if ended_by_itself:
        return Standing.REGISTERED, Reason.END_TO_COME
    return Standing.UNKNOWN, Reason.INACTIVE_SINCE_WHEN
