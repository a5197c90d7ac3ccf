"""Reads of the reviews module."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.module_api.contributions import PersonalData
from cpa.module_api.registry import hooks
from cpa.module_api.training_requests import FollowedTraining
from cpa.modules.reviews.models import Answers, Decision, Review, Words
from cpa.modules.reviews.models.words import Reading
from cpa.modules.reviews.pictures import FEWEST
from cpa.modules.reviews.publishing import shown_now
from cpa.modules.reviews.questions import QUESTIONS
from cpa.modules.reviews.telling import Told, how_many, told

MOST_TEXTS = 20
_FIELDS = tuple(question.field for question in QUESTIONS)
_REVIEW = ("request", "source", "key", "session", "title", "body_name", "siret", "ended_on", "withdrawn_on")
_ANSWERS = ("review__request", *_FIELDS, "given_on", "counted_from", "counted_until")
_WORDS = (
    *("review__request", "text", "alone", "reading", "waiting_since", "read_on", "contested_on", "contest", "doubt"),
    *("shown_from", "reply__text"),
)
_DECISION = ("what", "number", "verdict", "reason", "note", "decided_at")


@dataclass(frozen=True, slots=True)
class Summary:
    """What is shown of the reviews of one training: how many, what they answer, texts (the latest months first, those
    of a month in no order), whether there are enough to show any."""

    people: str
    answers: Sequence[Told]
    texts: Sequence[Words]
    enough: bool


def summary(source: str, key: str) -> Summary:
    """What anyone may read of a training's reviews."""
    counted = Answers.objects.using(ACTIVITY).filter(shown_now(), review__source=source, review__key=key)
    answers = list(counted.values("review_id", *_FIELDS))
    crowd = frozenset(one["review_id"] for one in answers) if len(answers) >= FEWEST else frozenset()
    shown = Words.objects.using(ACTIVITY).filter(review__source=source, review__key=key)
    return Summary(how_many(len(answers)), told(answers), _texts(shown, crowd), len(answers) >= FEWEST)


def trainings_of(siret: str) -> Sequence[tuple[str, str, str]]:
    """Source, key and title of each training of a body of which a review is kept."""
    mine = Review.objects.using(ACTIVITY).filter(siret=siret).order_by("source", "key", "-pk")
    return list(mine.distinct("source", "key").values_list("source", "key", "title"))


def followed(account: AccountId, today: date) -> Sequence[FollowedTraining]:
    """The sessions that this account followed to their end, the last one first."""
    if not hooks().who_answers("followed_trainings"):
        return ()
    return [one for one in hooks().followed_trainings(account=account) if one.ended_on <= today]


def reviews_of(account: AccountId) -> dict[int | None, Review]:
    """The reviews of an account by the number of the request, those taken back left out."""
    mine = Review.objects.using(ACTIVITY).filter(account=account, withdrawn_on=None).order_by("pk")
    return {review.request: review for review in mine}


def last_answers(review: Review) -> Answers | None:
    """The latest answers of a review."""
    return review.answers.using(ACTIVITY).order_by("pk").last()


def last_words(review: Review) -> Words | None:
    """The latest text of a review, None when it has none."""
    return review.words.using(ACTIVITY).exclude(reading=Reading.WITHDRAWN).order_by("pk").last()


def last_decision(what: Decision.What, number: int) -> Decision | None:
    """What was last decided of a text or a reply."""
    return Decision.objects.using(ACTIVITY).filter(what=what, number=number).order_by("pk").last()


def personal_data(account: AccountId) -> PersonalData:
    """Everything held of an author or a moderator. What was decided of their texts is told without who decided."""
    words = Words.objects.using(ACTIVITY).filter(review__account=account).order_by("pk")
    told = Decision.objects.using(ACTIVITY).filter(what=Decision.What.WORDS, number__in=words.values("pk"))
    tables = {
        "reviews": Review.objects.using(ACTIVITY).filter(account=account).order_by("pk").values(*_REVIEW),
        "answers": Answers.objects.using(ACTIVITY).filter(review__account=account).order_by("pk").values(*_ANSWERS),
        "words": words.values(*_WORDS),
        "decisions_told": told.order_by("pk").values(*_DECISION),
        "decisions_taken": Decision.objects.using(ACTIVITY)
        .filter(moderator=account).order_by("pk").values(*_DECISION),
    }  # fmt: skip
    return PersonalData("reviews", {name: list(rows) for name, rows in tables.items()})


def _texts(words: object, crowd: frozenset[int]) -> list[Words]:
    """The last text shown of each review, when its author is among others or agreed to be alone."""
    ready = words.filter(reading=Reading.ACCEPTED, shown_from__isnull=False, review__withdrawn_on=None)  # type: ignore[attr-defined]
    latest = {one.review_id: one for one in ready.select_related("reply").order_by("pk")}
    shown = [one for one in latest.values() if one.alone or one.review_id in crowd]
    shown.sort(key=lambda one: one.token)
    shown.sort(key=lambda one: one.shown_from, reverse=True)
    return shown[:MOST_TEXTS]
