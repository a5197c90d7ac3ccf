"""How an act is kept: one at a time for an account, once for a form, after what it had not seen."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db import connections
from django.utils import timezone

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.kernel.stores import ACTIVITY
from cpa.modules.profile import models
from cpa.modules.profile.path.acts import Act, Name, unseen
from cpa.modules.profile.path.as_json import stored
from cpa.modules.profile.path.operations import Operations
from cpa.modules.profile.reading import Known, known


@dataclass(frozen=True, slots=True)
class Sent:
    """Whose path, the `token` of the form that was sent, and the last act that whoever sent it had seen."""

    account: AccountId
    token: str
    saw: int


@dataclass(frozen=True, slots=True)
class Done:
    """The act that was done, and those on the same brick that whoever did it had not seen."""

    act: Act
    unseen: tuple[Act, ...] = ()


@dataclass(frozen=True, slots=True)
class Doing:
    """What an act does, on which brick ("" when on several), and which act it takes back."""

    brick: str
    operations: Operations
    undoes: int | None = None


def do(sent: Sent, name: Name, make: Callable[[Known], Doing | Problem]) -> Done | Problem:
    """Keep the act that `make` draws from the path as it stands, within the caller's transaction.

    A form sent twice is done once: the second time, what was done is told again. Jobs that a source declared since are
    taken in first, as an act of theirs.
    """
    one_at_a_time(sent.account)
    before = known(sent.account)
    already = models.Act.objects.using(ACTIVITY).filter(account=sent.account, token=sent.token).first()
    if already:
        act = next(each for each in before.acts if each.number == already.number)
        return Done(act, unseen(before.acts, act))
    number = before.last + 1
    if before.receives:
        _keep(sent.account, f"received-{number}", Act(number, Name.RECEIVE, "", before.receives, before.last))
        number += 1
    doing = make(before)
    if isinstance(doing, Problem):
        return doing
    act = Act(number, name, doing.brick, doing.operations, min(sent.saw, before.last), doing.undoes)
    _keep(sent.account, sent.token, act)
    return Done(act, unseen(before.acts, act))


def _keep(account: AccountId, token: str, act: Act) -> None:
    models.Act.objects.using(ACTIVITY).create(
        account=account,
        number=act.number,
        token=token,
        name=act.name,
        brick=act.brick,
        operations=stored(act.operations),
        saw=act.saw,
        undoes=act.undoes,
        done_at=timezone.now(),
    )


def was_sent(account: AccountId, token: str) -> bool:
    """Whether the form of this token was already kept, once every act in progress has ended."""
    one_at_a_time(account)
    return models.Act.objects.using(ACTIVITY).filter(account=account, token=token).exists()


def one_at_a_time(account: AccountId) -> None:
    """Hold back other acts on this path until the transaction in progress ends."""
    with connections[ACTIVITY].cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [account])
