"""What the holder does to their path. Each act is added to the list; nothing in it is ever rewritten.

Each function keeps one act (cpa.modules.profile.keeping). NoSuchBrick is raised on a brick that this path never had.
"""

import secrets
from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.kernel.stores import ACTIVITY
from cpa.modules.profile import models
from cpa.modules.profile.drafts import move_drafts
from cpa.modules.profile.keeping import Doing, Done, Sent, do
from cpa.modules.profile.path.acts import Act, Name, may_be_taken_back, taking_back
from cpa.modules.profile.path.operations import Change, Insert, Move, Operations, Remove
from cpa.modules.profile.path.written import Written
from cpa.modules.profile.placing import in_order_of_dates, inserted
from cpa.modules.profile.reading import Known, known

Fields = Mapping[str, object]
"""Fields of a brick and their new values."""


class NoSuchBrick(LookupError):
    """An act is about a brick that this path never had."""


@transaction.atomic(using=ACTIVITY)
def add(*, sent: Sent, fields: Fields) -> Done:
    """Add a brick where its dates put it. The same form sent again with other words changes the brick it added."""

    def adding(before: Known) -> Doing:
        brick = Written(**{"id": _new_id(), "said_on": timezone.localdate(), **fields})
        return Doing(brick.id, inserted(before.path, [brick], before.jobs, before.born))

    done = do(sent, Name.ADD, adding)
    if _says(done.act, fields):
        return done
    return change(sent=_again(sent, fields), brick=done.act.brick, fields=fields)


@transaction.atomic(using=ACTIVITY)
def change(*, sent: Sent, brick: str, fields: Fields) -> Done:
    """Give a brick new values. One that was removed meanwhile comes back with them."""

    def changing(before: Known) -> Doing:
        now = before.written(brick)
        back = () if now else _bringing_back(before, brick)
        same_when = now is not None and now.when == fields.get("when", now.when)
        said = {} if same_when else {"said_on": timezone.localdate()}
        return Doing(brick, (*back, Change(brick, {**fields, **said})))

    done = do(sent, Name.CHANGE, changing)
    return done if _says(done.act, fields) else do(_again(sent, fields), Name.CHANGE, changing)


@transaction.atomic(using=ACTIVITY)
def remove(*, sent: Sent, brick: str) -> Done | Problem:
    """Take a brick out. A Problem (`profile.guaranteed`) when a source declares it: it may only be hidden."""

    def removing(before: Known) -> Doing | Problem:
        if _held(before, brick).job in before.jobs:
            return Problem(
                "profile.guaranteed",
                "brick",
                _("Cette brique vient de votre employeur. Vous pouvez la cacher ou signaler une erreur."),
            )
        return Doing(brick, (Remove(brick),))

    return do(sent, Name.REMOVE, removing)


@transaction.atomic(using=ACTIVITY)
def move(*, sent: Sent, brick: str, place: int) -> Done:
    """Put a brick at a place, counted from 0, newest first."""
    return do(sent, Name.MOVE, lambda before: Doing(_held(before, brick).id, (Move(brick, place),)))


@transaction.atomic(using=ACTIVITY)
def sort(*, sent: Sent) -> Done:
    """Put the whole path in the order of its dates."""
    return do(sent, Name.SORT, lambda before: Doing("", (in_order_of_dates(before.path, before.spans()),)))


@transaction.atomic(using=ACTIVITY)
def duplicate(*, sent: Sent, brick: str) -> Done:
    """Put a copy just after a brick; of a guaranteed one, the copy is the person's word."""

    def copying(before: Known) -> Doing:
        copy = replace(_held(before, brick), id=_new_id(), job="")
        return Doing(copy.id, (Insert(copy, before.place(brick) + 1),))

    return do(sent, Name.DUPLICATE, copying)


@transaction.atomic(using=ACTIVITY)
def split(*, sent: Sent, brick: str, first: Fields, then: Fields) -> Done | Problem:
    """Make two of a brick: what it was first, and then. A Problem (`profile.guaranteed`) when a source declares it."""

    def splitting(before: Known) -> Doing | Problem:
        held, today = _held(before, brick), timezone.localdate()
        if held.job in before.jobs:
            return Problem("profile.guaranteed", "brick", _("Les dates de cette brique viennent de votre employeur."))
        second = replace(held, id=_new_id(), job="", said_on=today, **then)
        return Doing(brick, (Change(brick, {**first, "said_on": today}), Insert(second, before.place(brick))))

    return do(sent, Name.SPLIT, splitting)


