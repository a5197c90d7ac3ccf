"""How a request passes from one state to the next: under lock, with its effect on every right it asks for, all or
nothing."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.kernel.stores import ACTIVITY
from cpa.module_api.registry import hooks
from cpa.modules.requests import lifecycle, queries
from cpa.modules.requests.lifecycle import By, Effect, Passage
from cpa.modules.requests.models import Part, Request, Step


class _Undone(Exception):
    """One of the rights does not follow: none of them moves."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def locked(account: AccountId, number: int) -> Request:
    """The account's request, once every other write on its requests has ended: what one asks for counts for the next.

    Raises Request.DoesNotExist for nobody's or someone else's.
    """
    rows = Request.objects.using(ACTIVITY).select_for_update().filter(account=account).order_by("pk")
    found = {request.pk: request for request in rows}
    if number not in found:
        raise Request.DoesNotExist
    return found[number]


def row(number: int) -> Request:
    """The request, locked. Raises Request.DoesNotExist."""
    return Request.objects.using(ACTIVITY).select_for_update().get(pk=number)


def go(request: Request, passage: Passage, by: By, on: date, reason: str = "", proof: str = "") -> Request | Problem:
    """Make a locked request pass. Asked again, a passage changes nothing; a Problem when it does not start from there,
    or when a right does not follow."""
    if request.state == passage.ends:
        return request
    if request.state not in passage.starts:
        return too_late()
    problem = _on_the_rights(request, passage.effect, on)
    if problem:
        return problem
    request.state = passage.ends
    if passage is lifecycle.SEND:
        request.sent_on = on
    request.save(using=ACTIVITY)
    write(request, by, reason, proof)
    if passage.effect is not Effect.NONE:
        hooks().account_has_news(account=AccountId(request.account))
    return request


def write(request: Request, by: By, reason: str = "", proof: str = "") -> None:
    """Add a step to a request, in the state it is in."""
    Step.objects.using(ACTIVITY).create(request=request, state=request.state, by=by, reason=reason, proof=proof)


def ask_of_rights(request: Request, asked: Mapping[str, int]) -> None:
    """Keep what a draft asks of each right, in smallest units, instead of what it asked before."""
    request.parts.all().delete()  # type: ignore[attr-defined]
    parts = [Part(request=request, right=right, amount=amount) for right, amount in asked.items() if amount]
    Part.objects.using(ACTIVITY).bulk_create(parts)


def too_late() -> Problem:
    """The request is no longer where this passage starts."""
    return Problem("requests.too_late", "request", _("Cette demande a déjà changé. Voici où elle en est."))


def _on_the_rights(request: Request, effect: Effect, on: date) -> Problem | None:
    if effect is Effect.NONE:
        return None
    try:
        with transaction.atomic(using=ACTIVITY):
            for right, amount in request.asked.items():
                if problem := _on_a_right(request, right, amount, effect, on):
                    raise _Undone(problem)
    except _Undone as undone:
        return undone.problem
    return None


def _on_a_right(request: Request, right: str, amount: int, effect: Effect, on: date) -> Problem | None:
    named = {"reservation": queries.reservation(request, right), "on": on}
    problem: Problem | None
    if effect is Effect.RESERVE:
        problem = hooks().reserve_right(amount=amount, **named)
    elif effect is Effect.USE:
        problem = hooks().use_reserved_right(use=request.use, **named)
    elif effect is Effect.RELEASE:
        problem = hooks().release_reserved_right(**named)
    else:
        problem = hooks().give_back_used_right(**named)
    return problem
