"""What the card says. Bricks and skills in, the card out. What is hidden never reaches it."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from cpa.modules.profile.brick import Brick
from cpa.modules.profile.dates import remembered
from cpa.modules.profile.models.skill_said import SkillSaid
from cpa.modules.profile.path.written import Kind
from cpa.modules.profile.showing import what
from cpa.ui.typesetting import printed


@dataclass(frozen=True, slots=True)
class CardSkill:
    """A skill on the card: its key in ROME or "", its official name or "", the person's words or "", every shown brick
    it was used in, in the path's order, and how many people confirmed it."""

    key: str
    name: str
    words: str
    bricks: tuple[Brick, ...] = ()
    confirmed: int = 0

    @property
    def shown(self) -> str:
        """In the person's words when they gave any."""
        return self.words or printed(self.name)


@dataclass(frozen=True, slots=True)
class Group:
    """A brick and the skills told under it."""

    brick: Brick
    skills: tuple[CardSkill, ...]

    @property
    def title(self) -> str:
        """What the brick is called."""
        return str(what(self.brick))

    @property
    def when(self) -> str:
        """When it was, "" when not known any more."""
        return remembered(self.brick.span)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole card: each skill once, under the first brick it was used in, those of no brick apart. `bricks` are all
    that may be shown, with or without skills."""

    groups: tuple[Group, ...]
    others: tuple[CardSkill, ...]
    bricks: tuple[Brick, ...] = ()

    @property
    def skills(self) -> tuple[CardSkill, ...]:
        """Every skill, in the card's order."""
        return (*(skill for group in self.groups for skill in group.skills), *self.others)


def sheet(
    bricks: Sequence[Brick], said: Sequence[SkillSaid], hidden: Set[str], confirmed: Mapping[str, int] | None = None
) -> Sheet:
    """The card of these bricks and skills. `hidden` are the ids of hidden bricks, also of those removed since: a skill
    said of hidden bricks alone stays out, as does one the person took off the card. A pause is never named. `confirmed`
    tells how many people confirmed each wording."""
    shown = [each for each in bricks if not each.hidden and each.kind is not Kind.HEALTH]
    skills = [_skill(each, shown, confirmed or {}) for each in said if _may_be_shown(each, hidden)]
    groups = (Group(brick, tuple(each for each in skills if each.bricks[:1] == (brick,))) for brick in shown)
    return Sheet(
        groups=tuple(group for group in groups if group.skills),
        others=tuple(each for each in skills if not each.bricks),
        bricks=tuple(shown),
    )


def may_be_chosen(said: SkillSaid, hidden: Set[str]) -> bool:
    """Whether the person may put this skill on the card: they hold it, and not from hidden bricks alone."""
    return said.held and not (said.bricks and hidden >= set(said.bricks))


def _may_be_shown(said: SkillSaid, hidden: Set[str]) -> bool:
    return said.on_card and may_be_chosen(said, hidden)


def _skill(said: SkillSaid, shown: Sequence[Brick], confirmed: Mapping[str, int]) -> CardSkill:
    used_in = tuple(each for each in shown if each.id in said.bricks)
    return CardSkill(said.key, said.name, said.words, used_in, confirmed.get(said.shown, 0))
