"""Chance that depends on nothing but the person: the same person gets the same life in any population."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

Column = NDArray[Any]
SPACING = 2**36
"""Accounts are spread over 63 bits, in the order of persons: one in each interval of this length."""
MOST_PERSONS = 2**63 // SPACING - 1


@dataclass(frozen=True, slots=True)
class Draws:
    """The draws of the persons numbered `first` to `first + number - 1`."""

    first: int
    number: int

    def below(self, limit: int, what: str) -> Column:
        """A whole number from 0 to `limit` - 1 a person, for this purpose alone."""
        return (self._bits(what) % np.uint64(limit)).astype(np.int64)

    def one_of(self, choices: Sequence[int], what: str) -> Column:
        """One of the choices a person, all as likely."""
        return np.array(choices, np.int64)[self.below(len(choices), what)]

    def chance(self, thousandths: int, what: str) -> NDArray[np.bool_]:
        """Yes for so many persons in a thousand."""
        return self.below(1_000, what) < thousandths

    def accounts(self) -> Column:
        """The account of each person, ascending."""
        order = np.arange(self.first, self.first + self.number, dtype=np.int64)
        return order * SPACING + self.below(SPACING - 1, "account") + 1

    def _bits(self, what: str) -> NDArray[np.uint64]:
        word = np.arange(self.first, self.first + self.number, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
        word += _salt(what)
        word = (word ^ (word >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        word = (word ^ (word >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return (word ^ (word >> np.uint64(31))) >> np.uint64(8)


@cache
def _salt(what: str) -> np.uint64:
    return np.uint64(int.from_bytes(hashlib.blake2b(what.encode(), digest_size=8).digest(), "big"))
