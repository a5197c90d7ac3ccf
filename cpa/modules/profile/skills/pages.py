"""What the page of skills shows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from cpa.modules.profile.brick import Brick
from cpa.modules.profile.models.skill_said import SkillSaid
from cpa.modules.profile.path.written import Kind
from cpa.modules.profile.showing import what
from cpa.modules.profile.skills.confirmed import Question
from cpa.modules.profile.skills.queries import held, refused


@dataclass(frozen=True, slots=True)
class BrickLine:
    """A brick and how many skills the person said it gave them."""

    brick: Brick
    name: str
    question: str
    count: int


@dataclass(frozen=True, slots=True)
class KnownSkill:
    """A skill that the person says they have, as `SkillSaid` has it, and the names of those who confirmed it."""

    pk: int
    words: str
    shown: str
    confirmed_by: tuple[str, ...]


def question(brick: Brick) -> str:
    """What is asked about a brick. A pause is no work: nothing is asked of what was done in it."""
    if brick.kind is Kind.HEALTH:
        return _("Qu’est-ce que j’en garde, si je veux le dire\u00a0?")
    if brick.kind is Kind.TRAINING:
        return _("Qu’est-ce que vous y avez appris\u00a0?")
    return _("Qu’est-ce que vous faisiez vraiment\u00a0?")


def overview(
    bricks: Sequence[Brick], said: Sequence[SkillSaid], confirmed: Mapping[str, Sequence[Question]]
) -> dict[str, object]:
    """The bricks in the path's order, then what is known, with who confirmed it, and what was refused."""
    known = held(said)
    lines = [
        BrickLine(each, str(what(each)), question(each), sum(each.id in skill.bricks for skill in known))
        for each in bricks
    ]
    return {"lines": lines, "known": [_known(each, confirmed) for each in known], "refused": refused(said)}


def _known(skill: SkillSaid, confirmed: Mapping[str, Sequence[Question]]) -> KnownSkill:
    people = tuple(question.referee for question in confirmed.get(skill.shown, ()))
    return KnownSkill(skill.pk, skill.words, skill.shown, people)
