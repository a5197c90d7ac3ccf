"""The version of the rules: kept with every determination, so that it can be computed again from the same text."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from cpa.rules import primitives


def digest(folder: Path, sources: Iterable[str]) -> str:
    """Digest of a scheme's parameters, rules and the named sources that compute. Sentences outside do not change it."""
    files = [
        *(folder / "parameters").rglob("*.yaml"),
        *(folder / "rules").glob("*.py"),
        *(folder / name for name in sources),
        Path(primitives.__file__),
    ]
    found = hashlib.sha256()
    for file in sorted(files):
        found.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return found.hexdigest()[:16]
