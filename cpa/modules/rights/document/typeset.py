"""From texts to a tagged PDF (PDF/UA-1) that a screen reader reads in order. Texts travel as JSON, never as source."""

import json
from datetime import datetime
from pathlib import Path
from typing import cast

import typst

from cpa.modules.rights.document.contents import Contents

_TEMPLATE = Path(__file__).parent / "statement.typ"


def pdf(told: Contents, at: datetime) -> bytes:
    """The statement as a PDF made `at` that moment, its fonts inside. Raises typst.TypstError when the document would
    not be accessible: the standard is refused rather than missed."""
    made = typst.compile(
        str(_TEMPLATE),
        format="pdf",
        pdf_standards="ua-1",
        ignore_system_fonts=True,
        timestamp=int(at.timestamp()),
        sys_inputs={"contents": json.dumps(told)},
    )
    return cast(bytes, made)
