"""From a letter to a tagged PDF (PDF/UA-1). Its words travel as JSON, never as source: nothing typed becomes code."""

import json
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import cast

import typst

from cpa.modules.contests.letter import Letter

_TEMPLATE = Path(__file__).parent / "letter.typ"
_NO_GLYPH = "could not be displayed"


def pdf(written: Letter, at: datetime) -> bytes:
    """The letter as a PDF made `at` that moment, its fonts inside. Raises typst.TypstError when it would not be
    accessible.

    Someone may write in an alphabet that the fonts lack, which the standard refuses: their letter then uses the fonts
    of the system and is tagged all the same, without claiming the standard.
    """
    try:
        return _made(written, at, pdf_standards="ua-1", ignore_system_fonts=True)
    except typst.TypstError as refused:
        if _NO_GLYPH not in str(refused):
            raise
        return _made(written, at)


def _made(written: Letter, at: datetime, **options: object) -> bytes:
    made = typst.compile(
        str(_TEMPLATE),
        format="pdf",
        timestamp=int(at.timestamp()),
        sys_inputs={"letter": json.dumps(asdict(written))},
        **options,
    )
    return cast(bytes, made)
