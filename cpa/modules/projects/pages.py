"""What the pages of a project show."""

from collections.abc import Sequence
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cpa.kernel.account_id import AccountId
from cpa.module_api.places import page_of
from cpa.module_api.registry import hooks
from cpa.module_api.three_steps import KeptOccupation
from cpa.modules.projects.doors import INVITATIONS, LEADS, TITLES, Door
from cpa.modules.projects.forms import WHEN, ProjectForm
from cpa.modules.projects.kinds import CAUSES, IMPOSED, KINDS, WORDS_FOR_IMPOSED
from cpa.modules.projects.models import Version
from cpa.modules.projects.queries import Followed, Shown, content_of
from cpa.modules.projects.traps import traps_of

Page = dict[str, object]


def doors() -> list[Page]:
    """The three doors, as links."""
    return [
        {"title": TITLES[door], "invitation": INVITATIONS[door], "url": reverse("projects:begin", args=[door])}
        for door in Door
    ]


def door_page(door: Door) -> Page:
    """What one door says before its questions; calm contacts first where things are hard."""
    return {
        "door": TITLES[door],
        "lead": LEADS[door],
        "unwell": door is Door.UNWELL,
        "help_url": page_of("portal:help"),
        "changes_url": page_of("rights:situations"),
    }


def named(followed: Followed) -> Page:
    """A project with the words it goes by."""
    return {
        "followed": followed,
        "number": followed.project.number,
        "name": followed.now.want or (KINDS[followed.kind] if followed.kind else TITLES[followed.door]),
        "kind": KINDS[followed.kind] if followed.kind else "",
        "done": followed.done,
        "total": len(followed.steps),
    }


def project_page(followed: Followed) -> Page:
    """Everything about one project."""
    now = followed.now
    return {
        **named(followed),
        "now": now,
        "when": dict(WHEN)[now.by_when] if now.by_when else "",
        "imposed": WORDS_FOR_IMPOSED[followed.cause] if followed.cause in IMPOSED else "",
        "occupations": _links(now.occupations),
        "trainings": trainings_for(now.occupations),
        "steps": [_step(each) for each in followed.steps],
        "blank": not any((now.want, now.because, now.with_what, now.by_when)),
        "help_url": page_of("portal:help"),
        "galaxy_url": page_of("occupations:for_me"),
        "near_url": page_of("advising:near"),
        "card_url": page_of("profile:card"),
        "changes_url": page_of("rights:situations"),
        "traps": traps_of(followed.kind, get_language() or "fr"),
    }


def occupations_to_choose(account: AccountId, followed: Followed) -> list[tuple[str, str]]:
    """The occupations the person keeps, and those the project already names."""
    kept = {each.code: each.name for each in _kept(account)}
    return list({**names(followed.now.occupations), **kept}.items())


def _kept(account: AccountId) -> Sequence[KeptOccupation]:
    return hooks().kept_occupations(account=account) if hooks().who_answers("kept_occupations") else ()


def versions_page(followed: Followed) -> Page:
    """Each version with what it changed from the one before, newest first."""
    pairs = zip(followed.versions, [*followed.versions[1:], None], strict=True)
    return {**named(followed), "versions": [_version(version, before) for version, before in pairs]}


def _version(version: Version, before: Version | None) -> Page:
    was = content_of(before) if before else dict.fromkeys(content_of(version), "")
    changed = [
        (label, _said(name, was[name]), _said(name, now))
        for name, label in _labels().items()
        if (now := content_of(version)[name]) != was[name] and (now or was[name])
    ]
    return {
        "ordinal": version.ordinal,
        "saved_at": version.saved_at,
        "crossed": before is not None and version.seen != before.ordinal,
        "changed": changed,
    }


def _labels() -> dict[str, str]:
    fields = ProjectForm(occupations=[("", "")]).fields
    return {name: str(field.label) for name, field in fields.items() if name != "seen"}


def _said(name: str, value: object) -> str:
    """A value as the person reads it."""
    if not value:
        return _("rien")
    if name == "occupations":
        return ", ".join(names(value).values())  # type: ignore[arg-type]
    words = {"kind": KINDS, "cause": CAUSES, "by_when": dict(WHEN)}.get(name, {})
    return str(words.get(value, value))


def names(codes: Sequence[str]) -> dict[str, str]:
    """The name of each of these occupations by its code, the code itself for one that is not known."""
    known = hooks().named_occupations(codes=list(codes)) if codes and hooks().who_answers("named_occupations") else {}
    return {code: known[code].name if code in known else code for code in codes}


def _links(codes: Sequence[str]) -> list[tuple[str, str]]:
    return [(name, page_of("occupations:occupation", code)) for code, name in names(codes).items()]


def trainings_for(codes: Sequence[str]) -> list[tuple[str, str]]:
    """The name of each of these occupations with the trainings that bring what is missing for it; none where no module
    lists them."""
    url = page_of("trainings:list")
    return [(name, f"{url}?{urlencode({'metier': code})}") for code, name in names(codes).items()] if url else []


def _step(shown: Shown) -> Page:
    return {"shown": shown, "step": shown.step, "url": page_of(shown.step.page) if shown.step.page else ""}
