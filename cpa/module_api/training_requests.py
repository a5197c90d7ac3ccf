"""What modules say to one another about asking for a training: the session, who pays what, who followed it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Share:
    """What one payer brings, exact cents, in a name and a sentence of the page. `payer` names it everywhere (« cpf »,
    « cec », « c2p », « employer », « region »…). Taken from a right of the account, `amount` smallest units of `right`
    pay it (cents, or points); money of others has neither."""

    payer: str
    name: str
    cents: int
    text: str
    article: str = ""
    right: str = ""
    amount: int = 0


@dataclass(frozen=True, slots=True)
class Sharing:
    """One way to pay the whole price: shares, and what is left to the holder, exact cents. `key` names it (« », then
    « points » when points are spent too); `why` are sentences of the law, each with its article."""

    key: str
    shares: tuple[Share, ...]
    remainder_cents: int
    why: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class OfferedSession:
    """A dated run of a training. `full` is None when the source does not say."""

    key: str
    starts: date
    ends: date | None
    full: bool | None = None


@dataclass(frozen=True, slots=True)
class OfferedTraining:
    """A training as someone may ask for it on a day.

    `sessions` are those that start later than that day, `session` the one that was named, None when it is not among
    them. `price_cents` is None when it is not said. `fundable` tells whether the person's rights may pay, None when it
    is not known, and `reason` why not. `sharings` are the ways to pay of which every amount is known, the cheapest for
    the person first; none when something must be known before: `to_find_out` then says what, and `answers_url`, ""
    without one, where to say it. `url` is the page of the training.
    """

    source: str
    key: str
    title: str
    body_name: str
    siret: str
    certification: str
    hours: int | None
    price_cents: int | None
    url: str
    fundable: bool | None
    reason: str
    sessions: tuple[OfferedSession, ...] = ()
    session: OfferedSession | None = None
    sharings: tuple[Sharing, ...] = ()
    to_find_out: tuple[str, ...] = ()
    answers_url: str = ""

    @property
    def shares(self) -> tuple[Share, ...]:
        """Who pays what in the cheapest way; nothing when it is not known."""
        return self.sharings[0].shares if self.sharings else ()


@dataclass(frozen=True, slots=True)
class FollowedTraining:
    """A session that someone followed: the number of their request, the training as its source names it, who gave it
    and the day it ended."""

    number: int
    source: str
    key: str
    session: str
    title: str
    body_name: str
    siret: str
    ended_on: date
