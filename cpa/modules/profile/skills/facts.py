"""What the path says to those who look for occupations: sets, without name, gender, diploma nor order."""

from collections.abc import Iterable, Sequence

from cpa.kernel.account_id import AccountId
from cpa.module_api.three_steps import PathFacts
from cpa.modules.profile.brick import Brick
from cpa.modules.profile.life.queries import life_of, limits_of
from cpa.modules.profile.models.life import Life
from cpa.modules.profile.models.skill_said import SkillSaid, Verdict
from cpa.modules.profile.path.written import Kind
from cpa.modules.profile.queries import bricks_of
from cpa.modules.profile.skills.queries import said_by
from cpa.modules.profile.supposing import supposed


def path_facts(account: AccountId) -> PathFacts:
    """The facts of this account's path. Hidden bricks count: the person looks for themselves."""
    bricks = bricks_of(account)
    probable = (occupation.code for occupation in supposed(bricks).values())
    return facts(bricks, said_by(account), life_of(account), probable)


def facts(bricks: Sequence[Brick], said: Sequence[SkillSaid], life: Life, probable: Iterable[str] = ()) -> PathFacts:
    """The facts of these bricks, skills and life; `probable` are the occupations that names of jobs suggest. What was
    learnt is not what was done: a training gives only the skills that the person confirmed. What was done outside a job
    is told apart: naming an occupation for it is not saying that one knows the whole trade."""
    held = frozenset(each.occupation for each in bricks if each.occupation and each.is_work)
    outside = (each for each in bricks if not each.is_work and each.kind not in (Kind.TRAINING, Kind.HEALTH))
    return PathFacts(
        occupations=held,
        supposed=frozenset(probable) - held,
        tried=frozenset(each.occupation for each in outside if each.occupation) - held,
        skills=frozenset(each.key for each in said if each.key and each.verdict == Verdict.YES),
        refused=frozenset(each.key for each in said if each.verdict == Verdict.NO),
        own_words=tuple(sorted(each.words for each in said if each.held and each.words)),
        wishes=frozenset(life.wishes),
        limits=limits_of(life),
        commune=life.commune,
        minutes=life.minutes,
        income_floor_cents=life.income_floor_cents,
    )
