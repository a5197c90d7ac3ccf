"""De-duplication of many offers: the time, the memory and how both grow, with what was found of what is the same. Time
is that of the processor: the machine may be shared.

Sizes by CPA_BENCH_DEDUPE (50,000 to 500,000 unless said), each in a process of its own, the memory of DuckDB included.
"""

import multiprocessing
import os
import resource
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.measuring import Measure
from benchmarks.offers_real import there

SIZES = tuple(map(int, os.environ.get("CPA_BENCH_DEDUPE", "50000,100000,200000,500000").split(",")))
MOST_MICROSECONDS = 1_800
"""For an offer: 500,000 in a quarter of an hour."""
MOST_GIGABYTES = 4
MOST_GROWTH = 1.3


@dataclass(frozen=True, slots=True)
class Run:
    size: int
    seconds: float
    elapsed: float
    gigabytes: float
    compared: int
    precision: float
    recall: float

    @property
    def microseconds(self) -> float:
        return 1_000_000 * self.seconds / self.size


def measure() -> Iterator[Measure]:
    """For each size: time an offer, memory, and what was missed or wrong; then how the time of an offer grows."""
    if not there():
        return
    runs = []
    for size in SIZES:
        with multiprocessing.get_context("spawn").Pool(1) as one:
            run = one.apply(run_of, (size,))
        runs.append(run)
        shown = (
            f"{run.seconds:.0f} s ({run.elapsed:.0f} s elapsed), {run.compared / size:.1f} pairs an offer, "
            f"precision {100 * run.precision:.1f} %, recall {100 * run.recall:.1f} %"
        )
        yield Measure(f"de-duplication of {size:,} offers, an offer", run.microseconds, MOST_MICROSECONDS, "µs", shown)
        yield Measure(
            f"de-duplication of {size:,} offers, memory", run.gigabytes, MOST_GIGABYTES, "GiB", "peak, whole process"
        )
    for smaller, larger in zip(runs, runs[1:], strict=False):
        growth = larger.microseconds / smaller.microseconds
        name = f"de-duplication, time of an offer among {larger.size:,} / among {smaller.size:,}"
        yield Measure(name, growth, MOST_GROWTH, "×", "1 is linear")


def run_of(size: int) -> Run:
    """One size, measured where nothing else was done before."""
    from benchmarks.offers_multiplied import multiplied
    from cpa.modules.trainings.dedupe.prepared import prepare
    from cpa.modules.trainings.dedupe.record import Kind
    from cpa.modules.trainings.dedupe.running import deduplicate

    told = [*multiplied(size)]
    start, processor = time.perf_counter(), time.process_time()
    found = deduplicate(Kind.OFFER, [prepare(record) for _, record in told])
    seconds, elapsed = time.process_time() - processor, time.perf_counter() - start
    joined = sum(_pairs(len(group)) for group in found.groups)
    right = sum(
        _pairs(count) for group in found.groups for count in Counter(told[place][0] for place in group).values()
    )
    true = sum(_pairs(count) for count in Counter(truth for truth, _ in told).values())
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 / 1024
    return Run(size, seconds, elapsed, memory, found.compared, right / joined, right / true)


def _pairs(count: int) -> int:
    return count * (count - 1) // 2
