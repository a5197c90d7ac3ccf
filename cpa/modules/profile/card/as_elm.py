"""The card in the European Learning Model, version 3 (JSON-LD, application profile of the European Digital
Credentials): docs/reference/card-formats.md says what is in it, and what it is not.

It is a person with claims, not a credential: nobody issues it and nothing seals it. The model asks who awarded each
achievement: it is the same person, and the words say so.
"""

from datetime import date
from typing import Any
from uuid import UUID, uuid5

from django.utils.translation import gettext as _
from django.utils.translation import override

from cpa.modules.profile.brick import Brick
from cpa.modules.profile.card.sheet import CardSkill, Sheet
from cpa.modules.profile.dates import remembered
from cpa.modules.profile.showing import what

CONTEXT = "http://data.europa.eu/snb/model/context/edc-ap"
VERSION = "3.2"
_LANGUAGE = "fr"
"""Skills are said in French, whatever the language of the page."""


def written(told: Sheet, made_on: date, document: UUID, name: str = "") -> dict[str, Any]:
    """The card as JSON-LD. `document` is drawn for each download and names the person in this file alone: two files
    cannot be joined. `name` is there only when it was typed for it."""
    with override(_LANGUAGE):
        return {
            "@context": [CONTEXT],
            "id": _urn(document),
            "type": "Person",
            **({"fullName": _text(name)} if name else {}),
            "hasClaim": [
                _achievement(skill, place, document, made_on) for place, skill in enumerate(told.skills, start=1)
            ],
        }


def _achievement(skill: CardSkill, place: int, document: UUID, made_on: date) -> dict[str, Any]:
    where = [
        {"id": _part(document, f"note-{place}-{number}"), "type": "Note", "noteLiteral": _text(_used(each))}
        for number, each in enumerate(skill.bricks, start=1)
    ]
    return {
        "id": _part(document, f"achievement-{place}"),
        "type": "LearningAchievement",
        "title": _text(skill.shown),
        **({"additionalNote": where} if where else {}),
        "awardedBy": {
            "id": _part(document, f"awarding-{place}"),
            "type": "AwardingProcess",
            "description": _text(_("Déclaré par la personne elle-même, sans vérification.")),
            "awardingBody": {"id": _urn(document), "type": "Person"},
            "awardingDate": f"{made_on.isoformat()}T00:00:00Z",
        },
        "specifiedBy": {
            "id": _part(document, f"specification-{place}"),
            "type": "LearningAchievementSpecification",
            "title": _text(skill.shown),
            "learningOutcome": _outcome(skill, place, document),
        },
    }


def _outcome(skill: CardSkill, place: int, document: UUID) -> dict[str, Any]:
    outcome: dict[str, Any] = {
        "id": _part(document, f"outcome-{place}"),
        "type": "LearningOutcome",
        "title": _text(skill.shown),
    }
    if skill.key:
        outcome["relatedSkill"] = {
            "id": f"urn:rome:ogr:{skill.key}",
            "type": "Concept",
            "prefLabel": _text(skill.name),
            "notation": skill.key,
        }
    return outcome


def _used(brick: Brick) -> str:
    return ", ".join(filter(None, (str(what(brick)), remembered(brick.span))))


def _text(words: str) -> dict[str, str]:
    return {_LANGUAGE: words}


def _urn(document: UUID) -> str:
    return f"urn:uuid:{document}"


def _part(document: UUID, name: str) -> str:
    return _urn(uuid5(document, name))
