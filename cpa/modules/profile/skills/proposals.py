"""What a brick proposes. It is the same whatever was answered elsewhere, so that the order of answers changes nothing;
what was refused elsewhere is left out, not replaced."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cpa.module_api.three_steps import ProposedSkill
from cpa.modules.profile.models.skill_said import SkillSaid, Verdict

MOST = 8


@dataclass(frozen=True, slots=True)
class Proposal:
    """A skill to ask about, once. `verdict` and `words` are what the person already said of it for this brick, ""
    when nothing; `elsewhere` whether they already said yes for another brick."""

    key: str
    name: str
    why: str
    verdict: str = ""
    words: str = ""
    elsewhere: bool = False


def proposals(found: Sequence[ProposedSkill], said: Mapping[str, SkillSaid], brick: str) -> tuple[Proposal, ...]:
    """The first eight skills found for a brick, with what was `said` of each (by key), in the order found."""
    asked = (_proposal(skill, said.get(skill.key), brick) for skill in found[:MOST])
    return tuple(proposal for proposal in asked if proposal is not None)


def _proposal(skill: ProposedSkill, said: SkillSaid | None, brick: str) -> Proposal | None:
    if said is None:
        return Proposal(skill.key, skill.name, skill.why)
    if brick in said.bricks:
        return Proposal(skill.key, skill.name, skill.why, said.verdict, said.words)
    if said.verdict == Verdict.NO:
        return None
    return Proposal(skill.key, skill.name, skill.why, words=said.words, elsewhere=True)
