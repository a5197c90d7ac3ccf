"""What to ask of one brick: the skills that the occupations module thinks of, from what the person did."""

from collections.abc import Mapping, Sequence

from cpa.module_api.registry import hooks
from cpa.modules.profile.brick import Brick
from cpa.modules.profile.models.skill_said import SkillSaid
from cpa.modules.profile.path.written import Kind
from cpa.modules.profile.skills.proposals import MOST, Proposal, proposals
from cpa.modules.profile.supposing import suggested

NEAR_THE_KIND: Mapping[Kind, tuple[str, ...]] = {Kind.FAMILY: ("K1304",)}
"""Occupations that do for a living what families do for theirs: meals, a home, looking after someone. Skills of care
are proposed as those of any job are, beside what the words tell of."""


def proposed_for(brick: Brick, said: Sequence[SkillSaid]) -> tuple[Proposal, ...]:
    """At most eight skills to ask about for this brick, none for a pause. Its title counts as words unless its
    occupation is known."""
    if brick.kind is Kind.HEALTH:
        return ()
    words = "\n".join(filter(None, ("" if brick.occupation else brick.what, brick.tasks)))
    found = hooks().proposed_skills(occupations=_occupations(brick), words=words, limit=MOST)
    return proposals(found, {each.key: each for each in said if each.key}, brick.id)


def _occupations(brick: Brick) -> tuple[str, ...]:
    """That of the brick, else what its kind is near to, else what its title suggests."""
    near = (brick.occupation,) if brick.occupation else NEAR_THE_KIND.get(brick.kind, ())
    suggests = None if near else suggested(brick.what, brick.pcs)
    return (suggests.code,) if suggests else near
