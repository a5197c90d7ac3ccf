"""The sessions of an offer that may be asked for, each with the address where its request begins."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cpa.module_api.registry import hooks
from cpa.modules.trainings.catalogue.model import Offer
from cpa.modules.trainings.funding.view import FundingView
from cpa.modules.trainings.sheet.standing import Told
from cpa.modules.trainings.sheet.when import Calendar


@dataclass(frozen=True, slots=True)
class Ask:
    """A session in words, and where its request begins."""

    text: str
    url: str


def asks(offer: Offer, stands: Told, funding: FundingView | None, calendar: Calendar, on: date) -> tuple[Ask, ...]:
    """None where rights may not pay: a registration that ended or that nobody knows, an offer that is not sold, rights
    of this person that do not allow it. A session that started, or is full, is not asked for."""
    refused = funding is not None and funding.fundable is False
    if not stands.payable or refused or not hooks().who_answers("request_for_training"):
        return ()
    return tuple(_asks(offer, calendar, on))


def _asks(offer: Offer, calendar: Calendar, on: date) -> Iterator[Ask]:
    for one in calendar.to_come:
        open_to_all = one.starts > on and not one.full
        url = open_to_all and hooks().request_for_training(source=offer.source, key=offer.key, session=one.key)
        if url:
            yield Ask(one.text, url)
