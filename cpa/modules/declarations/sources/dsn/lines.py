"""The physical file: bytes → lines, and the name of what is wrong with a line that cannot be read."""

import re
from collections.abc import Iterator
from typing import BinaryIO

CHUNK_BYTES = 1 << 16
LONGEST_LINE_BYTES = 256

LINE = re.compile(rb"S[0-9]{2}\.G[0-9]{2}\.[0-9]{2}\.[0-9]{3},'(.*)'\r?", re.DOTALL)
UTF_8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
REPLACEMENT = b"\xef\xbf\xbd"
WINDOWS = re.compile(rb"[\x80-\x9f]")
CONTROL = re.compile(rb"[\x00-\x1f\x7f](?!\Z)|[\x00-\x0c\x0e-\x1f\x7f]\Z")

FOREIGN_STARTS = (
    (b"\xef\xbb\xbf", "DSN-UTF-8"),
    (b"\xff\xfe", "DSN-UTF-16"),
    (b"\xfe\xff", "DSN-UTF-16"),
    (b"S\x00", "DSN-UTF-16"),
    (b"\x00S", "DSN-UTF-16"),
    (b"\xe2\xf1\xf0\x4b", "DSN-EBCDIC"),
    (b"\xe2\xf0\xf5\x4b", "DSN-EBCDIC"),
    (b"\x1f\x8b", "DSN-COMPRESSE"),
    (b"PK\x03\x04", "DSN-COMPRESSE"),
    (b"BZh", "DSN-COMPRESSE"),
    (b"\xfd7zXZ", "DSN-COMPRESSE"),
)


def batches(stream: BinaryIO) -> Iterator[list[bytes]]:
    """The lines of a stream, without their « \\n », many at a time. A line that never ends stops the reading: it comes
    last, cut, and longer than any line may be."""
    rest = b""
    while chunk := stream.read(CHUNK_BYTES):
        lines = (rest + chunk).split(b"\n")
        rest = lines.pop()
        yield lines
        if len(rest) > CHUNK_BYTES:
            yield [rest[: LONGEST_LINE_BYTES + 1]]
            return
    if rest:
        yield [rest]


def first_bytes(stream: BinaryIO, count: int = 16) -> bytes:
    """The first bytes to come. The stream, which must be seekable, comes back where it was."""
    start = stream.tell()
    first = stream.read(count)
    stream.seek(start)
    return first


def foreign_start(first: bytes) -> str:
    """The problem that the first bytes of a file betray (another encoding, a compressed file), or an empty text."""
    return next((code for start, code in FOREIGN_STARTS if first.startswith(start)), "")


def encoding_trouble(raw: bytes) -> str:
    """The problem of the characters of a line, or an empty text when they are those of ISO-8859-1."""
    if REPLACEMENT in raw:
        return "DSN-ACCENTS-PERDUS"
    if UTF_8.search(raw):
        return "DSN-UTF-8"
    if WINDOWS.search(raw):
        return "DSN-WINDOWS-1252"
    if CONTROL.search(raw):
        return "DSN-CARACTERE"
    return ""


def line_trouble(raw: bytes) -> str:
    """Why a line of printable characters cannot be read, or an empty text when it can."""
    if len(raw) >= LONGEST_LINE_BYTES:
        return "DSN-LIGNE-LONGUE"
    match = LINE.fullmatch(raw)
    if not match:
        return "DSN-LIGNE"
    return "" if match[1].strip(b" \xa0") else "DSN-VALEUR-VIDE"
