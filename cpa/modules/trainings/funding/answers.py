"""Keeping what someone says of themself for the money of a training: one row, which they empty as they like."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.models.funding_answers import FundingAnswers

FIELDS = FundingAnswers.Privacy.activity[:-1]
"""The answers, without their day."""
NOT_SAID = frozenset({"", None})


def answers_of(account: AccountId | None) -> FundingAnswers | None:
    """What this account said; None for nobody, or when nothing was said."""
    return FundingAnswers.objects.using(ACTIVITY).filter(account=account).first() if account else None


def says_something(said: Mapping[str, Any]) -> bool:
    """Whether at least one answer is given."""
    return any(value not in NOT_SAID for value in said.values())


@transaction.atomic(using=ACTIVITY)
def keep(*, account: AccountId, said: Mapping[str, Any], on: date) -> None:
    """Keep these answers in the place of earlier ones; nothing is kept of someone who says nothing."""
    told = {name: said[name] for name in FIELDS}
    if not says_something(told):
        erase(account=account)
        return
    FundingAnswers.objects.using(ACTIVITY).update_or_create(account=account, defaults={**told, "said_on": on})


@transaction.atomic(using=ACTIVITY)
def take_over(*, trial: AccountId, account: AccountId) -> None:
    """Give the answers of a trial to the account of the same person, unless it has its own."""
    rows = FundingAnswers.objects.using(ACTIVITY)
    if not rows.filter(account=account).exists():
        rows.filter(account=trial).update(account=account)
    erase(account=trial)


@transaction.atomic(using=ACTIVITY)
def erase(*, account: AccountId) -> None:
    """Forget all of it."""
    FundingAnswers.objects.using(ACTIVITY).filter(account=account).delete()


def held(account: AccountId) -> list[dict[str, object]]:
    """What is held about this account, for access and export."""
    return list(FundingAnswers.objects.using(ACTIVITY).filter(account=account).values(*FIELDS, "said_on"))
