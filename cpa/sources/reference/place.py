"""Where the facts that the project carries lie."""

from pathlib import Path

import cpa

REFERENCE = Path(cpa.__file__).resolve().parent.parent / "reference"
"""Facts distilled from official files, one folder a part."""
