"""What the printed card says, as plain texts: the document's template sets them and decides nothing."""

from datetime import date
from typing import TypedDict

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cpa.modules.profile.brick import Brick
from cpa.modules.profile.card.sheet import CardSkill, Group, Sheet
from cpa.modules.profile.showing import what


class Block(TypedDict):
    """What someone did, and what they can do from it."""

    title: str
    when: str
    skills: list[str]


class Contents(TypedDict):
    """Everything the template of the card shows, in the reader's language."""

    language: str
    title: str
    name: str
    lead: str
    blocks: list[Block]
    made: str


def contents(told: Sheet, made_on: date, language: str, name: str = "") -> Contents:
    """The card as printed on `made_on`. Nobody is named unless `name` is given."""
    return Contents(
        language=language,
        title=_("Ce que je sais faire"),
        name=name,
        lead=_("Dit par la personne elle-même, à partir de ce qu’elle a fait."),
        blocks=[*map(_block, told.groups), *_others(told)],
        made=_("Carte faite le %(day)s") % {"day": date_format(made_on, "j F Y")},
    )


def spoken(skill: CardSkill, told_under: Brick | None = None) -> str:
    """The skill, and the other bricks it was used in."""
    others = [str(what(each)) for each in skill.bricks if each != told_under]
    if not others:
        return skill.shown
    return _("%(skill)s (aussi\u00a0: %(places)s)") % {"skill": skill.shown, "places": ", ".join(others)}


def _block(group: Group) -> Block:
    skills = [spoken(skill, group.brick) for skill in group.skills]
    return Block(title=group.title, when=group.brick.span.words, skills=skills)


def _others(told: Sheet) -> list[Block]:
    if not told.others:
        return []
    title = _("Et aussi") if told.groups else ""
    return [Block(title=title, when="", skills=[spoken(skill) for skill in told.others])]
