"""What passes between requests and the bodies that decide on them. A real connector stands behind the same port as the
simulators, and nothing else changes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Protocol

from cpa.modules.requests.reasons import QUESTIONS, REFUSALS


class Verdict(StrEnum):
    """What a body may answer."""

    ACCEPT = "accept"
    REFUSE = "refuse"
    ASK = "ask"
    DONE = "done"
    NOT_DONE = "not-done"


REASONS = {Verdict.REFUSE: frozenset(REFUSALS), Verdict.ASK: frozenset(QUESTIONS)}
"""The reasons that a verdict takes; the others take none."""


@dataclass(frozen=True, slots=True)
class SessionFile:
    """The session that a request is for, as the catalogue names it. `price_cents` is the whole price, `rights_cents`
    what each right of the account pays of it."""

    source: str
    key: str
    session: str
    siret: str
    certification: str
    starts: date
    ends: date | None
    price_cents: int
    rights_cents: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class RequestFile:
    """What leaves for a body: the request under its number, without identity. `asked` says how much of each right, in
    its smallest units; `details` the answers that the use asks for; `session` is that of a training, None for another
    use."""

    number: int
    right: str
    use: str
    asked: Mapping[str, int]
    details: Mapping[str, Any]
    session: SessionFile | None
    sent_on: date


@dataclass(frozen=True, slots=True)
class Answer:
    """What a body answers to a request; `reason` is a code of cpa.modules.requests.reasons, for REFUSE and ASK. `key`
    is the same each time that the body sends this answer, "" for one that is given by hand."""

    number: int
    verdict: Verdict
    reason: str = ""
    key: str = ""

    @property
    def known(self) -> bool:
        """Whether its reason is one that its verdict takes."""
        return self.reason in REASONS.get(self.verdict, {""})


class Body(Protocol):
    """Whoever decides. `send` hands a request over, and may be called again with the same one. `answers` gives what was
    decided by that day on these requests: in any order, and as often as the body likes. `withdraw` says that a request
    is no longer one: its holder gave it up, the session is full, or nobody answered in time; it is said several times.
    """

    def send(self, file: RequestFile) -> None: ...

    def answers(self, files: Sequence[RequestFile], on: date) -> Iterable[Answer]: ...

    def withdraw(self, number: int) -> None: ...


class ByHand:
    """No connector yet: people read `cpa requests waiting`, and type answers with `cpa requests decide`."""

    def send(self, file: RequestFile) -> None:
        """The request waits to be read."""

    def answers(self, files: Sequence[RequestFile], on: date) -> Iterable[Answer]:
        """Nothing comes by itself."""
        return ()

    def withdraw(self, number: int) -> None:
        """The request is no longer among those that wait."""


class Simulator(ByHand):
    """Stands for the body in a demonstration: whoever tries the site answers in its place, on the request's page."""
