"""What is left to pay of an offer, from what the person said of themself and what they hold."""

from dataclasses import dataclass
from datetime import date

from cpa.kernel.account_id import AccountId
from cpa.module_api.registry import hooks
from cpa.modules.trainings.catalogue.model import Certification, Offer
from cpa.modules.trainings.funding.answers import answers_of, granted_for
from cpa.modules.trainings.funding.asked import situation_of
from cpa.modules.trainings.funding.view import FundingView, funding_of
from cpa.modules.trainings.funding.words import said_words


@dataclass(frozen=True, slots=True)
class Money:
    """`funding` is None when it cannot be told; for a visitor it counts no right. `said` are the answers it rests on,
    in a few words each, `said_on` their day when the page of the six questions has some."""

    funding: FundingView | None = None
    said: tuple[str, ...] = ()
    said_on: date | None = None
    signed_in: bool = False


def money(offer: Offer, known: Certification | None, account: AccountId | None, on: date, *, signed_in: bool) -> Money:
    """The money of an offer for this account, the trial of a visitor, or nobody. Of a visitor who said nothing, nothing
    is worked out: rights that are not known would be told as none."""
    said, granted = answers_of(account), granted_for(account, offer.source, offer.key)
    told = said or granted
    if account is None or (not signed_in and told is None) or (signed_in and not hooks().who_answers("held_rights")):
        return Money(signed_in=signed_in)
    situation = situation_of(account)
    rights = hooks().held_rights(account=account) if signed_in else ()
    funding = funding_of(offer, known, rights, situation, on)
    words = said_words(said, situation.person.region, granted)
    days = [one.said_on for one in (said, granted) if one]
    return Money(funding, words, max(days, default=None), signed_in)
