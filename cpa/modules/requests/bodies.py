"""The bodies that decide on requests: what is sent to them, what they answer, and the one door their answers come
through. A real connector takes the place of the simulator here, and nothing else changes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Protocol

from django.conf import settings

from cpa.kernel.problem import Problem
from cpa.modules.requests import actions
from cpa.modules.requests.models import Request
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
class RequestFile:
    """What leaves for a body: the request under its number, without identity."""

    number: int
    right: str
    use: str
    amount: int
    details: Mapping[str, Any]
    sent_on: date


@dataclass(frozen=True, slots=True)
class Answer:
    """What a body answers to a request; `reason` is a code of cpa.modules.requests.reasons, for REFUSE and ASK."""

    number: int
    verdict: Verdict
    reason: str = ""

    @property
    def known(self) -> bool:
        """Whether its reason is one that its verdict takes."""
        return self.reason in REASONS.get(self.verdict, {""})


class Body(Protocol):
    """Whoever decides. `send` hands a request over, and may be called again with the same one."""

    def send(self, file: RequestFile) -> None: ...


class ByHand:
    """No connector yet: people read `cpa requests waiting`, and type answers with `cpa requests decide`."""

    def send(self, file: RequestFile) -> None:
        """The request waits to be read."""


class Simulator(ByHand):
    """Stands for the body in a demonstration: whoever tries the site answers in its place, on the request's page."""


def body_of(right: str) -> Body:
    """Who decides on the uses of this right in this deployment."""
    return Simulator() if settings.CPA_DEMONSTRATION else ByHand()


def simulated(right: str) -> bool:
    """Whether a visitor may answer in the place of the body: only in a demonstration, and where no connector is."""
    return isinstance(body_of(right), Simulator)


def depart(number: int, on: date) -> Request | Problem:
    """Send a confirmed request to its body. Done again, it is sent once and handed over again."""
    request = actions.send(number=number, on=on)
    if isinstance(request, Request) and request.amount and request.sent_on:
        body_of(request.right).send(
            RequestFile(request.pk, request.right, request.use, request.amount, request.details, request.sent_on)
        )
    return request


def receive(answer: Answer, on: date) -> Request | Problem:
    """Take a body's answer in, whoever brings it. Raises KeyError on an unknown reason, Request.DoesNotExist on an
    unknown number."""
    number = answer.number
    if answer.verdict is Verdict.ACCEPT:
        return actions.accept(number=number, on=on)
    if answer.verdict is Verdict.REFUSE:
        return actions.refuse(number=number, reason=answer.reason, on=on)
    if answer.verdict is Verdict.ASK:
        return actions.ask(number=number, question=answer.reason)
    if answer.verdict is Verdict.DONE:
        return actions.finish(number=number, on=on)
    return actions.give_back(number=number, on=on)
