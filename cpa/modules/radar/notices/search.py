"""The search: every rule over one account."""

from dataclasses import dataclass
from itertools import chain

from cpa.modules.radar.notices import (
    absence,
    disabled_worker,
    engagement,
    experience,
    exposure,
    low_qualification,
    missing_months,
    other_number,
    self_employment,
    top_up,
    working_time,
)
from cpa.modules.radar.notices.known import Ask, Known, Notice

RULES = (
    missing_months,
    working_time,
    exposure,
    disabled_worker,
    engagement,
    low_qualification,
    top_up,
    absence,
    other_number,
    self_employment,
    experience,
)
ASKING = (exposure, disabled_worker, low_qualification, engagement, absence, other_number, self_employment, top_up)


@dataclass(frozen=True, slots=True)
class Found:
    """What the search gives: notices, and questions that only the holder can answer."""

    notices: tuple[Notice, ...]
    asks: tuple[Ask, ...]


def search(known: Known) -> Found:
    """All that may have been forgotten, in the order of the rules; questions never answered yet."""
    notices = tuple(chain.from_iterable(rule.notices(known) for rule in RULES))
    asked = chain.from_iterable(rule.asks(known) for rule in ASKING)
    return Found(notices, tuple(ask for ask in asked if known.may_ask(ask.kind)))
