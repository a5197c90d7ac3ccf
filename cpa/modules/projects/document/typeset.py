"""From texts to the printed project."""

from datetime import datetime
from pathlib import Path

from cpa.modules.projects.document.contents import Contents
from cpa.ui.typesetting import tagged_pdf

_TEMPLATE = Path(__file__).parent / "project.typ"


def pdf(told: Contents, at: datetime) -> bytes:
    """The project as a tagged PDF made `at` that moment. Raises typst.TypstError when it would not be accessible."""
    return tagged_pdf(_TEMPLATE, told, at)
