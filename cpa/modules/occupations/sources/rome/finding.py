"""Where the official files of ROME are among other folders."""

import re
from pathlib import Path

from cpa.sources.published import PublishedSource

ANCHOR = {"rome": "referentiel_appellation", "rome-legacy": "rubrique_mobilite"}
"""Source → a table that only its folder holds."""


def newest_folder(below: Path, source: PublishedSource) -> Path | None:
    """The folder of `below`, or itself, that holds the highest version of the source; None when none does."""
    found = [
        (int(match["version"]), path.parent)
        for path in sorted({*below.glob("*.csv*"), *below.glob("*/*.csv*")})
        if (match := _named(path, source.pattern)) and match["table"] == ANCHOR[source.name]
    ]
    return max(found)[1] if found else None


def _named(path: Path, pattern: re.Pattern[str]) -> re.Match[str] | None:
    return pattern.fullmatch(path.name)
