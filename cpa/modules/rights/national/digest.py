"""The digest of a content, whatever the order of its rows and however it is cut into files.

Each row gives two whole numbers of 64 bits, which are added up: neither order nor cutting can change a sum. It tells
two contents apart, by mistake or by chance; it does not protect from someone who forges one on purpose. The digests of
the files themselves (SHA-256) do.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from cpa.rules.arrays import chunks

Words = NDArray[np.uint64]
LANES = 2
_WHOLE = 2**64
_NOTHING = b"\0nothing"


@dataclass(frozen=True, slots=True)
class Sums:
    """What the rows of one part add up to."""

    rows: int = 0
    lanes: tuple[int, ...] = (0,) * LANES

    def __add__(self, other: "Sums") -> "Sums":
        lanes = zip(self.lanes, other.lanes, strict=True)
        return Sums(self.rows + other.rows, tuple((one + two) % _WHOLE for one, two in lanes))

    def digest(self, about: str) -> str:
        """64 hexadecimal digits for the whole content and what it is `about`."""
        lanes = " ".join(f"{lane:016x}" for lane in self.lanes)
        return hashlib.sha256(f"{about}\n{self.rows}\n{lanes}".encode()).hexdigest()


def sums(columns: Mapping[str, pa.Array]) -> Sums:
    """What these rows add up to. Columns are told apart by name, not by place."""
    words = {name: _words(column) for name, column in columns.items()}
    rows = len(next(iter(words.values())))
    lanes = [sum(_lane(words, lane, cut) for cut in chunks(rows)) % _WHOLE for lane in range(LANES)]
    return Sums(rows, tuple(lanes))


def of_file(path: Path) -> str:
    """SHA-256 of the bytes of a file."""
    with path.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _lane(words: Mapping[str, Words], lane: int, cut: slice) -> int:
    row = np.zeros(cut.stop - cut.start, np.uint64)
    for name, column in words.items():
        row += column[cut] * _factor(name, lane)
    return int(_mixed(row).sum(dtype=np.uint64))


def _mixed(row: Words) -> Words:
    """Spreads every bit over all others (the finish of SplitMix64), so that rows do not cancel one another."""
    row ^= row >> np.uint64(30)
    row *= np.uint64(0xBF58476D1CE4E5B9)
    row ^= row >> np.uint64(27)
    row *= np.uint64(0x94D049BB133111EB)
    row ^= row >> np.uint64(31)
    return row


@cache
def _factor(name: str, lane: int) -> np.uint64:
    """An odd number of its own for each column and lane: no change of a column alone can be lost."""
    return np.uint64(_number(f"{lane} {name}".encode()) | 1)


def _words(column: pa.Array) -> Words:
    if pa.types.is_string(column.type):
        encoded = column.dictionary_encode(null_encoding="encode")
        known = [_NOTHING if text is None else text.encode() for text in encoded.dictionary.to_pylist()]
        numbers = np.array([_number(text) for text in known], np.uint64)
        taken: Words = numbers[encoded.indices.to_numpy(zero_copy_only=False)]
        return taken
    filled: Any = pc.fill_null(pc.cast(column, pa.int64()), _number(_NOTHING) >> 1) if column.null_count else column
    words: Words = filled.to_numpy(zero_copy_only=False).astype(np.int64, copy=False).view(np.uint64)
    return words


def _number(text: bytes) -> int:
    return int.from_bytes(hashlib.blake2b(text, digest_size=8).digest(), "big")
