"""What a benchmark gives, and the stopwatch they share."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import quantiles


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing measured in the run. `value` must not exceed `limit`; both in `unit` (« × » for a ratio)."""

    name: str
    value: float
    limit: float
    unit: str
    detail: str

    @property
    def holds(self) -> bool:
        """Whether the promise is kept."""
        return self.value <= self.limit


def best_of(repeats: int, work: Callable[[], object], clock: Callable[[], float] = time.process_time) -> float:
    """Seconds of the fastest of `repeats` runs: the one least disturbed by whatever else the machine does.

    Processor time, unless `clock` is time.perf_counter (for work that waits on disks or other programs).
    """
    times = []
    for _ in range(repeats):
        start = clock()
        work()
        times.append(clock() - start)
    return min(times)


def best_of_both(repeats: int, one: Callable[[], object], other: Callable[[], object]) -> tuple[float, float]:
    """The fastest run of each, in processor time, taken turn by turn so that both meet the same machine."""
    pairs = [(best_of(1, one), best_of(1, other)) for _ in range(repeats)]
    return min(pair[0] for pair in pairs), min(pair[1] for pair in pairs)


def middle_and_high(spent: Sequence[float]) -> tuple[float, float]:
    """The median and the 95th percentile."""
    points = quantiles(spent, n=20)
    return points[9], points[18]
