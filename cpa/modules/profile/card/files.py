"""The card as a file."""

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

from django.utils.functional import Promise
from django.utils.translation import get_language, gettext_lazy

from cpa.modules.profile.card import as_elm, as_json
from cpa.modules.profile.card.contents import Contents, contents, cv, texts
from cpa.modules.profile.card.sheet import Sheet
from cpa.ui.glyphs import missing
from cpa.ui.typesetting import tagged_pdf

CARD, CV = gettext_lazy("ce-que-je-sais-faire"), gettext_lazy("mon-cv")
"""What the files are called."""
_TEMPLATE = Path(__file__).parent / "card.typ"


class File(NamedTuple):
    """A file to download: what it is called, how its name ends, its type and its bytes."""

    name: str
    ending: str
    content_type: str
    content: bytes


def file(form: str, told: Sheet, at: datetime, name: str) -> File:
    """The card in one of the forms « pdf », « cv », « json » and « europeen ». Nobody is named unless `name` is."""
    return _MAKERS[form](told, at, name)


def unprinted(told: Sheet, name: str = "") -> tuple[str, ...]:
    """The signs of the card and of this name that the two printed forms cannot show: « □ » stands there for each."""
    day, language = date.min, "fr"
    return missing([*texts(contents(told, day, language, name)), *texts(cv(told, day, language, name))])


def _pdf(told: Sheet, at: datetime, name: str) -> File:
    return _typeset(CARD, contents(told, at.date(), get_language() or "fr", name), at)


def _cv(told: Sheet, at: datetime, name: str) -> File:
    return _typeset(CV, cv(told, at.date(), get_language() or "fr", name), at)


def _typeset(called: Promise, says: Contents, at: datetime) -> File:
    return File(str(called), "pdf", "application/pdf", tagged_pdf(_TEMPLATE, says, at))


def _json(told: Sheet, at: datetime, name: str) -> File:
    return File(str(CARD), "json", "application/json", _encoded(as_json.written(told, at.date(), name)))


def _elm(told: Sheet, at: datetime, name: str) -> File:
    return File(str(CARD), "jsonld", "application/ld+json", _encoded(as_elm.written(told, at.date(), uuid4(), name)))


def _encoded(values: Mapping[str, object]) -> bytes:
    return json.dumps(values, ensure_ascii=False, indent=2).encode()


_MAKERS: Mapping[str, Callable[[Sheet, datetime, str], File]] = {
    "pdf": _pdf,
    "cv": _cv,
    "json": _json,
    "europeen": _elm,
}
