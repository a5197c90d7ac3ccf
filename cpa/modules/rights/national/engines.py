"""Who calls the function that credits a range: this process, or Spark."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed

from cpa.modules.rights.national.crediting import Done, Job, credit

Engine = Callable[[Sequence[Job], int], Iterator[Done]]


def embedded(jobs: Sequence[Job], workers: int) -> Iterator[Done]:
    """Each job as it ends, `workers` at a time. DuckDB, Arrow and NumPy leave the interpreter free while they work."""
    with ThreadPoolExecutor(workers) as pool:
        waiting = [pool.submit(credit, job) for job in jobs]
        try:
            for ended in as_completed(waiting):
                yield ended.result()
        finally:
            for each in waiting:
                each.cancel()


def spark(jobs: Sequence[Job], workers: int) -> Iterator[Done]:
    """Each job as it ends, through Spark: loaded only when asked for, since it is an extra."""
    from cpa.modules.rights.national.spark import credited

    yield from credited(jobs, workers)


ENGINES: Mapping[str, Engine] = {"embedded": embedded, "spark": spark}
