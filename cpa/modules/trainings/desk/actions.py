"""Deciding, and undoing. Each act is one transaction; a Problem says why it was not done, and then nothing changed."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import transaction
from django.utils import timezone

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.catalogue import standing
from cpa.modules.trainings.decisions import journal
from cpa.modules.trainings.decisions.fields import FIELDS, Value
from cpa.modules.trainings.desk import problems
from cpa.modules.trainings.desk.reports import open_reports
from cpa.modules.trainings.models import Act, Decision, Offer
from cpa.modules.trainings.search.building import bring_search_up_to_date
from cpa.modules.trainings.sources.offers.readings import Refused
from cpa.sources.bulk import wait_alone


def correct(
    *, source: str, key: str, field: str, typed: str, reason: str, account: AccountId, seen: str
) -> Decision | Problem:
    """Show what is `typed` in the place of what the source says of this field, as long as it says the same. An earlier
    correction of the field is undone. `seen` is the `journal.mark` of the page where it was decided."""
    try:
        value = FIELDS[field].read(typed)
    except Refused:
        return problems.unknown_value()
    with _alone():
        row = Offer.objects.using(ACTIVITY).filter(source=source, key=key, gone_on=None).first()
        if row is None:
            return problems.not_shown()
        if journal.mark(source, key) != seen:
            return problems.overtaken()
        before = standing.decisions(Act.CORRECT).filter(source=source, key=key, what=field).first()
        said = before.said["source"] if before and "now" not in before.said else getattr(row, field)
        if value == said:
            return problems.same_value()
        if before:
            _undo(before, account)
        return _decide(Act.CORRECT, source, key, field, {"source": said, "value": value}, reason, account)


def quarantine(*, source: str, key: str, why: str, reason: str, account: AccountId, seen: str) -> Decision | Problem:
    """Show this offer no more; whoever comes to its page reads `why`, a `quarantine.Why`."""
    with _alone():
        if not Offer.objects.using(ACTIVITY).filter(source=source, key=key, gone_on=None).exists():
            return problems.overtaken() if journal.quarantine_of(source, key) else problems.not_shown()
        if journal.mark(source, key) != seen:
            return problems.overtaken()
        return _decide(Act.QUARANTINE, source, key, "", {"why": why}, reason, account)


def settle(*, source: str, key: str, answer: str, reason: str, account: AccountId, seen: str) -> Decision | Problem:
    """Answer the open reports of an offer by a `reports.Answer`."""
    with _alone():
        waiting = [one.pk for one in open_reports(source, key)]
        if journal.mark(source, key) != seen or not waiting:
            return problems.overtaken()
        return _decide(Act.SETTLE, source, key, "", {"answer": answer, "reports": waiting}, reason, account)


def undo(*, number: int, account: AccountId) -> Decision | Problem:
    """Take a decision back: what stood before it stands again. Putting a delivery back is undone in `restoring`."""
    with _alone():
        one = Decision.objects.using(ACTIVITY).select_for_update().get(pk=number)
        if one.undone_at is not None:
            return problems.undone()
        _undo(one, account)
        return one


def republish(*, account: AccountId) -> Decision:
    """Make the search again from what is shown now, where it is not yet."""
    changed = bring_search_up_to_date()
    with _alone():
        return _decide(Act.REPUBLISH, "", "", "", {"changed": changed}, "", account)


def decided(*, act: Act, account: AccountId, source: str = "", what: str = "", said: Any = None, reason: str = "",
            key: str = "") -> Decision:  # fmt: skip
    """Write a decision that was carried out elsewhere, in the transaction that is open."""
    return _decide(act, source, key, what, said or {}, reason, account)


def taken_back(*, one: Decision, account: AccountId) -> Decision:
    """Write that a decision does not stand any more, in the transaction that is open."""
    _undo(one, account)
    return one


def forget(*, account: AccountId) -> None:
    """Let decisions stand, and nobody know who took them."""
    with transaction.atomic(using=ACTIVITY):
        rows = Decision.objects.using(ACTIVITY)
        rows.filter(account=account).update(account=None)
        rows.filter(undone_by=account).update(undone_by=None)


def take_over(*, trial: AccountId, account: AccountId) -> None:
    """What one pseudonym decided is another's, of the same person."""
    with transaction.atomic(using=ACTIVITY):
        rows = Decision.objects.using(ACTIVITY)
        rows.filter(account=trial).update(account=account)
        rows.filter(undone_by=trial).update(undone_by=account)


@contextmanager
def _alone() -> Iterator[None]:
    with transaction.atomic(using=ACTIVITY):
        wait_alone(standing.ALONE)
        yield


def _decide(
    act: Act, source: str, key: str, what: str, said: dict[str, Value | list[int]], reason: str, account: AccountId
) -> Decision:
    made = Decision.objects.using(ACTIVITY).create(
        act=act, source=source, key=key, what=what, said=said, reason=reason, account=account, decided_at=timezone.now()
    )
    if act is Act.CORRECT:
        standing.put_on(made)
    if act is Act.QUARANTINE:
        standing.hide(made)
    return made


def _undo(one: Decision, account: AccountId) -> None:
    if one.act == Act.CORRECT:
        standing.take_off(one)
    if one.act == Act.QUARANTINE:
        standing.show(one)
    one.undone_at, one.undone_by = timezone.now(), account
    one.save(using=ACTIVITY, update_fields=["undone_at", "undone_by"])
