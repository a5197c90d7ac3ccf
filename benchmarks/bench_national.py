"""The national run: one right against a pipeline written by hand, then three rights; rates and memory.

`CPA_BENCH_ACCOUNTS` people are made up (a million unless it says otherwise), in a folder that is removed at the end.
Each run is a process of its own, so that the memory given is its own.
"""

import os
import resource
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from benchmarks.measuring import Measure

ACCOUNTS = int(os.environ.get("CPA_BENCH_ACCOUNTS", 1_000_000))
ROUNDS = 3 if ACCOUNTS <= 3_000_000 else 1
YEAR, MEMORY, GIB = 2025, 2 * 1024**3, 1024**3
RIGHTS = ("cpf", "c2p", "cec")


@dataclass(frozen=True, slots=True)
class Ran:
    """Seconds on the clock, seconds of processor, and the most memory held, in bytes."""

    seconds: float
    processor: float
    memory: int


def measure() -> Iterator[Measure]:
    """Same facts, same content written; both use both cores, turn by turn."""
    place = Path(tempfile.mkdtemp(prefix="national-", dir="/var/tmp"))
    try:
        lines = _made(place / "facts")
        yield from _measured(place, lines)
    finally:
        shutil.rmtree(place)


def _measured(place: Path, lines: int) -> Iterator[Measure]:
    facts, rounds = place / "facts", []
    for number in range(ROUNDS):
        out = place / str(number)
        kinds = (partial(_by_hand, facts), partial(_run, facts, RIGHTS[:1]), partial(_run, facts, RIGHTS))
        rounds.append([_alone(kind, out / str(which)) for which, kind in enumerate(kinds)])
        _check_same(out / "0", out / "1")
        shutil.rmtree(out)
    hand, one, three = (min((each[which] for each in rounds), key=lambda ran: ran.seconds) for which in range(3))
    size = f"{ACCOUNTS:,} accounts, {lines:,} lines of work, 2 GB for DuckDB"
    to_hand = f"{_told(hand, 'by hand')}; "
    for name, ran, limit, told in (("one right", one, 1.3, to_hand), ("three rights", three, 3, "")):
        detail = f"{size}: {_told(ran)}; {told}{ran.processor / hand.processor:.2f} × of processor"
        yield Measure(f"national: {name}", ran.seconds / hand.seconds, limit, "×", detail)
    memory = max(ran.memory for each in rounds for ran in each[1:])
    yield Measure("national: memory", memory / GIB, 4, "GiB", f"{size}: the most that a run held")


def _told(ran: Ran, name: str = "the run") -> str:
    rate = ACCOUNTS / ran.seconds
    spent = f"{ran.seconds:.1f} s ({rate:,.0f} accounts a second), {ran.processor:.1f} s of processor"
    return f"{name} {spent}, {ran.memory / GIB:.2f} GiB"


def _made(facts: Path) -> int:
    import pyarrow.parquet as pq

    from cpa.modules.rights.national.population.generate import generate

    list(generate(facts, ACCOUNTS, YEAR))
    return sum(pq.read_metadata(file).num_rows for file in (facts / "work").glob("*.parquet"))


def _by_hand(facts: Path, out: Path) -> None:
    from benchmarks.national_by_hand import credited

    credited(facts, out, MEMORY)


def _run(facts: Path, rights: Sequence[str], out: Path) -> None:
    from cpa.modules.rights.national.running import Request, run

    list(run(Request(facts, out, YEAR, rights, memory=MEMORY)))


def _alone(work: Callable[[Path], None], out: Path) -> Ran:
    """Do it in a process of its own; what it took there, imports left out."""
    out.mkdir(parents=True)
    with get_context("spawn").Pool(1) as pool:
        return pool.apply(_timed, (work, out))


def _timed(work: Callable[[Path], None], out: Path) -> Ran:
    import cpa.modules.rights.national.running  # noqa: F401 - loaded before the clock starts

    clock, processor = time.perf_counter(), time.process_time()
    work(out)
    spent = time.perf_counter() - clock, time.process_time() - processor
    return Ran(*spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)


def _check_same(hand: Path, run: Path) -> None:
    """Both wrote the same rows, whatever their order."""
    import pyarrow.parquet as pq

    from cpa.modules.rights.national import digest, manifest

    found = manifest.read(run)
    assert found
    sums = digest.Sums()
    for group in pq.ParquetFile(hand / "credits/cpf/all.parquet").iter_batches(1_000_000):
        said = {name: group[name] for name in group.schema.names if name not in ("year", "right", "unit")}
        sums += digest.sums(said)
    assert sums == found.written("cpf"), "the two pipelines differ"
