"""What the page of skills shows."""

from collections.abc import Sequence
from dataclasses import dataclass

from cpa.modules.profile.brick import Brick
from cpa.modules.profile.models.skill_said import SkillSaid
from cpa.modules.profile.skills.queries import held, refused


@dataclass(frozen=True, slots=True)
class BrickLine:
    """A brick and how many skills the person said it gave them."""

    brick: Brick
    count: int


def overview(bricks: Sequence[Brick], said: Sequence[SkillSaid]) -> dict[str, object]:
    """The bricks in the path's order, then what is known and what was refused."""
    known = held(said)
    lines = [BrickLine(each, sum(each.id in skill.bricks for skill in known)) for each in bricks]
    return {"lines": lines, "known": known, "refused": refused(said)}
