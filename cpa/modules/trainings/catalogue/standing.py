"""Decisions on offers, kept on top of what sources say: taken off while a delivery is compared, put on again after."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db.models import QuerySet

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.models import Act, Decision, Offer
from cpa.sources.bulk import wait_alone

ALONE = 0x6465736B
"""Key of the advisory lock that lets one decision, or one delivery that is compared, touch the offers at a time."""


def decisions(act: Act) -> QuerySet[Decision]:
    """Those of a kind that stand."""
    return Decision.objects.using(ACTIVITY).filter(act=act, undone_at=None)


def refused_by_hand(source: str, digest: str) -> bool:
    """Whether someone refused the delivery of these very files."""
    return decisions(Act.PUT_BACK).filter(source=source, said__digest=digest).exists()


@contextmanager
def lifted(source: str) -> Iterator[None]:
    """Inside, in the transaction that is open, the offers of a source say what it says, and nothing else."""
    wait_alone(ALONE)
    for one in decisions(Act.CORRECT).filter(source=source):
        take_off(one)
    for one in decisions(Act.QUARANTINE).filter(source=source):
        show(one)
    yield
    for one in decisions(Act.CORRECT).filter(source=source):
        put_on(one)
    for one in decisions(Act.QUARANTINE).filter(source=source):
        hide(one)


def put_on(one: Decision) -> None:
    """Show a corrected value while the source says what it said then; else note what it says now, and show that."""
    row = _offer(one).filter(gone_on=None).first()
    if row is None:
        return
    now = getattr(row, one.what)
    if now == one.said["source"]:
        _offer(one).update(**{one.what: one.said["value"]})
        one.said.pop("now", None)
    else:
        one.said["now"] = now
    one.save(using=ACTIVITY, update_fields=["said"])


def take_off(one: Decision) -> None:
    """Let the offer say what its source says, where the correction is on."""
    if "now" not in one.said:
        _offer(one).filter(**{one.what: one.said["value"]}).update(**{one.what: one.said["source"]})


def hide(one: Decision) -> None:
    """Take an offer in quarantine out of what is shown."""
    _offer(one).filter(gone_on=None).update(gone_on=one.decided_at.date(), gone_with=None)


def show(one: Decision) -> None:
    """Show it again, unless its source says it no more."""
    _offer(one).filter(gone_with=None).update(gone_on=None)


def _offer(one: Decision) -> QuerySet[Offer]:
    return Offer.objects.using(ACTIVITY).filter(source=one.source, key=one.key)
