"""A declaration of volunteering while it is being written, step after step: what is missing, what it comes to."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from django import forms
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from cpa.modules.declarations.commitment_forms import (
    ROLES,
    BodyForm,
    HoursForm,
    RoleForm,
    earliest_sure,
    nature_of,
)
from cpa.modules.declarations.facts.statements import Statement, Value

REPLACES = "subject"
INSTEAD_OF = "statement"
"""When what was declared is corrected: its subject, and the statement itself."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its place in the address, its title, what it asks."""

    slug: str
    title: str | Promise
    form: type[forms.Form]


STEPS = (
    Step("engagement", _("Votre engagement"), RoleForm),
    Step("association", _("L’association ou l’organisme"), BodyForm),
    Step("heures", _("Vos heures"), HoursForm),
)


def corrected(said: Statement) -> dict[str, str]:
    """A draft that starts from what was declared, to say it again otherwise."""
    content = said.content
    return {
        "year": str(said.year),
        "role": str(content["role"]),
        "school": "non",
        "name": str(content.get("name", "")),
        "number": str(content.get("number", "")),
        "founded": _written(str(content["founded_on"])),
        "hours": str(int(content["hours"]) // 100),
        REPLACES: said.subject,
        INSTEAD_OF: str(said.id),
    }


def first_unfinished(draft: Mapping[str, str], years: list[int], before: Step | None = None) -> Step | None:
    """The first step, of those `before` a step when given, that cannot be left as it is; None when all are done."""
    for step in STEPS[: STEPS.index(before) if before else None]:
        if not step.form(draft, years=years, draft=draft).is_valid():
            return step
    return None


def content_of(draft: Mapping[str, str]) -> tuple[int, str, dict[str, Value]]:
    """The year, subject and content of the finished draft."""
    founded = earliest_sure(draft["founded"].strip(), timezone.localdate()).isoformat() if draft.get("founded") else ""
    number = "".join(draft.get("number", "").split()).upper()
    content: dict[str, Value] = {
        "nature": nature_of(draft["role"]),
        "role": draft["role"],
        "name": draft["name"].strip(),
        "number": number,
        "founded_on": founded,
        "hours": 100 * HoursForm.base_fields["hours"].clean(draft["hours"]),
        "part_of_school": draft["school"] == "oui",
    }
    subject = draft.get(REPLACES) or subject_of(str(content["nature"]), number, str(content["name"]))
    return int(draft["year"]), subject, content


def subject_of(nature: str, number: str, name: str) -> str:
    """What tells two associations of a year apart: their number, or else their name however it is typed."""
    return sha256(f"{nature} {number or slugify(name)}".encode()).hexdigest()[:24]


def told(draft: Mapping[str, str]) -> list[tuple[str, str, str | Promise]]:
    """The draft as it is read again before declaring: step, field, what was answered."""
    rows: list[tuple[str, str, str | Promise]] = [
        ("engagement", "year", draft["year"]),
        ("engagement", "role", ROLES[draft["role"]]),
        ("association", "name", draft["name"]),
    ]
    return [*rows, *((step, name, draft[name]) for step, name in _OPTIONAL if draft.get(name))]


_OPTIONAL = (("association", "number"), ("association", "founded"), ("heures", "hours"))


def _written(iso: str) -> str:
    return "/".join(reversed(iso.split("-"))) if iso else ""
