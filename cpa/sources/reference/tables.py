"""A table of `reference/`: compressed CSV under its own header, the same bytes for the same content."""

import csv
import gzip
import io
import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path


class BrokenReference(Exception):
    """A file of `reference/` cannot be read to its end, or is not what this version of the project writes. The message
    names it."""


def packed(header: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """The rows as compressed CSV, without the time of writing: the same rows give the same bytes."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return gzip.compress(text.getvalue().encode(), 9, mtime=0)


def unpacked(path: Path, header: Sequence[str] = ()) -> Iterator[list[str]]:
    """The rows written under this header (none given: whichever it is). Raises BrokenReference, FileNotFoundError."""
    try:
        with gzip.open(path, "rt", encoding="utf-8", newline="") as stream:
            lines = csv.reader(stream, strict=True)
            found = next(lines, [])
            if not found or (header and found != [*header]):
                raise BrokenReference(f"{path.name}: other columns than {', '.join(header)}")
            for row in lines:
                if len(row) != len(found):
                    raise BrokenReference(f"{path.name}: line {lines.line_num} has {len(row)} cells")
                yield row
    except FileNotFoundError:
        raise
    except (OSError, EOFError, zlib.error, UnicodeDecodeError, csv.Error) as why:
        raise BrokenReference(f"{path.name}: damaged, or cut before its end") from why
