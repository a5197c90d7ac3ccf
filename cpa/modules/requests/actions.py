"""Writes of the requests module. A passage of a request and its effect on the rights are one transaction: neither is
ever without the other."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.kernel.stores import ACTIVITY
from cpa.module_api.contributions import StrongConfirmation
from cpa.module_api.registry import hooks
from cpa.modules.requests import lifecycle, queries
from cpa.modules.requests.lifecycle import By, Passage, State
from cpa.modules.requests.models import Request, Step
from cpa.modules.requests.offers import Offer
from cpa.modules.requests.passing import ask_of_rights, go, locked, row, too_late, write
from cpa.modules.requests.queries import training_of
from cpa.modules.requests.reasons import ANSWERED, QUESTIONS, REFUSALS, SILENCE
from cpa.modules.requests.sessions import offered_again, unlike
from cpa.modules.requests.uses import BY_NAME

KEPT_DRAFTS = timedelta(days=365)


def prepare(*, account: AccountId, right: str, use: str) -> Request:
    """The account's draft for this use: the one begun earlier, or a new one. Raises KeyError on an unknown use."""
    BY_NAME[right, use]
    named = {"account": account, "right": right, "use": use, "state": State.DRAFT}
    try:
        with transaction.atomic(using=ACTIVITY):
            request, fresh = Request.objects.using(ACTIVITY).get_or_create(**named)
            if fresh:
                write(request, By.HOLDER)
    except IntegrityError:  # two tabs began it at once: one draft is enough
        request = Request.objects.using(ACTIVITY).get(**named)
    return request


def fill_in(
    *, account: AccountId, number: int, amount: int, details: Mapping[str, Any], through: str = Request.Through.ONLINE
) -> Request | Problem:
    """Keep what the holder chose; nothing is set aside yet. A Problem once the request was confirmed."""
    with transaction.atomic(using=ACTIVITY):
        request = locked(account, number)
        if request.state != State.DRAFT:
            return too_late()
        request.details, request.through = dict(details), through
        request.save(using=ACTIVITY)
        ask_of_rights(request, {request.right: amount})
        return request


def confirm(*, account: AccountId, number: int, seen: str, proof: StrongConfirmation, on: date) -> Request | Problem:
    """Set aside what the holder asks for. `seen` marks the choices their page showed (`queries.choices`): nothing else
    is ever committed.

    Confirmed twice, it is confirmed once. A Problem when the draft changed in another tab, or when the law or the
    balance no longer allows the amount. Raises ValueError without a strong confirmation, or while spending is held.
    """
    if not proof.way or proof.held_until:
        raise ValueError("a right is only used after a strong confirmation")
    born = queries.born(account)  # asked before the transaction: it comes from the other database
    with transaction.atomic(using=ACTIVITY):
        request = locked(account, number)
        if request.state in lifecycle.PENDING:
            return request
        if request.state != State.DRAFT:
            return too_late()
        if not request.asked or queries.choices(request) != seen:
            return _changed()
        _refuse_unanswered(account, on)
        problem = _no_longer_possible(request, on, born)
        if problem:
            return problem
        request.reserved_on = on
        return go(request, lifecycle.CONFIRM, By.HOLDER, on, proof=proof.way)


def withdraw(*, account: AccountId, number: int, on: date) -> Request | Problem:
    """Give a request up before it is decided: a draft is put away, what was set aside goes back."""
    with transaction.atomic(using=ACTIVITY):
        request = locked(account, number)
        passage = lifecycle.ABANDON if request.state == State.DRAFT else lifecycle.CANCEL
        return go(request, passage, By.HOLDER, on)


def say_posted(*, account: AccountId, number: int, on: date) -> Request | Problem:
    """The holder posted their sheet, or the document that the body asked for."""
    with transaction.atomic(using=ACTIVITY):
        request = locked(account, number)
        if request.state == State.CONFIRMED and request.through == Request.Through.PAPER:
            return go(request, lifecycle.SEND, By.HOLDER, on)
        if request.state != State.SENT:
            return too_late()
        last = Step.objects.using(ACTIVITY).filter(request=request).last()
        if last and last.reason in QUESTIONS:
            write(request, By.HOLDER, ANSWERED)
        return request


def send(*, number: int, on: date, by: By = By.CLOCK) -> Request | Problem:
    """A confirmed request leaves for the body that decides."""
    return _settled(number, lifecycle.SEND, by, on)


def accept(*, number: int, on: date) -> Request | Problem:
    """The body says yes: what was set aside is used."""
    return _settled(number, lifecycle.ACCEPT, By.BODY, on)


def refuse(*, number: int, reason: str, on: date) -> Request | Problem:
    """The body says no, for a `reason` of cpa.modules.requests.reasons: what was set aside goes back, to the unit."""
    if reason not in REFUSALS:
        raise KeyError(reason)
    return _settled(number, lifecycle.REFUSE, By.CLOCK if reason == SILENCE else By.BODY, on, reason)


def finish(*, number: int, on: date) -> Request | Problem:
    """The use took place."""
    return _settled(number, lifecycle.FINISH, By.BODY, on)


def give_back(*, number: int, on: date) -> Request | Problem:
    """The use did not take place: what was used comes back, to the unit."""
    return _settled(number, lifecycle.GIVE_BACK, By.BODY, on)


def ask(*, number: int, question: str) -> Request | Problem:
    """The body asks the holder for something: the request stays sent."""
    if question not in QUESTIONS:
        raise KeyError(question)
    with transaction.atomic(using=ACTIVITY):
        request = row(number)
        if request.state != State.SENT:
            return too_late()
        write(request, By.BODY, question)
    hooks().account_has_news(account=AccountId(request.account))
    return request


def forget_old_drafts(*, on: date) -> int:
    """Delete what was never confirmed and that nobody changed for a year; how many there were."""
    with transaction.atomic(using=ACTIVITY):
        old = Request.objects.using(ACTIVITY).filter(reserved_on=None, changed_at__date__lt=on - KEPT_DRAFTS)
        count = old.count()
        old.delete()
    return count


def _settled(number: int, passage: Passage, by: By, on: date, reason: str = "") -> Request | Problem:
    with transaction.atomic(using=ACTIVITY):
        return go(row(number), passage, by, on, reason)


def _no_longer_possible(request: Request, on: date, born: date | None) -> Problem | None:
    """Why what was shown cannot be committed today; None when it can."""
    account = AccountId(request.account)
    training = training_of(request)
    if training:
        return unlike(training, offered_again(account, training, on), on)
    means = queries.means(account, request.right, on, born)
    offer = Offer(BY_NAME[request.right, request.use], means)
    return None if offer.still_allows(request.amount or 0, request.details) else _too_much()


def _refuse_unanswered(account: AccountId, on: date) -> None:
    """What silence refused today is free again at once, without waiting for the daily command."""
    for request in queries.own_requests(account):
        if queries.refused_by_silence(request, on):
            go(request, lifecycle.REFUSE, By.CLOCK, on, SILENCE)


def _changed() -> Problem:
    return Problem(
        "requests.changed",
        "request",
        _("Votre demande a changé dans une autre page. Relisez le montant, puis confirmez."),
    )


def _too_much() -> Problem:
    return Problem(
        "requests.not_allowed",
        "amount",
        _("Ce montant n’est plus possible. Choisissez-en un autre\u00a0: rien n’a été pris."),
    )
