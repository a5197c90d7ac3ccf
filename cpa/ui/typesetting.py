"""French as it is printed, and documents that a screen reader reads in order."""

import json
import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import cast

import typst


def printed(text: str) -> str:
    """Curly apostrophes, and no line broken before « : ; ? ! % » nor inside the number of an article."""
    spaced = re.sub(r" (?=[:;?!%»])|(?<=«) ", "\u00a0", text.replace("'", "’"))
    return re.sub(r"(?<=\bart\.) |(?<=\b[LRD]\.) |(?<=n°) ", "\u00a0", spaced)


def tagged_pdf(template: Path, contents: Mapping[str, object], at: datetime) -> bytes:
    """A tagged PDF (PDF/UA-1) made `at` that moment, its fonts inside. Texts travel to the template as JSON, under the
    input « contents », never as source. Raises typst.TypstError when the document would not be accessible: the standard
    is refused rather than missed."""
    made = typst.compile(
        str(template),
        format="pdf",
        pdf_standards="ua-1",
        ignore_system_fonts=True,
        timestamp=int(at.timestamp()),
        sys_inputs={"contents": json.dumps(contents)},
    )
    return cast(bytes, made)
