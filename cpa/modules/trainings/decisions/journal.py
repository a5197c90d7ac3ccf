"""Reading decisions: those of an offer, of everything, and the mark by which two tabs tell that they know the same."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db.models import Count, Max, Q, QuerySet

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.catalogue.standing import decisions
from cpa.modules.trainings.models import Act, Decision


def of_offer(source: str, key: str) -> list[Decision]:
    """Every decision on an offer, the latest first."""
    return list(_all().filter(source=source, key=key).order_by("-id"))


def mark(source: str, key: str) -> str:
    """What was decided on an offer so far, as one word: another once something more is decided or undone."""
    counted = _all().filter(source=source, key=key).aggregate(last=Max("id"), undone=Count("undone_at"))
    return f"{counted['last'] or 0}-{counted['undone']}"


def quarantine_of(source: str, key: str) -> Decision | None:
    """The decision that keeps an offer from being shown."""
    return decisions(Act.QUARANTINE).filter(source=source, key=key).first()


def corrections_of(source: str, key: str) -> Sequence[Decision]:
    """The corrections of an offer that stand, on or waiting to be looked at again."""
    return list(decisions(Act.CORRECT).filter(source=source, key=key).order_by("id"))


def to_look_at() -> QuerySet[Decision]:
    """Corrections of fields where the source says something else since."""
    return decisions(Act.CORRECT).filter(said__has_key="now").order_by("id")


def everything() -> QuerySet[Decision]:
    """Every decision, the latest first."""
    return _all().order_by("-id")


def since_republished() -> list[Decision]:
    """Decisions taken or undone since the search was last made again by hand, that change what it holds."""
    last = _all().filter(act=Act.REPUBLISH).aggregate(at=Max("decided_at"))["at"]
    rows = _all().filter(act__in=[Act.CORRECT, Act.QUARANTINE, Act.PUT_BACK]).order_by("-id")
    return list(rows.filter(_since(last)) if last else rows.filter(undone_at=None))


def _since(last: datetime) -> Q:
    return Q(decided_at__gt=last, undone_at=None) | Q(undone_at__gt=last, decided_at__lte=last)


def held(account: AccountId) -> list[Mapping[str, Any]]:
    """What an account decided, for access and export."""
    mine = _all().filter(Q(account=account) | Q(undone_by=account)).order_by("id")
    return list(mine.values("act", "source", "key", "what", "reason", "decided_at", "undone_at"))


def _all() -> QuerySet[Decision]:
    return Decision.objects.using(ACTIVITY).all()
