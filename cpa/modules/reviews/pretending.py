"""The invented reviews of the demonstration: tied to nobody, so that no page ever takes them for someone's."""

import json
import secrets
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from django.db import transaction

from cpa.kernel.stores import ACTIVITY
from cpa.modules.reviews.models import Answers, Reply, Review, Words
from cpa.modules.reviews.models.words import TOKEN_LENGTH, Reading
from cpa.modules.reviews.pictures import FEWEST
from cpa.modules.reviews.questions import QUESTIONS


@transaction.atomic(using=ACTIVITY)
def pretend(file: Path) -> int:
    """How many reviews were added: none of a training that has some already. `file` is described by the command."""
    return sum(_training(told) for told in json.loads(file.read_text(encoding="utf-8")))


def _training(told: Mapping[str, Any]) -> int:
    known = {name: told[name] for name in ("source", "key", "title", "body_name", "siret")}
    if Review.objects.using(ACTIVITY).filter(source=known["source"], key=known["key"]).exists():
        return 0
    month = date.fromisoformat(told["month"])
    reviews = [Review.objects.using(ACTIVITY).create(**known) for _answers in told["answers"]]
    _answers(reviews, told["answers"], month, counted=len(reviews) >= FEWEST)
    for review, text in zip(reviews, told.get("texts", ()), strict=False):
        _text(review, text, month, crowd=len(reviews) >= FEWEST)
    return len(reviews)


def _answers(reviews: Sequence[Review], steps: Sequence[str], month: date, *, counted: bool) -> None:
    """Given the month before, counted since."""
    Answers.objects.using(ACTIVITY).bulk_create(
        Answers(
            review=review,
            given_on=month - timedelta(days=1),
            counted_from=month if counted else None,
            **{question.field: int(step) for question, step in zip(QUESTIONS, given, strict=True)},
        )
        for review, given in zip(reviews, steps, strict=True)
    )


def _text(review: Review, told: Mapping[str, Any], month: date, *, crowd: bool) -> None:
    reading = Reading(told.get("reading", Reading.ACCEPTED))
    read_on = month - timedelta(days=1) if reading == Reading.ACCEPTED else None
    words = Words.objects.using(ACTIVITY).create(
        review=review,
        token=secrets.token_hex(TOKEN_LENGTH // 2),
        text=told["text"],
        alone=told.get("alone", False),
        reading=reading,
        waiting_since=_noon(told.get("waiting_since") or month - timedelta(days=5)),
        read_on=read_on,
        shown_from=month if read_on and (crowd or told.get("alone")) else None,
    )
    if "reply" in told:
        Reply.objects.using(ACTIVITY).create(
            words=words, text=told["reply"], reading=Reading.ACCEPTED, waiting_since=_noon(month), read_on=month
        )


def _noon(day: date | str) -> datetime:
    when = date.fromisoformat(day) if isinstance(day, str) else day
    return datetime.combine(when, time(12), UTC)
