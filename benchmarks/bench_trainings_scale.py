"""The search of trainings over half a million offers: made from nothing, then asked several hundred questions at the
server, against what a trigram index over the same offers takes for the same questions.

Each question is timed once after PostgreSQL let go of what it held in memory (« cold »), then at its fastest of a few
rounds: without what other work on the machine adds.
"""

import os
import resource
import time
from collections.abc import Iterator, Sequence
from functools import partial
from statistics import quantiles
from typing import TYPE_CHECKING

from benchmarks.bench_trainings_search import load
from benchmarks.measuring import Measure, best_of, middle_and_high
from benchmarks.offers_spread import store
from benchmarks.scratch import scratch_database
from benchmarks.trainings_asked import KINDS, asked

if TYPE_CHECKING:
    from cpa.modules.trainings.search.asking import Asked

OFFERS = int(os.environ.get("CPA_BENCH_OFFERS", "500000"))
ROUNDS, NAIVE_EVERY = 3, 8
"""Rounds of each question, and of how many one is also asked in the naive way, which is slow."""

MOST_MS = 30
MOST_SECONDS_TO_MAKE = 300

_TRIGRAMS = "CREATE INDEX bench_titles ON trainings_offer USING gin (title gin_trgm_ops)"
_NAIVE = """
SELECT id FROM trainings_offer WHERE gone_on IS NULL AND title %%> %(text)s AND price_cents <= 500000
    AND (%(latitude)s::int IS NULL OR power((latitude - %(latitude)s) * 0.11119, 2) + power((longitude - %(longitude)s)
        * 0.11119 * cos(radians(%(latitude)s / 1e6)), 2) <= power(40000, 2))
ORDER BY word_similarity(%(text)s, title) DESC LIMIT 10
"""


def measure() -> Iterator[Measure]:
    """Making, then each kind of question."""
    with scratch_database("CREATE EXTENSION IF NOT EXISTS pg_buffercache"):
        load()
        from cpa.modules.trainings.models import Offer

        store(OFFERS - Offer.objects.using("activity").filter(gone_on=None).count())
        yield from _made()
        _run(_TRIGRAMS, "ANALYZE trainings_offer")
        for kind in KINDS:
            yield from _answered(kind, [*asked(kind)])


def _made() -> Iterator[Measure]:
    """The search made, then read by a process, as each does once an edition."""
    from cpa.modules.trainings.search.building import bring_search_up_to_date
    from cpa.modules.trainings.search.index import current_index

    processor = time.process_time()
    seconds = best_of(1, bring_search_up_to_date, time.perf_counter)
    processor = time.process_time() - processor
    again = best_of(1, bring_search_up_to_date, time.perf_counter)
    reading = best_of(1, current_index, time.perf_counter)
    index, size = current_index(), _megabytes_of("trainings_searchcolumn", "trainings_searchword")
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    detail = (
        f"{len(index.offers.offer):,} offers under {index.subjects.count:,} titles, {len(index.vocabulary.offers):,} "
        f"words; {processor:.0f} s of it in Python; {again:.1f} s when nothing changed; {size:.0f} MB of tables, read "
        f"by a process in {reading:.1f} s; {held:.0f} MB held at most; load {os.getloadavg()[0]:.0f}"
    )
    yield Measure("search of trainings made", seconds, MOST_SECONDS_TO_MAKE, "s", detail)


def _answered(kind: str, questions: "Sequence[Asked]") -> Iterator[Measure]:
    from cpa.modules.trainings.search.finding import search

    found = sum(bool(search(one).results) for one in questions[:50])  # the words and towns are met: warm
    _run("SELECT pg_buffercache_evict_all()")
    cold = [1000 * best_of(1, partial(search, one), time.perf_counter) for one in questions]
    warm = [1000 * best_of(ROUNDS, partial(search, one), time.perf_counter) for one in questions]
    processor = [1000 * best_of(1, partial(search, one)) for one in questions]
    naive = [1000 * best_of(1, partial(_naively, one), time.perf_counter) for one in questions[::NAIVE_EVERY]]
    (middle, high), (once, once_high), (naive_middle, naive_high) = map(middle_and_high, (warm, cold, naive))
    detail = (
        f"p95 of {len(warm)} questions, each the fastest of {ROUNDS}; p50 {middle:.1f}, p99 {_last(warm):.1f} ms; "
        f"once, cold: p50 {once:.1f}, p95 {once_high:.1f}, p99 {_last(cold):.1f} ms; "
        f"of the processor, without PostgreSQL: p95 {middle_and_high(processor)[1]:.1f} ms; "
        f"{100 * found // 50} % have results; trigrams p50 {naive_middle:.0f}, p95 {naive_high:.0f} ms; "
        f"load {os.getloadavg()[0]:.0f}"
    )
    yield Measure(f"{OFFERS:,} trainings searched: {kind}", high, MOST_MS, "ms", detail)
    yield Measure(f"{kind} / trigrams, p95", high / naive_high, 1, "×", "same run")


def _last(spent: Sequence[float]) -> float:
    return quantiles(spent, n=100)[98]


def _naively(one: "Asked") -> None:
    from django.db import connections

    near = one.near
    values = {
        "text": one.text,
        "latitude": near.latitude if near else None,
        "longitude": near.longitude if near else None,
    }
    with connections["activity"].cursor() as cursor:
        cursor.execute(_NAIVE, values)
        cursor.fetchall()


def _megabytes_of(*tables: str) -> float:
    from django.db import connections

    with connections["activity"].cursor() as cursor:
        cursor.execute("SELECT sum(pg_total_relation_size(one::regclass)) FROM unnest(%s::text[]) one", [list(tables)])
        return float(cursor.fetchone()[0]) / 1e6


def _run(*statements: str) -> None:
    from django.db import connections

    with connections["activity"].cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
