"""Once a month, what was said before that month joins what is shown: never a few people at a time."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.db import transaction
from django.db.models import Q

from cpa.kernel.stores import ACTIVITY
from cpa.modules.reviews.models import Answers, Review, Words
from cpa.modules.reviews.models.words import Reading
from cpa.modules.reviews.pictures import FEWEST, Picture, next_picture


@dataclass(frozen=True, slots=True)
class Published:
    """What a batch did: trainings whose picture changed, texts that show from now on."""

    trainings: int
    texts: int


def publish(today: date) -> Published:
    """Bring what is shown up to what was said before this month. Done again within the month, it changes nothing more
    of the trainings that changed."""
    month = today.replace(day=1)
    with transaction.atomic(using=ACTIVITY):
        changed = sum(_publish(rows, month) for rows in _by_training(month))
        return Published(changed, _show_texts(month))


def shown_now() -> Q:
    """The answers of the pictures of today."""
    return Q(counted_from__isnull=False, counted_until=None)


def _by_training(month: date) -> Iterator[list[Answers]]:
    """All the answers of each training where something waits to be counted or to be counted no more."""
    waiting = Q(answers__counted_from=None, answers__given_on__lt=month)
    leaving = Q(withdrawn_on__lt=month, answers__counted_from__isnull=False, answers__counted_until=None)
    trainings = set(Review.objects.using(ACTIVITY).filter(waiting | leaving).values_list("source", "key"))
    for source, key in sorted(trainings):
        of_it = Answers.objects.using(ACTIVITY).filter(review__source=source, review__key=key)
        yield list(of_it.select_related("review").select_for_update(of=("self",)).order_by("review_id", "pk"))


def _publish(rows: Sequence[Answers], month: date) -> bool:
    if any(month in (row.counted_from, row.counted_until) for row in rows):
        return False
    now, candidate = _at(rows, month), _candidate(rows, month)
    after = next_picture([_at(rows, one) for one in _months(rows)], now, candidate)
    if after == now:
        return False
    _count(after - now, counted_from=month)
    _count(now - after, counted_until=month)
    return True


def _months(rows: Iterable[Answers]) -> list[date]:
    """The months in which the picture changed."""
    return sorted({day for row in rows for day in (row.counted_from, row.counted_until) if day})


def _at(rows: Iterable[Answers], month: date) -> Picture:
    return frozenset(
        (row.review_id, row.pk)
        for row in rows
        if row.counted_from and row.counted_from <= month and (row.counted_until is None or month < row.counted_until)
    )


def _candidate(rows: Sequence[Answers], month: date) -> Picture:
    """The last answers of each review that was not taken back, as they were when the month began."""
    said = [row for row in rows if row.given_on < month and not _withdrawn(row.review, month)]
    latest = (list(of_one)[-1] for _review, of_one in groupby(said, key=lambda row: row.review_id))
    return frozenset((row.review_id, row.pk) for row in latest)


def _withdrawn(review: Review, month: date) -> bool:
    return review.withdrawn_on is not None and review.withdrawn_on < month


def _count(answers: Picture, **month: date) -> None:
    Answers.objects.using(ACTIVITY).filter(pk__in=[pk for _review, pk in answers]).update(**month)


def _show_texts(month: date) -> int:
    """Texts accepted before this month, where enough people gave a review or where the author agreed to be alone."""
    read = Words.objects.using(ACTIVITY).filter(reading=Reading.ACCEPTED, read_on__lt=month, shown_from=None)
    crowds: dict[tuple[str, str], frozenset[int]] = {}
    shown = [one.pk for one in read.select_related("review") if one.alone or _among_others(one.review, crowds)]
    return Words.objects.using(ACTIVITY).filter(pk__in=shown).update(shown_from=month)


def _among_others(review: Review, crowds: dict[tuple[str, str], frozenset[int]]) -> bool:
    training = (review.source, review.key)
    if training not in crowds:
        of_it = Answers.objects.using(ACTIVITY).filter(
            shown_now(), review__source=review.source, review__key=review.key
        )
        crowds[training] = frozenset(of_it.values_list("review_id", flat=True))
    return len(crowds[training]) >= FEWEST and review.pk in crowds[training]
