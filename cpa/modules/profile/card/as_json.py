"""The card as our own JSON (docs/reference/card-formats.md), and back."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from cpa.kernel.problem import Problem
from cpa.modules.profile.brick import Brick
from cpa.modules.profile.card.sheet import CardSkill, Sheet
from cpa.modules.profile.models.skill_said import NAME_LENGTH

FORMAT = "cpa-card"
VERSION = 1
MOST_BYTES = 1_000_000
MOST_SKILLS = 1_000
_UNKEPT = re.compile(r"[\0\ud800-\udfff]")
_KEY = re.compile(r"[0-9]{0,20}")


@dataclass(frozen=True, slots=True)
class Read:
    """A skill read from a card: its key or "", official name, the person's words, and the bricks it was used in, each
    as kind, what and when."""

    key: str
    name: str
    words: str
    where: tuple[tuple[str, str, str], ...] = ()


def written(told: Sheet, made_on: date, name: str = "") -> dict[str, Any]:
    """The card as plain values. Nobody is named unless `name` is given."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "made_on": made_on.isoformat(),
        **({"name": name} if name else {}),
        "skills": [_written(skill) for skill in told.skills],
    }


def read(content: bytes) -> tuple[Read, ...] | Problem:
    """The skills of a card; what is wrong with it otherwise, naming the place and never the words."""
    if len(content) > MOST_BYTES:
        return Problem("profile.card_too_large", "file", _("Ce fichier est trop gros pour être une carte."))
    try:
        card = json.loads(content)
    except (ValueError, RecursionError):
        return Problem("profile.card_unreadable", "file", _("Ce fichier n’est pas une carte téléchargée d’ici."))
    if not isinstance(card, dict) or card.get("format") != FORMAT or card.get("version") != VERSION:
        return Problem("profile.card_unknown", "format", _("Ce fichier n’est pas une carte que ce site connaît."))
    skills = card.get("skills")
    if not isinstance(skills, list) or len(skills) > MOST_SKILLS:
        return Problem(
            "profile.card_unknown",
            "skills",
            _("Cette carte n’a pas de liste de savoir-faire, ou elle est trop longue."),
        )
    return _all_read(skills)


def _written(skill: CardSkill) -> dict[str, Any]:
    where = [_where(each) for each in skill.bricks]
    return {"key": skill.key, "name": skill.name, "words": skill.words, "where": where}


def _where(brick: Brick) -> dict[str, Any]:
    return {
        "kind": str(brick.kind),
        "what": brick.what,
        "when": brick.span.words,
        "origin": "guaranteed" if brick.guaranteed else "declared",
    }


def _all_read(skills: list[Any]) -> tuple[Read, ...] | Problem:
    found = []
    for number, values in enumerate(skills):
        skill = _read(values)
        if skill is None:
            return Problem(
                "profile.card_skill",
                f"skills[{number}]",
                _("Un savoir-faire de cette carte n’a pas de nom, ou il est trop long."),
            )
        found.append(skill)
    return tuple(found)


def _read(values: Any) -> Read | None:
    if not isinstance(values, Mapping):
        return None
    key, name, words = (values.get(each, "") for each in ("key", "name", "words"))
    if not all(_is_text(each) and len(each) <= NAME_LENGTH for each in (key, name, words)):
        return None
    if not _KEY.fullmatch(key) or not (name if key else words):
        return None
    return Read(key, name, words, _places(values.get("where")))


def _places(where: Any) -> tuple[tuple[str, str, str], ...]:
    rows = where if isinstance(where, list) else []
    places = (tuple(row.get(name, "") for name in ("kind", "what", "when")) for row in rows if isinstance(row, Mapping))
    return tuple(place for place in places if all(map(_is_text, place)))


def _is_text(value: Any) -> bool:
    """Whether it is text that a database can keep: JSON may name zero bytes and halves of signs."""
    return isinstance(value, str) and not _UNKEPT.search(value)
