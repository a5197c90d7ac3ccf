"""What loads a part of `reference/` in the database."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Loader:
    """Publishes the folder `reference/<folder>`. `load` is given that folder and whether official files that an
    operator imported are to be replaced too; it says in a line what became of it. Done twice, the second changes
    nothing. It raises OSError when a file is missing, BrokenReference when one is not sound."""

    folder: str
    load: Callable[[Path, bool], str]
