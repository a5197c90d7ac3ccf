"""What was begun and not kept yet: which form each draft is of, and where it goes on.

A form of a new brick has a draft of its own: two windows that write two bricks of one kind write two drafts.
"""

import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise

from cpa.modules.profile.drafts import Begun
from cpa.modules.profile.path.written import Kind
from cpa.modules.profile.reading import Known
from cpa.modules.profile.words import KINDS

_NEW = re.compile(r"new-(?P<kind>[a-z]+)(?:-[0-9a-f]{1,20})?")


@dataclass(frozen=True, slots=True)
class BegunForm:
    """A draft as the path tells of it: what it is about, where it goes on."""

    label: str | Promise
    url: str
    begun: Begun


def new_form(kind: Kind) -> str:
    """A name for the draft of one more form of a new brick."""
    return f"new-{kind}-{secrets.token_hex(10)}"


def kind_begun(form: str) -> Kind | None:
    """The kind of new brick that the form of this name writes; None when it writes none."""
    named = _NEW.fullmatch(form)
    return Kind(named["kind"]) if named and named["kind"] in list(Kind) else None


def is_form(form: str, found: Known) -> bool:
    """Whether a form of this path has this name: that of a new brick, or of one that it has or had."""
    return kind_begun(form) is not None or found.ever(form) is not None


def begun_forms(found: Known, begun: Iterable[Begun]) -> list[BegunForm]:
    """The drafts of this path, save those of bricks that are no more and those that no form has."""
    return [told for told in (_told(found, each) for each in begun) if told is not None]


def _told(found: Known, begun: Begun) -> BegunForm | None:
    written = found.written(begun.form)
    if written is not None:
        return BegunForm(written.what, reverse("profile:change", args=[written.id]), begun)
    kind = kind_begun(begun.form)
    if kind is None:
        return None
    told = KINDS[kind]
    url = f"{reverse('profile:add', args=[told.slug])}?brouillon={begun.form}"
    return BegunForm(begun.content.get("what") or told.name, url, begun)
