"""What someone does with their skills."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.modules.profile.models.skill_said import SkillSaid, Verdict


@dataclass(frozen=True, slots=True)
class Answer:
    """The word given on one skill of ROME. `verdict` is "" for none; `words` only count for « otherwise »."""

    name: str
    verdict: str
    words: str = ""


@transaction.atomic(using=ACTIVITY)
def answer(*, account: AccountId, brick: str, answers: Mapping[str, Answer], said_on: date) -> None:
    """Keep the person's word on the skills of one brick (key → answer). Without a word, what was said for this brick
    is taken back and what was said for others stays."""
    rows = _locked(account).filter(key__in=answers)
    said = {each.key: each for each in rows}
    for key, given in sorted(answers.items()):
        row = said.get(key)
        if given.verdict:
            _say(row or SkillSaid(account=account, key=key, said_on=said_on), brick, given, said_on)
        elif row is not None and brick in row.bricks:
            _take_back(row, brick)


@transaction.atomic(using=ACTIVITY)
def add_own(*, account: AccountId, brick: str, wordings: Iterable[str], said_on: date) -> None:
    """Keep skills that the person names, for a brick or for none (""). A wording already there is kept once."""
    for words in wordings:
        defaults = {"verdict": Verdict.YES, "said_on": said_on}
        row, _created = _locked(account).get_or_create(account=account, key="", words=words, defaults=defaults)
        row.bricks = _with(row.bricks, brick)
        row.save(using=ACTIVITY)


@transaction.atomic(using=ACTIVITY)
def remove(*, account: AccountId, number: int) -> None:
    """Forget what was said of one skill: it may be proposed again. Nothing happens when it is not the account's."""
    SkillSaid.objects.using(ACTIVITY).filter(account=account, pk=number).delete()


@transaction.atomic(using=ACTIVITY)
def choose_for_card(*, account: AccountId, put_on: Collection[int], taken_off: Collection[int]) -> None:
    """Put skills of the account on its card and take others off; the rest stays as it is."""
    rows = SkillSaid.objects.using(ACTIVITY).filter(account=account)
    rows.filter(pk__in=put_on).update(on_card=True)
    rows.filter(pk__in=taken_off).update(on_card=False)


@transaction.atomic(using=ACTIVITY)
def keep_trial(*, trial: AccountId, account: AccountId) -> None:
    """Move what was said in a trial to the account; where both spoke of a skill, the account's own word stays and the
    bricks join."""
    own = {(each.key, each.key or each.words): each for each in _locked(account)}
    for tried in _locked(trial):
        kept = own.get((tried.key, tried.key or tried.words))
        if kept is None:
            tried.account = account
            tried.save(using=ACTIVITY)
            continue
        if kept.verdict == tried.verdict:
            kept.bricks = sorted({*kept.bricks, *tried.bricks})
            kept.save(using=ACTIVITY)
        tried.delete(using=ACTIVITY)


@transaction.atomic(using=ACTIVITY)
def erase(*, account: AccountId) -> None:
    """Forget every word on skills."""
    SkillSaid.objects.using(ACTIVITY).filter(account=account).delete()


def _locked(account: AccountId):  # type: ignore[no-untyped-def]  # a QuerySet of SkillSaid: Django has no types here
    return SkillSaid.objects.using(ACTIVITY).select_for_update().filter(account=account).order_by("pk")


def _say(row: SkillSaid, brick: str, given: Answer, said_on: date) -> None:
    changed = row.verdict != given.verdict
    row.name = given.name
    row.verdict = given.verdict
    row.words = given.words if given.verdict == Verdict.OTHERWISE else ""
    # A refusal is of the skill; a yes after it is of this brick alone.
    row.bricks = [brick] if changed and given.verdict == Verdict.NO else _with(row.bricks, brick)
    row.said_on = said_on
    row.save(using=ACTIVITY)


def _take_back(row: SkillSaid, brick: str) -> None:
    row.bricks = [each for each in row.bricks if each != brick]
    if row.bricks:
        row.save(using=ACTIVITY)
    else:
        row.delete(using=ACTIVITY)


def _with(bricks: list[str], brick: str) -> list[str]:
    return sorted({*bricks, brick} - {""})
