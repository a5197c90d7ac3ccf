"""Reads of the requests module."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from hashlib import sha256

from django.db.models import QuerySet, Sum
from django.forms.models import model_to_dict

from cpa.kernel.account_id import AccountId
from cpa.kernel.quantity import Unit
from cpa.kernel.stores import ACTIVITY
from cpa.module_api.contributions import HeldRight, RightReservation
from cpa.module_api.registry import hooks
from cpa.module_api.training_requests import FollowedTraining
from cpa.modules.requests.delays import leaves_on, silence_refuses_after
from cpa.modules.requests.lifecycle import PENDING, By, State
from cpa.modules.requests.means import Means
from cpa.modules.requests.models import Part, Request, Training

SAID_AGAIN = timedelta(days=7)
"""How long a body is told every day that a request is no longer one."""
SHOWN = (
    *("source", "key", "session", "title", "body_name", "siret", "certification", "starts", "ends", "hours"),
    *("price_cents", "sharing", "shares", "remainder_cents"),
)
"""What a page shows of a training before it is asked for."""


def own_request(account: AccountId, number: int) -> Request | None:
    """The account's request of this number, with its steps; None for nobody's or someone else's."""
    return _of(account).filter(pk=number).first()


def own_requests(account: AccountId) -> Sequence[Request]:
    """Every request of the account, the last begun first."""
    return list(_of(account).order_by("-pk"))


def training_of(request: Request) -> Training | None:
    """The session that the request asks for; None when it is for another use."""
    return getattr(request, "training", None)


def followed(account: AccountId) -> Sequence[FollowedTraining]:
    """The sessions that the account asked for here and that took place, the last one first."""
    used = _of(account).filter(state=State.USED, training__isnull=False).order_by("-training__ends", "-pk")
    found = [(request.pk, request.training) for request in used]  # type: ignore[attr-defined]
    return [
        FollowedTraining(number, one.source, one.key, one.session, one.title, one.body_name, one.siret,
                         one.ends or one.starts)
        for number, one in found
    ]  # fmt: skip


def choices(request: Request) -> str:
    """A mark of all that the holder chose, 16 signs: another amount, another answer or another way changes it."""
    training = training_of(request)
    shown = model_to_dict(training, SHOWN) if training else {}
    chosen = json.dumps([request.asked, request.details, request.through, shown], sort_keys=True, default=str)
    return sha256(chosen.encode()).hexdigest()[:16]


def reservation(request: Request, right: str) -> RightReservation:
    """The name under which a right is set aside for a confirmed request."""
    if request.reserved_on is None:
        raise ValueError("nothing was ever set aside for this request")
    return RightReservation(AccountId(request.account), right, request.reserved_on.year, request.pk)


def held(account: AccountId) -> Mapping[str, HeldRight]:
    """What the account holds, by right."""
    return {right.right: right for right in hooks().held_rights(account=account)}


def means(account: AccountId, right: str, on: date, born: date | None = None) -> Means:
    """What the account has to ask with today, requests in progress counted; nothing when it does not hold the right."""
    rights = held(account)
    own, training = rights.get(right), rights.get("cpf")
    spent = Counter(own.used if own else {})
    for use, amount in _pending(account, right):
        spent[use] += amount
    in_euros = training is not None and training.figure.unit is Unit.CENT
    return Means(
        held=own.figure.amount if own else 0,
        spent=spent,
        training_cents=training.figure.amount if training and in_euros else 0,
        born=born,
        on=on,
    )


def to_spend(account: AccountId) -> frozenset[str]:
    """The rights of which the account holds anything today."""
    return frozenset(right for right, each in held(account).items() if each.figure.amount > 0)


def born(account: AccountId) -> date | None:
    """The first day of the month of birth, where it is known."""
    months: Mapping[AccountId, date] = hooks().birth_months(accounts=[account])
    return months.get(account)


def refused_by_silence(request: Request, today: date) -> bool:
    """Whether nobody answered in time: the law then says that the request is refused."""
    if request.state != State.SENT or request.sent_on is None:
        return False
    last = answer_by(request)
    return last is not None and today > last


def answer_by(request: Request) -> date | None:
    """The last day of whoever decides on a sent request: at its end, silence refuses it. The eve of a session, for a
    training; None where no text says that silence refuses."""
    training = training_of(request)
    if training:
        return training.starts - timedelta(days=1)
    return silence_refuses_after(request.right, request.sent_on) if request.sent_on else None


def state_on(request: Request, today: date) -> State:
    """What the request is on that day, silence counted."""
    return State.REFUSED if refused_by_silence(request, today) else State(request.state)


def due_to_leave(today: date) -> Sequence[int]:
    """Numbers of the confirmed requests whose time to think again is over; those that their holder posts apart."""
    confirmed = Request.objects.using(ACTIVITY).filter(state=State.CONFIRMED, through=Request.Through.ONLINE)
    rows = confirmed.order_by("pk").values_list("pk", "reserved_on")
    return [number for number, day in rows if day and leaves_on(day) <= today]


def unanswered(today: date) -> Sequence[int]:
    """Numbers of the requests that silence has refused, whose rights are still set aside."""
    sent = _all().filter(state=State.SENT).order_by("pk")
    return [request.pk for request in sent if refused_by_silence(request, today)]


def with_a_body() -> Sequence[Request]:
    """The requests of which a body has something to say: to be decided on, or accepted and not over."""
    return list(_all().filter(state__in=(State.SENT, State.ACCEPTED)).order_by("pk"))


def given_up(today: date) -> Sequence[Request]:
    """The requests that were sent and that something else than their body ended, in the last days."""
    over = _all().filter(state__in=(State.CANCELLED, State.REFUSED), sent_on__isnull=False)
    recent = over.filter(changed_at__date__gte=today - SAID_AGAIN).order_by("pk")
    return [request for request in recent if _last_by(request) != By.BODY]


def _last_by(request: Request) -> str:
    return max(request.steps.all(), key=lambda step: step.pk).by  # type: ignore[attr-defined,no-any-return]


def waiting() -> Sequence[Request]:
    """The requests that a body has to decide on, the oldest first."""
    return list(_all().filter(state=State.SENT).order_by("sent_on", "pk"))


def _all() -> QuerySet[Request]:
    return Request.objects.using(ACTIVITY).select_related("training").prefetch_related("steps", "parts")


def _of(account: AccountId) -> QuerySet[Request]:
    return _all().filter(account=account)


def _pending(account: AccountId, right: str) -> Sequence[tuple[str, int]]:
    parts = Part.objects.using(ACTIVITY).filter(right=right, request__account=account, request__state__in=PENDING)
    return list(parts.values_list("request__use").annotate(asked=Sum("amount")))
