"""From texts to the printed statement."""

from datetime import datetime
from pathlib import Path

from cpa.modules.rights.document.contents import Contents
from cpa.ui.typesetting import tagged_pdf

_TEMPLATE = Path(__file__).parent / "statement.typ"


def pdf(told: Contents, at: datetime) -> bytes:
    """The statement as a tagged PDF made `at` that moment. Raises typst.TypstError when it would not be accessible."""
    return tagged_pdf(_TEMPLATE, told, at)
