"""What the printed card says, as plain texts: the document's template sets them and decides nothing."""

from datetime import date
from typing import TypedDict

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cpa.modules.profile.brick import Brick
from cpa.modules.profile.card.sheet import CardSkill, Group, Sheet
from cpa.modules.profile.dates import remembered
from cpa.modules.profile.showing import what
from cpa.ui.dates import date_format


class Block(TypedDict):
    """What someone did, what they tell of it, and what they can do from it."""

    title: str
    when: str
    tasks: str
    skills: list[str]


class Contents(TypedDict):
    """Everything the template of the card shows, in the reader's language."""

    language: str
    title: str
    name: str
    lead: str
    columns: int
    blocks: list[Block]
    made: str


def contents(told: Sheet, made_on: date, language: str, name: str = "") -> Contents:
    """The card as printed on `made_on`. Nobody is named unless `name` is given."""
    return Contents(
        language=language,
        title=_("Ce que je sais faire"),
        name=name,
        lead=_("Dit par la personne elle-même, à partir de ce qu’elle a fait."),
        columns=2,
        blocks=[*map(_block, told.groups), *_others(told)],
        made=_("Carte faite le %(day)s") % {"day": date_format(made_on, "j F Y")},
    )


def cv(told: Sheet, made_on: date, language: str, name: str = "") -> Contents:
    """The same as a CV: every brick that may be shown, in the path's order, with the person's words and skills."""
    skills = {group.brick.id: [skill.shown for skill in group.skills] for group in told.groups}
    return Contents(
        language=language,
        title=name or _("Mon parcours"),
        name="",
        lead="",
        columns=1,
        blocks=[*(_told(brick, skills.get(brick.id, [])) for brick in told.bricks), *_others(told)],
        made=date_format(made_on, "j F Y"),
    )


def texts(told: Contents) -> list[str]:
    """Every text of a card or a CV."""
    blocks = [[each["title"], each["when"], each["tasks"], *each["skills"]] for each in told["blocks"]]
    return [told["title"], told["name"], *(text for block in blocks for text in block)]


def spoken(skill: CardSkill, told_under: Brick | None = None) -> str:
    """The skill, the other bricks it was used in, and how many people confirmed it."""
    others = [str(what(each)) for each in skill.bricks if each != told_under]
    text = skill.shown
    if others:
        text = _("%(skill)s (aussi\u00a0: %(places)s)") % {"skill": text, "places": ", ".join(others)}
    return f"{text}, {confirmed_by(skill.confirmed)}" if skill.confirmed else text


def confirmed_by(people: int) -> str:
    """That so many people saw the person do it; none is named."""
    return ngettext("confirmé par %(people)d personne", "confirmé par %(people)d personnes", people) % {
        "people": people
    }


def _block(group: Group) -> Block:
    skills = [spoken(skill, group.brick) for skill in group.skills]
    return Block(title=group.title, when=group.when, tasks="", skills=skills)


def _told(brick: Brick, skills: list[str]) -> Block:
    when = " · ".join(filter(None, (remembered(brick.span), brick.where)))
    return Block(title=str(what(brick)), when=when, tasks=brick.tasks, skills=skills)


def _others(told: Sheet) -> list[Block]:
    if not told.others:
        return []
    title = _("Et aussi") if told.groups else ""
    return [Block(title=title, when="", tasks="", skills=[spoken(skill) for skill in told.others])]
