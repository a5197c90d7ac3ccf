"""A file of offers as bytes: opened in a stream, unpacked on the way, known by the digest of what came."""

import gzip
import lzma
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path
from typing import IO, BinaryIO, cast

from cpa.sources.progress import Progress, open_counted, silent
from cpa.sources.reading import digest_of, shown

GZIP, ZIP = b"\x1f\x8b", b"PK\x03\x04"
ENCRYPTED = 1
"""The bit that says so, of a file in a zip."""

DAMAGED = (EOFError, gzip.BadGzipFile, zlib.error, zipfile.BadZipFile, lzma.LZMAError, NotImplementedError)
"""What the libraries say of bytes packed badly, or in a way they do not know."""

MOST_BYTES = 16 << 30
"""Unpacked: ten times the national feed."""

LONGEST_LINE = 1 << 22

Packed = BufferedReader | gzip.GzipFile | IO[bytes]


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
    is broken, cut or several files, OSError when it cannot be read at all."""
    with open_counted(file.path, progress) as stream:
        try:
            with _unpacked(stream) as plain:
                yield cast("BinaryIO", _Bounded(plain))
        except DAMAGED as broken:
            raise Unusable("offers-file-cut") from broken


def _unpacked(stream: BufferedReader) -> Packed:
    start = stream.peek(4)[:4]
    if start.startswith(GZIP):
        return gzip.GzipFile(fileobj=stream)
    return _only_file(zipfile.ZipFile(stream)) if start == ZIP else stream


def _only_file(archive: zipfile.ZipFile) -> Packed:
    files = [one for one in archive.infolist() if not one.is_dir()]
    if len(files) != 1 or files[0].flag_bits & ENCRYPTED:
        raise Unusable("offers-zip-not-one-file")
    return archive.open(files[0])


class _Bounded:
    """Counts what is unpacked: a few bytes can be made to swell without end."""

    def __init__(self, stream: Packed) -> None:
        self._stream, self._left = stream, MOST_BYTES

    def read(self, size: int) -> bytes:
        return self._counted(self._stream.read(size))

    def __iter__(self) -> Iterator[bytes]:
        while line := self._stream.readline(LONGEST_LINE):
            if len(line) == LONGEST_LINE:
                raise Unusable("offers-file-malformed")
            yield self._counted(line)

    def _counted(self, block: bytes) -> bytes:
        self._left -= len(block)
        if self._left < 0:
            raise Unusable("offers-file-too-large")
        return block
