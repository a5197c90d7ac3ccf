"""French as it is printed, and documents that a screen reader reads in order."""

import json
import re
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import cast

import typst

from cpa.ui.glyphs import plainest, showable


def printed(text: str) -> str:
    """Curly apostrophes, and no line broken before « : ; ? ! % » nor inside the number of an article."""
    spaced = re.sub(r" (?=[:;?!%»])|(?<=«) ", "\u00a0", text.replace("'", "’"))
    return re.sub(r"(?<=\bart\.) |(?<=\b[LRD]\.) |(?<=n°) ", "\u00a0", spaced)


def tagged_pdf(template: Path, contents: Mapping[str, object], at: datetime) -> bytes:
    """A tagged PDF (PDF/UA-1) made `at` that moment, its fonts inside. Texts travel to the template as JSON, under the
    input « contents », never as source; « □ » stands where the fonts cannot show a sign. Raises typst.TypstError when
    the document would not be accessible: the standard is refused rather than missed."""
    try:
        return _compiled(template, _each_text(contents, showable), at)
    except typst.TypstError:
        # Signs that the fonts hold one by one may still not stand together: an accent on a foreign letter.
        return _compiled(template, _each_text(contents, plainest), at)


def _compiled(template: Path, contents: object, at: datetime) -> bytes:
    made = typst.compile(
        str(template),
        format="pdf",
        pdf_standards="ua-1",
        ignore_system_fonts=True,
        timestamp=int(at.timestamp()),
        sys_inputs={"contents": json.dumps(contents)},
    )
    return cast(bytes, made)


def _each_text(value: object, change: Callable[[str], str]) -> object:
    """The same values, each text in them changed; names of fields stay."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, Mapping):
        return {name: _each_text(each, change) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_each_text(each, change) for each in value]
    return value