@transaction.atomic(using=ACTIVITY)
def hide(*, sent: Sent, brick: str, hidden: bool) -> Done:
    """Hide a brick from everyone but its holder, or show it again."""
    name = Name.HIDE if hidden else Name.SHOW
    return do(sent, name, lambda before: Doing(_held(before, brick).id, (Change(brick, {"hidden": hidden}),)))


@transaction.atomic(using=ACTIVITY)
def take_back(*, sent: Sent, number: int) -> Done | Problem:
    """Undo an act, or an undoing. A Problem (`profile.taken_back`) when it does not stand any more."""

    def taking(before: Known) -> Doing | Problem:
        if number not in may_be_taken_back(before.acts):
            return Problem("profile.taken_back", "act", _("Ce geste a déjà été annulé."))
        return Doing(_act(before, number).brick, taking_back(before.acts, number), undoes=number)

    return do(sent, Name.TAKE_BACK, taking)


@transaction.atomic(using=ACTIVITY)
def keep_trial(*, trial: AccountId, account: AccountId) -> None:
    """Move the bricks of a trial into a path, each where its dates put it, and what was begun in it. Of a declared job
    that both tell of, what the path says nothing of is taken from the trial."""
    bricks = known(trial).path

    def keeping(before: Known) -> Doing:
        fresh = [each for each in bricks if before.written(each.id) is None]
        told_twice = [(before.written(each.id), each) for each in bricks]
        words = [change for now, tried in told_twice if now for change in _words_to_add(now, tried)]
        return Doing("", (*words, *inserted(before.path, fresh, before.jobs, before.born)))

    if bricks:
        do(Sent(account, f"trial-{trial}", 0), Name.KEEP, keeping)
    move_drafts(origin=trial, account=account)
    _forget(trial)


@transaction.atomic(using=ACTIVITY)
def erase(*, account: AccountId) -> None:
    """Forget the path of this account, its history included."""
    _forget(account)


def _says(act: Act, fields: Fields) -> bool:
    """Whether the act gave its brick these values: a form may come twice, and with other words the second time."""
    given = [
        {name: getattr(each.brick, name) for name in fields} if isinstance(each, Insert) else each.to
        for each in act.operations
        if (isinstance(each, Insert) and each.brick.id == act.brick)
        or (isinstance(each, Change) and each.brick == act.brick)
    ]
    return any(all(values.get(name) == value for name, value in fields.items()) for values in given)


def _again(sent: Sent, fields: Fields) -> Sent:
    """The sender of the same form with these other words: sent twice again, they too are kept once."""
    words = sha256(repr(sorted(fields.items())).encode()).hexdigest()
    return replace(sent, token=f"{sent.token[:31]}-{words[:8]}")


def _words_to_add(now: Written, tried: Written) -> Operations:
    said = {name: getattr(tried, name) for name in ("tasks", "where", "occupation") if not getattr(now, name)}
    said = {name: value for name, value in said.items() if value}
    return (Change(now.id, said),) if said else ()


def _forget(account: AccountId) -> None:
    models.Act.objects.using(ACTIVITY).filter(account=account).delete()
    models.Draft.objects.using(ACTIVITY).filter(account=account).delete()


def _held(before: Known, brick: str) -> Written:
    written = before.written(brick)
    if written is None:
        raise NoSuchBrick(brick)
    return written


def _act(before: Known, number: int) -> Act:
    return next(act for act in before.acts if act.number == number)


def _bringing_back(before: Known, brick: str) -> Operations:
    """What puts a removed brick back as it was: the undoing of the act that took it out last."""
    for act in reversed(before.acts):
        if Remove(brick) in act.operations:
            return taking_back(before.acts, act.number)
    raise NoSuchBrick(brick)


def _new_id() -> str:
    return secrets.token_hex(6)
