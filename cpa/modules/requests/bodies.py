"""Who decides on requests in this deployment, what is sent to them, and the one door their answers come through."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.db import transaction

from cpa.kernel.problem import Problem
from cpa.kernel.stores import ACTIVITY
from cpa.modules.requests import actions, lifecycle, passing, queries
from cpa.modules.requests.fund_manager import FundManager
from cpa.modules.requests.lifecycle import By
from cpa.modules.requests.models import Received, Request, Training
from cpa.modules.requests.port import Answer, Body, ByHand, RequestFile, SessionFile, Simulator, Verdict
from cpa.modules.requests.reasons import SILENCE
from cpa.modules.requests.uses import SESSION


@dataclass(frozen=True, slots=True)
class Collected:
    """How many answers were taken in (or known already), and how many cannot be: they came too
    late, or are of no request."""

    taken: int
    set_aside: int


def body_of(right: str) -> Body:
    """Who decides on the uses of this right in this deployment."""
    if not settings.CPA_DEMONSTRATION:
        return ByHand()
    return FundManager() if right == SESSION.right else Simulator()


def simulated(right: str) -> bool:
    """Whether a visitor may answer in the place of the body: only in a demonstration, and where no connector is."""
    return isinstance(body_of(right), Simulator)


def depart(number: int, on: date) -> Request | Problem:
    """Send a confirmed request to its body. Done again, it is sent once and handed over again."""
    request = actions.send(number=number, on=on)
    if isinstance(request, Request) and request.sent_on:
        body_of(request.right).send(file_of(request, request.sent_on))
    return request


def file_of(request: Request, sent_on: date) -> RequestFile:
    """What the body is told of a request. What its holder answered for themself about a training stays here."""
    training = queries.training_of(request)
    details = {} if training else request.details
    session = _session(training) if training else None
    return RequestFile(request.pk, request.right, request.use, request.asked, details, session, sent_on)


def collect(on: date) -> Collected:
    """Ask every body what it decided by that day, and take it in. Done again, it changes nothing."""
    files: dict[str, list[RequestFile]] = {}
    for request in queries.with_a_body():
        files.setdefault(request.right, []).append(file_of(request, request.sent_on or on))
    told = [one for right, of_right in files.items() for one in body_of(right).answers(of_right, on)]
    return take_in(told, on)


def tell_given_up(today: date) -> int:
    """Tell bodies of the requests that are no longer requests; how many there were. Told several days in a row."""
    over = queries.given_up(today)
    for request in over:
        body_of(request.right).withdraw(request.pk)
    return len(over)


def take_in(answers: Iterable[Answer], on: date) -> Collected:
    """Take answers in, whatever their order and however often they come: one that precedes what it follows waits for
    it, one that comes too late changes nothing."""
    waiting, taken = list(answers), 0
    while True:
        left = [one for one in waiting if not _received(one, on)]
        taken += len(waiting) - len(left)
        if not left or len(left) == len(waiting):
            return Collected(taken, len(left))
        waiting = left


def _received(answer: Answer, on: date) -> bool:
    try:
        return answer.known and isinstance(receive(answer, on), Request)
    except Request.DoesNotExist:
        return False


def receive(answer: Answer, on: date) -> Request | Problem:
    """Take a body's answer in, whoever brings it: the same one brought again changes nothing. Raises KeyError on an
    unknown reason, Request.DoesNotExist on an unknown number."""
    with transaction.atomic(using=ACTIVITY):
        request = passing.row(answer.number)
        known = {"request": request, "key": f"{answer.number}/{answer.key}"}
        if answer.key and Received.objects.using(ACTIVITY).filter(**known).exists():
            return request
        if queries.refused_by_silence(request, on):  # what its holder reads since then: no later answer undoes it
            passing.go(request, lifecycle.REFUSE, By.CLOCK, on, SILENCE)
        taken = _taken(answer, on)
        if answer.key and isinstance(taken, Request):
            Received.objects.using(ACTIVITY).create(**known)
        return taken


def _taken(answer: Answer, on: date) -> Request | Problem:
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


def _session(training: Training) -> SessionFile:
    one, paid = training, Counter[str]()
    for share in one.shares:
        if share["right"]:
            paid[share["right"]] += share["cents"]
    return SessionFile(one.source, one.key, one.session, one.siret, one.certification, one.starts, one.ends,
                       one.price_cents or 0, dict(paid))  # fmt: skip
