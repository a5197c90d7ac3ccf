"""What waits to be read, the oldest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Q
from django.utils import timezone

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.modules.reviews.models import Decision, Reply, Words
from cpa.modules.reviews.models.words import Reading
from cpa.modules.reviews.moderation.reasons import DAYS_TO_READ

What = Decision.What
DOUBTED = Q(reading=Reading.ACCEPTED, doubted_at__isnull=False, doubt_settled_on=None)
"""Texts that are shown, and that the body asks to read again."""
KINDS = {What.WORDS: Words, What.REPLY: Reply}


@dataclass(frozen=True, slots=True)
class Item:
    """One text to read: that of a person (`asks_again` when they contest a refusal, `doubted` when the body doubts one
    that is shown: `why` says what either of them writes), or the reply of a body."""

    what: Decision.What
    number: int
    text: str
    edits: int
    title: str
    body_name: str
    waiting_since: datetime
    today: date
    answers_to: str = ""
    asks_again: bool = False
    doubted: bool = False
    why: str = ""

    @property
    def read_by(self) -> date:
        """The last day of the delay that authors are told."""
        return timezone.localdate(self.waiting_since) + timedelta(days=DAYS_TO_READ)

    @property
    def late(self) -> bool:
        """Whether that day is past."""
        return self.read_by < self.today


def waiting(today: date) -> Sequence[Item]:
    """Everything that waits, the oldest first."""
    words = Words.objects.using(ACTIVITY).filter(Q(reading=Reading.WAITING) | DOUBTED).select_related("review")
    replies = Reply.objects.using(ACTIVITY).filter(reading=Reading.WAITING).select_related("words__review")
    found = [*(of_words(one, today) for one in words), *(of_reply(one, today) for one in replies)]
    return sorted(found, key=lambda one: (one.waiting_since, one.what, one.number))


def item(what: str, number: int, today: date) -> Item | None:
    """One text that waits; None when there is none, or none any more."""
    return next((one for one in waiting(today) if (one.what, one.number) == (what, number)), None)


def of_words(words: Words, today: date) -> Item:
    """A person's text. Nothing tells who wrote it, or which session they followed."""
    doubted, contested = is_doubted(words), words.contested_on is not None
    return Item(
        What.WORDS,
        words.pk,
        words.text,
        words.edits,
        words.review.title,
        words.review.body_name,
        words.doubted_at if doubted and words.doubted_at else words.waiting_since,
        today,
        asks_again=contested and not doubted,
        doubted=doubted,
        why=words.doubt if doubted else words.contest,
    )


def is_doubted(words: Words) -> bool:
    """Whether the body asks for this text, which is shown, to be read again."""
    return words.reading == Reading.ACCEPTED and words.doubted_at is not None and words.doubt_settled_on is None


def of_reply(reply: Reply, today: date) -> Item:
    """The reply of a body, with the text it answers."""
    review = reply.words.review
    return Item(
        What.REPLY, reply.pk, reply.text, reply.edits, review.title, review.body_name, reply.waiting_since, today,
        answers_to=reply.words.text,
    )  # fmt: skip


def refused_by(words: Words, moderator: AccountId) -> bool:
    """Whether this moderator took the decision that the author contests."""
    decided = Decision.objects.using(ACTIVITY).filter(what=What.WORDS, number=words.pk, verdict="refuse")
    last = decided.order_by("pk").last()
    contested = words.reading == Reading.WAITING and words.contested_on is not None
    return contested and last is not None and last.moderator == moderator
