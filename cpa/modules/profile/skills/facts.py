"""What the path says to those who look for occupations: sets, without name, gender, diploma nor order."""

from collections.abc import Sequence

from cpa.kernel.account_id import AccountId
from cpa.module_api.three_steps import PathFacts
from cpa.modules.profile.brick import Brick
from cpa.modules.profile.life.queries import life_of, limits_of
from cpa.modules.profile.models.life import Life
from cpa.modules.profile.models.skill_said import SkillSaid, Verdict
from cpa.modules.profile.path.written import Kind
from cpa.modules.profile.queries import bricks_of
from cpa.modules.profile.skills.queries import said_by


def path_facts(account: AccountId) -> PathFacts:
    """The facts of this account's path. Hidden bricks count: the person looks for themselves."""
    return facts(bricks_of(account), said_by(account), life_of(account))


def facts(bricks: Sequence[Brick], said: Sequence[SkillSaid], life: Life) -> PathFacts:
    """The facts of these bricks, skills and life. What was learnt is not what was done: a training gives only the
    skills that the person confirmed."""
    done = (each for each in bricks if each.kind is not Kind.TRAINING)
    return PathFacts(
        occupations=frozenset(each.occupation for each in done if each.occupation),
        skills=frozenset(each.key for each in said if each.key and each.verdict == Verdict.YES),
        refused=frozenset(each.key for each in said if each.verdict == Verdict.NO),
        own_words=tuple(sorted(each.words for each in said if each.held and each.words)),
        wishes=frozenset(life.wishes),
        limits=limits_of(life),
        commune=life.commune,
        minutes=life.minutes,
        income_floor_cents=life.income_floor_cents,
    )
