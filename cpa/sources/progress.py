"""Telling how far a long import is, without slowing it."""

import sys
import time
from collections.abc import Callable
from io import SEEK_SET, BufferedReader, FileIO, RawIOBase
from pathlib import Path
from typing import TextIO

Progress = Callable[[int], None]
"""Called with the number of bytes read since the last call."""

BUFFER_BYTES = 1 << 18


def silent(count: int) -> None:
    """Progress that nobody watches."""


class Meter:
    """Shows bytes read out of a total: one line rewritten in place on a terminal, a line now and then elsewhere."""

    def __init__(self, total: int, *, out: TextIO | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self._total, self._done = total, 0
        self._out = out or sys.stderr
        self._terminal = self._out.isatty()
        self._every = 0.2 if self._terminal else 10.0
        self._clock = clock
        self._shown_at = clock()

    def __call__(self, count: int) -> None:
        self._done += count
        if self._clock() - self._shown_at >= self._every:
            self._show("\r" if self._terminal else "", "" if self._terminal else "\n")

    def clear(self) -> None:
        """Leave the terminal clean for another line."""
        if self._terminal:
            self._out.write("\r\x1b[K")
            self._out.flush()

    def _show(self, before: str, after: str) -> None:
        self._shown_at = self._clock()
        percent = 100 * self._done // max(self._total, 1)
        self._out.write(
            f"{before}{min(percent, 100):3d} %  {self._done // 1_000_000} of {self._total // 1_000_000} MB{after}"
        )
        self._out.flush()


class _Counted(RawIOBase):
    """A file that tells each block read from it."""

    def __init__(self, path: Path, progress: Progress) -> None:
        self._file = FileIO(path)
        self._progress = progress

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = SEEK_SET, /) -> int:
        return self._file.seek(offset, whence)

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        # typeshed's name for any writable buffer only exists for type checkers.
        count = self._file.readinto(buffer) or 0
        self._progress(count)
        return count

    def close(self) -> None:
        self._file.close()
        super().close()


def open_counted(path: Path, progress: Progress) -> BufferedReader:
    """The file open for reading, `progress` told of each block. Raises OSError."""
    return BufferedReader(_Counted(path, progress), BUFFER_BYTES)
