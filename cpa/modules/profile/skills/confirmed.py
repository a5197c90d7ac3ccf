"""What others confirmed, and what they were asked."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.modules.profile.models.confirmation import Confirmation, Link


@dataclass(frozen=True, slots=True)
class Question:
    """A question put to someone: when, about what, and what became of it (`answered_at` None while it waits; `open`
    while an answer may come)."""

    number: int
    asked_at: datetime
    expires_at: datetime
    skills: tuple[str, ...]
    seen: tuple[str, ...]
    referee: str
    link: str
    answered_at: datetime | None
    open: bool


def questions_of(account: AccountId) -> tuple[Question, ...]:
    """Every question of the account, the latest first."""
    rows = Confirmation.objects.using(ACTIVITY).filter(account=account).order_by("-asked_at", "-pk")
    return tuple(map(_question, rows))


def confirmed(account: AccountId | None) -> Mapping[str, tuple[Question, ...]]:
    """Who saw the person do each skill, by its exact wording: a skill worded otherwise since is confirmed no more."""
    found: dict[str, tuple[Question, ...]] = defaultdict(tuple)
    for question in questions_of(account) if account else ():
        for skill in question.seen:
            found[skill] += (question,)
    return found


def personal_rows(account: AccountId) -> list[dict[str, object]]:
    """Everything held of the account's questions."""
    rows = Confirmation.objects.using(ACTIVITY).filter(account=account).order_by("pk")
    return list(rows.values("skills", "seen", "referee", "link", "asked_at", "expires_at", "answered_at"))


def _question(row: Confirmation) -> Question:
    is_open = row.answered_at is None and row.expires_at > timezone.now()
    link = str(Link(row.link).label) if row.link else ""
    seen, skills = tuple(row.seen), tuple(row.skills)
    return Question(row.pk, row.asked_at, row.expires_at, skills, seen, row.referee, link, row.answered_at, is_open)
