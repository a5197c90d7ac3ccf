"""The judged pairs, read once."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from cpa.kernel.problem import Problem
from cpa.modules.trainings.dedupe.pairs import Judged, read_pairs

PAIRS = Path(__file__).with_name("pairs.csv")


@cache
def judged() -> Sequence[Judged]:
    with PAIRS.open(encoding="utf-8", newline="") as lines:
        read = read_pairs(lines, PAIRS.name)
    assert not isinstance(read, Problem), read
    return read
