"""A file of offers as bytes: opened in a stream, unpacked on the way, known by the digest of what came."""

import gzip
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from cpa.sources.progress import Progress, open_counted, silent
from cpa.sources.reading import digest_of, shown

GZIP = b"\x1f\x8b"
MOST_BYTES = 16 << 30
"""Unpacked: ten times the national feed."""


class Unusable(Exception):
    """The file as a whole cannot be taken; `code` says why, at `line` when there is one, about `what` (a column)."""

    def __init__(self, code: str, line: int | None = None, what: str = "") -> None:
        super().__init__(code)
        self.code, self.line, self.what = code, line, what


@dataclass(frozen=True, slots=True)
class RawFile:
    """One file: its path, its name as it can be shown, and the SHA-256 of its bytes."""

    path: Path
    name: str
    digest: str
    size_bytes: int


def raw_file(path: Path) -> RawFile:
    """The file at `path`. Raises OSError."""
    return RawFile(path, shown(Path(path.name)), digest_of(path), path.stat().st_size)


@contextmanager
def opened(file: RawFile, progress: Progress = silent) -> Iterator[BinaryIO]:
    """Its bytes, unpacked if need be (known by the first bytes, not by the name). Raises Unusable when what was packed
    is broken or cut, OSError when it cannot be read at all."""
    with open_counted(file.path, progress) as stream:
        packed = stream.peek(2)[:2] == GZIP
        try:
            yield cast("BinaryIO", _Bounded(gzip.GzipFile(fileobj=stream) if packed else stream))
        except (EOFError, gzip.BadGzipFile, zlib.error) as broken:
            raise Unusable("offers-file-cut") from broken


class _Bounded:
    """Counts what is unpacked: a few bytes can be made to swell without end."""

    def __init__(self, stream: BinaryIO | gzip.GzipFile) -> None:
        self._stream, self._left = stream, MOST_BYTES

    def read(self, size: int) -> bytes:
        return self._counted(self._stream.read(size))

    def __iter__(self) -> Iterator[bytes]:
        return map(self._counted, self._stream)

    def _counted(self, block: bytes) -> bytes:
        self._left -= len(block)
        if self._left < 0:
            raise Unusable("offers-file-too-large")
        return block
