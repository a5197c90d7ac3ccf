"""What is carried is read whole or refused by name, however it was damaged."""

import gzip
from pathlib import Path

import pytest

from cpa.sources.reference.tables import BrokenReference, packed, unpacked

HEADER = ("code", "name")
ROWS = [["A", "Élagueur"], ["B", 'dit « 7 », "8"']]


def read(path: Path, content: bytes) -> list[list[str]]:
    path.write_bytes(content)
    return list(unpacked(path, HEADER))


def test_what_is_written_is_read_and_the_same_rows_give_the_same_bytes(tmp_path: Path) -> None:
    assert read(tmp_path / "t.csv.gz", packed(HEADER, ROWS)) == ROWS
    assert packed(HEADER, ROWS) == packed(HEADER, iter(ROWS))


WHOLE = packed(HEADER, ROWS)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"code,name\n",
        WHOLE[:-9],
        WHOLE[:20] + b"\xff" * 8 + WHOLE[28:],
        gzip.compress(b"code,label\nA,x\n"),
        gzip.compress(b"code,name\nA\n"),
        gzip.compress(b"code,name\nA,\xe9\n"),
        gzip.compress(b'code,name\nA,"x\n'),
    ],
)
def test_a_damaged_file_is_refused_by_its_name(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(BrokenReference, match="t.csv.gz"):
        read(tmp_path / "t.csv.gz", content)
