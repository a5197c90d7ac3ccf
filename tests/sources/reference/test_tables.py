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
DAMAGED = {
    "empty": b"",
    "not packed": b"code,name\n",
    "cut": WHOLE[:-9],
    "scratched": WHOLE[:20] + b"\xff" * 8 + WHOLE[28:],
    "other columns": gzip.compress(b"code,label\nA,x\n"),
    "a cell missing": gzip.compress(b"code,name\nA\n"),
    "not UTF-8": gzip.compress(b"code,name\nA,\xe9\n"),
    "an open quotation mark": gzip.compress(b'code,name\nA,"x\n'),
}


@pytest.mark.parametrize("how", DAMAGED)
def test_a_damaged_file_is_refused_by_its_name(tmp_path: Path, how: str) -> None:
    with pytest.raises(BrokenReference, match="t.csv.gz"):
        read(tmp_path / "t.csv.gz", DAMAGED[how])
