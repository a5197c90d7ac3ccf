"""The search for forgotten rights, pure: accounts a second, and whether twice the accounts take twice the time.

The accounts are made-up lives (tests/modules/radar/lives), of which a pool is searched again and again: the search
keeps nothing from one account to the next. CPA_BENCH_RADAR_ACCOUNTS gives another number than 20 000.
"""

import os
import time
from collections.abc import Iterator
from itertools import cycle, islice

from benchmarks.measuring import Measure

POOL, SMALL, GROWTH = 1_000, 20_000, 4
SLOWER_AT_MOST = 1.15
HOURS_FOR_A_COUNTRY = 2.0
ACCOUNTS_OF_THE_PROMISE = 1_000_000


def measure() -> Iterator[Measure]:
    """Linear, and a million accounts in less than two hours of one processor (product brief, quality bars)."""
    from cpa.modules.radar.notices.known import Known
    from cpa.modules.radar.notices.search import search
    from tests.modules.radar.judging import known_of
    from tests.modules.radar.lives.population import lives

    pool = [known_of(life) for life in lives(POOL, seed=7)]
    many = int(os.environ.get("CPA_BENCH_RADAR_ACCOUNTS", SMALL))

    def seconds(accounts: int) -> tuple[float, int]:
        start, notices = time.process_time(), 0
        for known in islice(cycle(pool), accounts):
            # A fresh value: what one search worked out must not serve the next.
            notices += len(search(Known(known.facts, known.today, known.answers, known.born)).notices)
        return time.process_time() - start, notices

    few = max(POOL, many // GROWTH)
    short, _ = seconds(few)
    long, notices = seconds(many)
    ratio = (long / many) / (short / few)
    detail = f"{many / long:.0f} accounts a second on one processor, {notices} notices in {many} accounts"
    yield Measure(f"radar: cost of an account at {many} against at {few}", ratio, SLOWER_AT_MOST, "×", detail)
    hours = long / many * ACCOUNTS_OF_THE_PROMISE / 3600
    yield Measure("radar: hours of one processor for a million accounts", hours, HOURS_FOR_A_COUNTRY, "h", detail)
