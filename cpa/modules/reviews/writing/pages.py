"""What « Mes avis » shows of each session that was followed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cpa.kernel.account_id import AccountId
from cpa.module_api.training_requests import FollowedTraining
from cpa.modules.reviews import queries
from cpa.modules.reviews.models import Decision, Review, Words
from cpa.modules.reviews.models.words import Reading
from cpa.modules.reviews.words import READINGS, reason_told


@dataclass(frozen=True, slots=True)
class Followed:
    """A session, and the review of it if there is one: where its text is, why it was not accepted, whether the author
    may still ask for another reading, and since when it is counted."""

    training: FollowedTraining
    review: Review | None
    words: Words | None = None
    reading: str = ""
    why: str = ""
    may_contest: bool = False
    counted: bool = False


def followed(account: AccountId, today: date) -> Sequence[Followed]:
    """Every session that the account followed to its end, the last one first."""
    reviews = queries.reviews_of(account)
    return [_followed(one, reviews.get(one.number)) for one in queries.followed(account, today)]


def at_a_glance(account: AccountId, today: date) -> Mapping[str, object] | None:
    """For the hub: the sessions without a review, and whether a text was refused; None when nothing was followed."""
    found = followed(account, today)
    if not found:
        return None
    waiting = [one.training for one in found if one.review is None]
    return {"waiting": waiting, "to_mend": any(one.why for one in found)}


def _followed(training: FollowedTraining, review: Review | None) -> Followed:
    if review is None:
        return Followed(training, None)
    words, answers = queries.last_words(review), queries.last_answers(review)
    counted = answers is not None and answers.counted_from is not None
    if words is None:
        return Followed(training, review, counted=counted)
    refused = words.reading in (Reading.REFUSED, Reading.TO_CHANGE)
    why = reason_told(queries.last_decision(Decision.What.WORDS, words.pk)) if refused else ""
    may_contest = words.reading == Reading.REFUSED and words.contested_on is None
    return Followed(training, review, words, str(READINGS[Reading(words.reading)]), why, may_contest, counted)
