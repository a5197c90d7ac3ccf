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
from cpa.modules.requests.lifecycle import By, Effect, Passage, State
from cpa.modules.requests.models import Request, Step
from cpa.modules.requests.offers import Offer
from cpa.modules.requests.reasons import ANSWERED, QUESTIONS, REFUSALS, SILENCE
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
                _write(request, By.HOLDER)
    except IntegrityError:  # two tabs began it at once: one draft is enough
        request = Request.objects.using(ACTIVITY).get(**named)
    return request


def fill_in(
    *, account: AccountId, number: int, amount: int, details: Mapping[str, Any], through: str = Request.Through.ONLINE
) -> Request | Problem:
    """Keep what the holder chose; nothing is set aside yet. A Problem once the request was confirmed."""
    with transaction.atomic(using=ACTIVITY):
        request = _locked(account, number)
        if request.state != State.DRAFT:
            return _too_late()
        request.amount, request.details, request.through = amount, dict(details), through
        request.save(using=ACTIVITY)
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
        request = _locked(account, number)
        if request.state in lifecycle.PENDING:
            return request
        if request.state != State.DRAFT:
            return _too_late()
        if request.amount is None or queries.choices(request) != seen:
            return _changed()
        _refuse_unanswered(account, on)
        means = queries.means(account, request.right, on, born)
        if not Offer(BY_NAME[request.right, request.use], means).still_allows(request.amount, request.details):
            return _too_much()
        request.reserved_on = on
        return _pass(request, lifecycle.CONFIRM, By.HOLDER, on, proof=proof.way)


def withdraw(*, account: AccountId, number: int, on: date) -> Request | Problem:
    """Give a request up before it is decided: a draft is put away, what was set aside goes back."""
    with transaction.atomic(using=ACTIVITY):
        request = _locked(account, number)
        passage = lifecycle.ABANDON if request.state == State.DRAFT else lifecycle.CANCEL
        return _pass(request, passage, By.HOLDER, on)


def say_posted(*, account: AccountId, number: int, on: date) -> Request | Problem:
    """The holder posted their sheet, or the document that the body asked for."""
    with transaction.atomic(using=ACTIVITY):
        request = _locked(account, number)
        if request.state == State.CONFIRMED and request.through == Request.Through.PAPER:
            return _pass(request, lifecycle.SEND, By.HOLDER, on)
        if request.state != State.SENT:
            return _too_late()
        last = Step.objects.using(ACTIVITY).filter(request=request).last()
        if last and last.reason in QUESTIONS:
            _write(request, By.HOLDER, ANSWERED)
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
        request = _row(number)
        if request.state != State.SENT:
            return _too_late()
        _write(request, By.BODY, question)
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
        return _pass(_row(number), passage, by, on, reason)


def _pass(request: Request, passage: Passage, by: By, on: date, reason: str = "", proof: str = "") -> Request | Problem:
    """Asked again, a passage changes nothing."""
    if request.state == passage.ends:
        return request
    if request.state not in passage.starts:
        return _too_late()
    problem = _on_the_rights(request, passage.effect, on)
    if problem:
        return problem
    request.state = passage.ends
    if passage is lifecycle.SEND:
        request.sent_on = on
    request.save(using=ACTIVITY)
    _write(request, by, reason, proof)
    if passage.effect is not Effect.NONE:
        hooks().account_has_news(account=AccountId(request.account))
    return request


def _on_the_rights(request: Request, effect: Effect, on: date) -> Problem | None:
    if effect is Effect.NONE:
        return None
    named = {"reservation": queries.reservation(request), "on": on}
    if effect is Effect.RESERVE:
        problem = hooks().reserve_right(amount=request.amount, **named)
    elif effect is Effect.USE:
        problem = hooks().use_reserved_right(use=request.use, **named)
    elif effect is Effect.RELEASE:
        problem = hooks().release_reserved_right(**named)
    else:
        problem = hooks().give_back_used_right(**named)
    return problem


def _refuse_unanswered(account: AccountId, on: date) -> None:
    """What silence refused today is free again at once, without waiting for the daily command."""
    for request in queries.own_requests(account):
        if queries.refused_by_silence(request, on):
            _pass(request, lifecycle.REFUSE, By.CLOCK, on, SILENCE)


def _locked(account: AccountId, number: int) -> Request:
    """The account's request, once every other write on its requests has ended: what one asks for counts for the next.

    Raises Request.DoesNotExist for nobody's or someone else's.
    """
    rows = Request.objects.using(ACTIVITY).select_for_update().filter(account=account).order_by("pk")
    found = {request.pk: request for request in rows}
    if number not in found:
        raise Request.DoesNotExist
    return found[number]


def _row(number: int) -> Request:
    """The request, locked. Raises Request.DoesNotExist."""
    return Request.objects.using(ACTIVITY).select_for_update().get(pk=number)


def _write(request: Request, by: By, reason: str = "", proof: str = "") -> None:
    Step.objects.using(ACTIVITY).create(request=request, state=request.state, by=by, reason=reason, proof=proof)


def _too_late() -> Problem:
    return Problem("requests.too_late", "request", _("Cette demande a déjà changé. Voici où elle en est."))


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
