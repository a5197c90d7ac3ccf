"""What became of a file, or of one declaration in it."""

from collections.abc import Iterable
from enum import StrEnum


class Outcome(StrEnum):
    """The eight things that can become of what was sent. Only the first two ever change what people are credited."""

    ACCEPTED = "accepted"
    REPLACED = "replaced"
    QUARANTINED = "quarantined"
    REJECTED = "rejected"
    SUPERSEDED = "superseded"
    EVENT = "event"
    DUPLICATE = "duplicate"
    TRIAL = "trial"


TO_TRY_AGAIN = frozenset({Outcome.QUARANTINED, Outcome.REJECTED, Outcome.TRIAL})
"""Outcomes that leave nothing behind: the same bytes are read afresh when they come again."""


def strongest(outcomes: Iterable[Outcome]) -> Outcome:
    """The one outcome of a file whose parts had several: the first of them in the order of the enumeration.

    So « rejected » or « quarantined » on a file means that nothing in it was credited. Raises ValueError when there is
    none.
    """
    found = set(outcomes)
    for outcome in Outcome:
        if outcome in found:
            return outcome
    raise ValueError("a file has at least one outcome")
