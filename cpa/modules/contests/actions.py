"""Writes of the contests module: one function, one transaction on the activity store."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import connections, transaction
from django.utils import timezone

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.kernel.stores import ACTIVITY
from cpa.modules.contests import course
from cpa.modules.contests.bodies import Body, clocks, first_body
from cpa.modules.contests.course import BEING_WRITTEN, Happening
from cpa.modules.contests.held import held
from cpa.modules.contests.models import Contest, Event
from cpa.modules.contests.queries import Followed, followed
from cpa.modules.contests.reasons import REASONS


@dataclass(frozen=True, slots=True)
class Claim:
    """What the person says is wrong: reason, year, line if there is one, what should be there, their own words, the
    establishment it comes from when that is known already."""

    reason: str
    year: int
    line: str = ""
    expected: str = ""
    words: str = ""
    employer: str = ""


class NoSuchContest(Exception):
    """A contest that the account does not have, or no more, was acted on."""


def open_contest(*, account: AccountId, token: UUID, claim: Claim, today: date) -> int:
    """Open a contest and give its number; the same form sent twice opens one."""
    right = REASONS[claim.reason].right
    shown = held(account, right, claim.year, claim.line)
    with transaction.atomic(using=ACTIVITY):
        _one_writer(account)
        mine = Contest.objects.using(ACTIVITY).filter(account=account)
        already = mine.filter(token=token).first()
        if already:
            return already.number
        last = mine.order_by("-number").values_list("number", flat=True).first()
        opened = mine.create(
            account=account,
            number=(last or 0) + 1,
            token=token,
            opened_on=today,
            right=right,
            first_body=first_body(REASONS[claim.reason].dispute),
            amount_then=shown.amount.amount,
            unit=shown.amount.unit,
            lines_then=shown.keys,
            **{name: getattr(claim, name) for name in Claim.__slots__},
        )
        return opened.number


def rewrite(*, account: AccountId, number: int, expected: str, words: str, today: date) -> Problem | None:
    """Change what the person wrote, as long as the letter is not sent."""
    return _change(account, number, today, expected=expected, words=words)


def prove(
    *, account: AccountId, number: int, proofs: Sequence[str], other_proof: str, employer: str, body: Body, today: date
) -> Problem | None:
    """Keep what proves it and to whom the first letter goes, as long as it is not sent."""
    given = {"proofs": list(proofs), "other_proof": other_proof, "employer": employer}
    return _change(account, number, today, first_body=body, **given)


def record(
    *, account: AccountId, number: int, happening: Happening, seen: int, today: date, reference: str = ""
) -> Problem | None:
    """Note what happened to a contest of which the page showed `seen` events.

    The same thing noted twice is noted once; a page that knows another number changes nothing
    (`contest.changed-meanwhile`). Otherwise the problem is that of `course.refusal`.
    """
    with transaction.atomic(using=ACTIVITY):
        now = _locked(account, number, today)
        if len(now.events) != seen:
            twice = 0 <= seen == len(now.events) - 1 and now.happenings[seen] == happening
            return None if twice else _CHANGED
        refused = course.refusal(now.start, now.happenings, happening, clocks(now.dispute), today)
        if refused:
            return refused
        shown = held(account, now.contest.right, now.contest.year, now.contest.line)
        Event.objects.using(ACTIVITY).create(
            contest=now.contest,
            ordinal=len(now.events) + 1,
            act=happening.act,
            day=happening.day,
            body=happening.body,
            reference=reference,
            amount=shown.amount.amount,
            recorded_at=timezone.now(),
        )
        return None


def erase(*, account: AccountId, number: int | None = None) -> None:
    """Erase a contest of the account with all that happened to it; all of them when none is named."""
    with transaction.atomic(using=ACTIVITY):
        mine = Contest.objects.using(ACTIVITY).filter(account=account)
        (mine if number is None else mine.filter(number=number)).delete()


_CHANGED = Problem("contest.changed-meanwhile", "seen", "Ce signalement a changé depuis que cette page est ouverte.")


def _change(account: AccountId, number: int, today: date, **changed: object) -> Problem | None:
    with transaction.atomic(using=ACTIVITY):
        now = _locked(account, number, today)
        if now.standing.state not in BEING_WRITTEN:
            return _CHANGED
        if now.events:  # the first body is history by now
            changed.pop("first_body", None)
        Contest.objects.using(ACTIVITY).filter(pk=now.contest.pk).update(**changed)
        return None


def _locked(account: AccountId, number: int, today: date) -> Followed:
    mine = Contest.objects.using(ACTIVITY).select_for_update()
    contest = mine.filter(account=account, number=number).first()
    if contest is None:
        raise NoSuchContest
    return followed(contest, list(contest.events.using(ACTIVITY).all()), today)


def _one_writer(account: AccountId) -> None:
    """Hold back, until the transaction ends, whoever else opens a contest in this account."""
    with connections[ACTIVITY].cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended('contests_contest', %s))", [account])
