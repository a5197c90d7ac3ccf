"""Writes that prepare the request for a training. Nothing is set aside before it is confirmed
(`cpa.modules.requests.actions.confirm`)."""

from collections.abc import Mapping
from datetime import date

from django.db import IntegrityError, transaction

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.kernel.stores import ACTIVITY
from cpa.modules.requests.lifecycle import By, State
from cpa.modules.requests.models import Request, Training
from cpa.modules.requests.passing import ask_of_rights, locked, too_late, write
from cpa.modules.requests.sessions import (
    cannot_be_paid,
    cannot_begin,
    nothing_to_ask,
    offered,
    offered_again,
    sharing_of,
    snapshot,
    taken_from_rights,
)
from cpa.modules.requests.uses import SESSION


def prepare(*, account: AccountId, source: str, key: str, session: str, on: date) -> Request | Problem:
    """The account's draft for this training, the one begun earlier or a new one, for this session. A Problem when the
    session cannot be asked for."""
    offer = offered(account, source, key, session, on)
    problem = cannot_begin(offer, on)
    if problem or offer is None:
        return problem or too_late()
    named = {"account": account, "right": SESSION.right, "use": SESSION.name, "about": f"{source}/{key}"}
    try:
        with transaction.atomic(using=ACTIVITY):
            request, fresh = Request.objects.using(ACTIVITY).get_or_create(**named, state=State.DRAFT)
            if fresh:
                write(request, By.HOLDER)
    except IntegrityError:  # two tabs began it at once: one draft is enough
        request = Request.objects.using(ACTIVITY).get(**named, state=State.DRAFT)
    return _keep_session(account, request.pk, snapshot(offer))


def answer_fit(*, account: AccountId, number: int, answers: Mapping[str, str]) -> Request | Problem:
    """Keep what the holder says of the three questions. A Problem once the request was confirmed."""
    with transaction.atomic(using=ACTIVITY):
        request = locked(account, number)
        if request.state != State.DRAFT:
            return too_late()
        request.details = dict(answers)
        request.save(using=ACTIVITY)
        return request


def choose(*, account: AccountId, number: int, sharing: str, on: date) -> Request | Problem:
    """Keep the way to pay, as it is today. A Problem when the session cannot be asked for or paid so any more."""
    with transaction.atomic(using=ACTIVITY):
        request = locked(account, number)
        if request.state != State.DRAFT:
            return too_late()
        offer = offered_again(account, request.training, on)  # type: ignore[attr-defined]
        problem = cannot_begin(offer, on) or (offer and cannot_be_paid(offer))
        if problem or offer is None:
            return problem or too_late()
        paid = sharing_of(offer, sharing) or offer.sharings[0]
        if not taken_from_rights(paid):
            return nothing_to_ask()
        Training.objects.using(ACTIVITY).filter(pk=number).update(**snapshot(offer, paid))
        ask_of_rights(request, taken_from_rights(paid))
        request.save(using=ACTIVITY)
        return request


def _keep_session(account: AccountId, number: int, columns: Mapping[str, object]) -> Request | Problem:
    """Of another session, what was chosen is forgotten: it is shown again first."""
    with transaction.atomic(using=ACTIVITY):
        request = locked(account, number)
        if request.state != State.DRAFT:
            return too_late()
        kept = Training.objects.using(ACTIVITY).filter(pk=number, session=columns["session"])
        if not kept.exists():
            Training.objects.using(ACTIVITY).update_or_create(request=request, defaults=dict(columns))
            ask_of_rights(request, {})
        return request
