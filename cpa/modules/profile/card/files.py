"""The card as a file."""

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

from django.utils.translation import get_language

from cpa.modules.profile.card import as_elm, as_json
from cpa.modules.profile.card.contents import Contents, contents, cv
from cpa.modules.profile.card.sheet import Sheet
from cpa.ui.typesetting import tagged_pdf

_TEMPLATE = Path(__file__).parent / "card.typ"


class File(NamedTuple):
    """A file to download: how its name ends, its type and its bytes."""

    ending: str
    content_type: str
    content: bytes


def file(form: str, told: Sheet, at: datetime, name: str) -> File:
    """The card in one of the forms « pdf », « cv », « json » and « europeen ». Nobody is named unless `name` is."""
    return _MAKERS[form](told, at, name)


def _pdf(told: Sheet, at: datetime, name: str) -> File:
    return _typeset(contents(told, at.date(), get_language() or "fr", name), at)


def _cv(told: Sheet, at: datetime, name: str) -> File:
    return _typeset(cv(told, at.date(), get_language() or "fr", name), at)


def _typeset(says: Contents, at: datetime) -> File:
    return File("pdf", "application/pdf", tagged_pdf(_TEMPLATE, says, at))


def _json(told: Sheet, at: datetime, name: str) -> File:
    return File("json", "application/json", _encoded(as_json.written(told, at.date(), name)))


def _elm(told: Sheet, at: datetime, name: str) -> File:
    return File("jsonld", "application/ld+json", _encoded(as_elm.written(told, at.date(), uuid4(), name)))


def _encoded(values: Mapping[str, object]) -> bytes:
    return json.dumps(values, ensure_ascii=False, indent=2).encode()


_MAKERS: Mapping[str, Callable[[Sheet, datetime, str], File]] = {
    "pdf": _pdf,
    "cv": _cv,
    "json": _json,
    "europeen": _elm,
}
