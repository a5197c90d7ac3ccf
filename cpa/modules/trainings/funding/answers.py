"""Keeping what someone says of themself, and what others granted them for one training: they empty it as they like."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.models.funding_answers import FundingAnswers
from cpa.modules.trainings.models.granted import Granted

FIELDS = FundingAnswers.Privacy.activity[:-1]
"""The answers about oneself, without their day."""
GRANTED = Granted.Privacy.activity[2:-1]
"""What others answered, without the training and the day."""
NOT_SAID = frozenset({"", None})


def answers_of(account: AccountId | None) -> FundingAnswers | None:
    """What this account said; None for nobody, or when nothing was said."""
    return FundingAnswers.objects.using(ACTIVITY).filter(account=account).first() if account else None


def granted_for(account: AccountId | None, source: str, key: str) -> Granted | None:
    """What this account said that others granted for this training; None when nothing was said."""
    rows = Granted.objects.using(ACTIVITY)
    return rows.filter(account=account, source=source, key=key).first() if account else None


def granted_to(account: AccountId) -> list[Granted]:
    """What others granted this account, one row a training."""
    return list(Granted.objects.using(ACTIVITY).filter(account=account).order_by("source", "key"))


def says_something(said: Mapping[str, Any]) -> bool:
    """Whether at least one answer is given."""
    return any(value not in NOT_SAID for value in said.values())


@transaction.atomic(using=ACTIVITY)
def keep(*, account: AccountId, said: Mapping[str, Any], on: date) -> None:
    """Keep these answers in the place of earlier ones; nothing is kept of someone who says nothing."""
    told = {name: said[name] for name in FIELDS}
    rows = FundingAnswers.objects.using(ACTIVITY)
    if says_something(told):
        rows.update_or_create(account=account, defaults={**told, "said_on": on})
    else:
        rows.filter(account=account).delete()


@transaction.atomic(using=ACTIVITY)
def keep_granted(*, account: AccountId, source: str, key: str, said: Mapping[str, Any], on: date) -> None:
    """Keep what others granted for this training in the place of what was said of it; other trainings are not
    touched."""
    told = {name: said[name] for name in GRANTED}
    rows = Granted.objects.using(ACTIVITY)
    if says_something(told):
        rows.update_or_create(account=account, source=source, key=key, defaults={**told, "said_on": on})
    else:
        rows.filter(account=account, source=source, key=key).delete()


@transaction.atomic(using=ACTIVITY)
def take_over(*, trial: AccountId, account: AccountId) -> None:
    """Give the answers of a trial to the account of the same person, unless it has its own."""
    rows = FundingAnswers.objects.using(ACTIVITY)
    if not rows.filter(account=account).exists():
        rows.filter(account=trial).update(account=account)
    own = {(one.source, one.key) for one in granted_to(account)}
    for one in granted_to(trial):
        if (one.source, one.key) not in own:
            Granted.objects.using(ACTIVITY).filter(pk=one.pk).update(account=account)
    erase(account=trial)


@transaction.atomic(using=ACTIVITY)
def erase(*, account: AccountId) -> None:
    """Forget all of it."""
    FundingAnswers.objects.using(ACTIVITY).filter(account=account).delete()
    Granted.objects.using(ACTIVITY).filter(account=account).delete()


def held(account: AccountId) -> list[dict[str, object]]:
    """What is held about this account, for access and export."""
    return list(FundingAnswers.objects.using(ACTIVITY).filter(account=account).values(*FIELDS, "said_on"))


def held_granted(account: AccountId) -> list[dict[str, object]]:
    """What is held of what others granted this account, for access and export."""
    return list(Granted.objects.using(ACTIVITY).filter(account=account).values(*Granted.Privacy.activity))
