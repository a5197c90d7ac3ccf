"""People who followed trainings, and what they say, without a screen."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.test import Client

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.module_api.registry import hooks as real_hooks
from cpa.module_api.training_requests import FollowedTraining
from cpa.modules.reviews.actions import Said, say
from cpa.modules.reviews.models import Answers, Words
from cpa.modules.reviews.models.words import Reading

TODAY = date(2026, 11, 25)
MONTH, AFTER = date(2026, 12, 1), date(2027, 1, 1)
NADIA, TEAM, SECOND = AccountId(81), AccountId(91), AccountId(92)
SIRET = "00550101700017"
GOOD = {"content": 4, "organisation": 3, "guidance": 4, "outcome": 0}
BAD = {"content": 1, "organisation": 2, "guidance": 1, "outcome": 1}


def training(key: str = "A-1", number: int = 1, session: str = "S-1", ended_on: date = TODAY) -> FollowedTraining:
    """A session that someone followed."""
    return FollowedTraining(number, "lheo", key, session, "Installer des chauffages", "Centre 1", SIRET, ended_on)


def say_on(day: date, account: int, said: Said, followed: FollowedTraining | None = None) -> None:
    """As if it were said that day."""
    before = set(Answers.objects.using(ACTIVITY).values_list("pk", flat=True))
    say(account=AccountId(account), followed=followed or training(number=account), said=said)
    Answers.objects.using(ACTIVITY).exclude(pk__in=before).update(given_on=day)


def crowd(people: Sequence[dict[str, int]], first: int = 1000, day: date = TODAY) -> None:
    """So many people, each with their answers."""
    for rank, answers in enumerate(people):
        say_on(day, first + rank, Said(answers))


def accepted(account: int, text: str, alone: bool = False, read_on: date = TODAY) -> Words:
    """A text of this account that a moderator accepted."""
    say_on(TODAY, account, Said(GOOD, text, alone))
    words = Words.objects.using(ACTIVITY).get(review__account=account)
    words.reading, words.read_on = Reading.ACCEPTED, read_on
    words.save(using=ACTIVITY)
    return words


@dataclass
class Person:
    """Stands for identity and requests: who asks, their roles, what they followed, who was told of news."""

    account: AccountId | None = NADIA
    roles: frozenset[str] = frozenset()
    followed: Sequence[FollowedTraining] = ()
    told: list[int] = field(default_factory=list)
    client: Client = field(default_factory=lambda: Client(headers={"accept-language": "fr"}))

    def signed_in_account(self, request: object) -> AccountId | None:
        return self.account

    def roles_of(self, account: AccountId) -> frozenset[str]:
        return self.roles

    def who_answers(self, name: str) -> Any:
        return True if name == "followed_trainings" else real_hooks().who_answers(name)

    def followed_trainings(self, account: AccountId) -> Sequence[FollowedTraining]:
        return self.followed

    def account_has_news(self, account: AccountId) -> None:
        self.told.append(account)

    def __getattr__(self, name: str) -> Any:
        return getattr(real_hooks(), name)


def days_ago(days: int) -> date:
    return TODAY - timedelta(days=days)
