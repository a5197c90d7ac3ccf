"""What a source of declarations or reference data must offer the engine."""

from typing import BinaryIO, Protocol

from cpa.sources.models import Run
from cpa.sources.report import Taken


class Source(Protocol):
    """Reads one kind of file and stores what counts in it.

    `take` may be called again for the same bytes after a cut: it must then end in the same state. `resuming` tells
    that the run had been opened before and never closed.
    """

    name: str

    def take(self, stream: BinaryIO, run: Run, *, resuming: bool) -> Taken:
        """Read `stream` to its end and store what counts, each part in one transaction."""
        ...
