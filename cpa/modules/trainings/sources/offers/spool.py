"""Lines that wait on the disk while the database is busy with others."""

from collections.abc import Iterable, Iterator
from tempfile import SpooledTemporaryFile

HELD_BYTES = 1 << 22


class Spool:
    """Lines in their order, in memory up to some megabytes."""

    def __init__(self) -> None:
        self._file = SpooledTemporaryFile(HELD_BYTES, "w+", encoding="utf-8", newline="")  # noqa: SIM115 - closed below

    def __enter__(self) -> "Spool":
        return self

    def __exit__(self, *_error: object) -> None:
        self._file.close()

    def put(self, lines: Iterable[str]) -> None:
        """Keep these lines, each with its end."""
        self._file.writelines(lines)

    def lines(self) -> Iterator[str]:
        """All of them."""
        self._file.seek(0)
        yield from self._file
