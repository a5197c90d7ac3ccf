"""What authors do: one function, one transaction on the activity store."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.kernel.stores import ACTIVITY
from cpa.module_api.training_requests import FollowedTraining
from cpa.modules.reviews.masking import Hidden, masked
from cpa.modules.reviews.models import Answers, Decision, Reply, Review, Words
from cpa.modules.reviews.models.words import TOKEN_LENGTH, Reading

STILL_OPEN = (Reading.WAITING, Reading.TO_CHANGE)


@dataclass(frozen=True, slots=True)
class Said:
    """What someone says of a session: answers by question, a text ("" for none), and whether it may be read alone."""

    answers: Mapping[str, int]
    text: str = ""
    alone: bool = False


@transaction.atomic(using=ACTIVITY)
def say(*, account: AccountId, followed: FollowedTraining, said: Said) -> tuple[Hidden, ...]:
    """Keep what someone says of a session that they followed, the latest word prevailing; what was masked in the text.
    Whoever calls made sure that it was followed to its end."""
    review = _review(account, followed)
    _answer(review, said.answers, timezone.localdate())
    return _write(review, said, timezone.now())


@transaction.atomic(using=ACTIVITY)
def contest(*, account: AccountId, request: int, why: str) -> Problem | None:
    """Ask for a refused text to be read again, by someone else: once."""
    refused = _mine(account, request, Reading.REFUSED).filter(contested_on=None).last()
    if refused is None:
        return Problem("review.no-contest", "why", _("Ce texte ne peut pas être relu une fois de plus."))
    refused.contest, refused.contested_on = masked(why).text, timezone.localdate()
    refused.reading, refused.waiting_since = Reading.WAITING, timezone.now()
    refused.save(using=ACTIVITY)
    return None


@transaction.atomic(using=ACTIVITY)
def withdraw(*, account: AccountId, request: int) -> None:
    """Take a review back: its text at once, its answers with the next batch. Nothing happens without a review."""
    _take_back(Review.objects.using(ACTIVITY).filter(account=account, request=request))


@transaction.atomic(using=ACTIVITY)
def erase(*, account: AccountId) -> None:
    """Forget who gave reviews and who decided. Answers already counted stay, tied to nobody."""
    mine = Review.objects.using(ACTIVITY).filter(account=account)
    numbers = list(mine.values_list("pk", flat=True))
    _take_back(mine)
    gone = Review.objects.using(ACTIVITY).filter(pk__in=numbers)
    gone.filter(answers=None).delete()
    gone.update(account=None, request=None, session="", ended_on=None)
    Decision.objects.using(ACTIVITY).filter(moderator=account).update(moderator=None)


@transaction.atomic(using=ACTIVITY)
def keep_trial(*, trial: AccountId, account: AccountId) -> None:
    """Bring what `trial` holds to the other account of the same person."""
    Review.objects.using(ACTIVITY).filter(account=trial).update(account=account)
    Decision.objects.using(ACTIVITY).filter(moderator=trial).update(moderator=account)


def _review(account: AccountId, followed: FollowedTraining) -> Review:
    review, _made = Review.objects.using(ACTIVITY).update_or_create(
        account=account,
        source=followed.source,
        key=followed.key,
        session=followed.session,
        defaults={
            "request": followed.number,
            "title": followed.title,
            "body_name": followed.body_name,
            "siret": followed.siret,
            "ended_on": followed.ended_on,
            "withdrawn_on": None,
        },
    )
    return review


def _answer(review: Review, answers: Mapping[str, int], today: date) -> None:
    """Answers that were counted stay as they are: others come after them."""
    last = review.answers.using(ACTIVITY).select_for_update().order_by("pk").last()
    if last and all(getattr(last, name) == step for name, step in answers.items()):
        return
    if last is None or last.counted_from:
        last = Answers(review=review)
    for name, step in answers.items():
        setattr(last, name, step)
    last.given_on = today
    last.save(using=ACTIVITY)


def _write(review: Review, said: Said, now: datetime) -> tuple[Hidden, ...]:
    kept = masked(said.text)
    mine = review.words.using(ACTIVITY).select_for_update()
    last = mine.exclude(reading=Reading.WITHDRAWN).order_by("pk").last()
    if last and last.text == kept.text:
        mine.filter(pk=last.pk).update(alone=said.alone)
        return kept.hidden
    if not kept.text:
        _forget_words(mine)
        return kept.hidden
    if last is None or last.reading not in STILL_OPEN:
        last = Words(review=review, token=secrets.token_hex(TOKEN_LENGTH // 2), edits=0, waiting_since=now)
    if last.reading == Reading.TO_CHANGE:
        last.waiting_since = now
    last.text, last.alone, last.reading, last.edits = kept.text, said.alone, Reading.WAITING, last.edits + 1
    last.save(using=ACTIVITY)
    return kept.hidden


def _take_back(reviews: QuerySet[Review]) -> None:
    numbers = list(reviews.values_list("pk", flat=True))
    Answers.objects.using(ACTIVITY).filter(review__in=numbers, counted_from=None).delete()
    _forget_words(Words.objects.using(ACTIVITY).filter(review__in=numbers))
    reviews.filter(withdrawn_on=None).update(withdrawn_on=timezone.localdate())


def _forget_words(words: QuerySet[Words]) -> None:
    """Empty the texts with what bodies answered to them."""
    numbers = list(words.values_list("pk", flat=True))
    Reply.objects.using(ACTIVITY).filter(words__in=numbers).delete()
    words.update(text="", contest="", doubt="", reading=Reading.WITHDRAWN, shown_from=None, edits=F("edits") + 1)


def _mine(account: AccountId, request: int, reading: Reading) -> QuerySet[Words]:
    mine = Words.objects.using(ACTIVITY).select_for_update(of=("self",))
    return mine.filter(review__account=account, review__request=request, reading=reading).order_by("pk")
