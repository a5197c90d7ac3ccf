"""Bringing a card back into an account."""

from collections.abc import Iterable, Sequence
from datetime import date

from django.db import transaction

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.modules.profile.brick import Brick
from cpa.modules.profile.card.as_json import Read
from cpa.modules.profile.models import SkillSaid
from cpa.modules.profile.models.skill_said import Verdict


@transaction.atomic(using=ACTIVITY)
def take_back(*, account: AccountId, skills: Iterable[Read], bricks: Sequence[Brick], said_on: date) -> int:
    """Add the skills of a card, tied to the account's bricks that say the same, and tell how many were new. What the
    account already says of a skill stays: a refusal is remembered."""
    rows = SkillSaid.objects.using(ACTIVITY).select_for_update().filter(account=account)
    known = {(each.key, "" if each.key else each.words) for each in rows}
    ids = {(str(each.kind), each.what, each.span.words): each.id for each in bricks}
    new = 0
    for skill in skills:
        identity = (skill.key, "" if skill.key else skill.words)
        if identity not in known:
            known.add(identity)
            _row(account, skill, ids, said_on).save(using=ACTIVITY)
            new += 1
    return new


def _row(account: AccountId, skill: Read, ids: dict[tuple[str, str, str], str], said_on: date) -> SkillSaid:
    otherwise = bool(skill.key and skill.words)
    return SkillSaid(
        account=account,
        key=skill.key,
        name=skill.name,
        words=skill.words,
        verdict=Verdict.OTHERWISE if otherwise else Verdict.YES,
        bricks=sorted({ids[place] for place in skill.where if place in ids}),
        said_on=said_on,
    )
