"""A population: each life drawn from a seed, most of them with nothing forgotten."""

from collections.abc import Iterator
from datetime import date
from random import Random

from tests.modules.radar.lives.committing import commit
from tests.modules.radar.lives.life import LAST_MONTH, Job, Life, Month, months
from tests.modules.radar.lives.telling import tell
from tests.modules.radar.lives.working import BLUNDERS, HAPPENINGS

FULL = 15167


def lives(number: int, seed: int) -> Iterator[Life]:
    """`number` lives. The same seed gives the same lives."""
    chance = Random(seed)
    for _ in range(number):
        yield _life(chance)


def _life(chance: Random) -> Life:
    life = Life(date(chance.randint(1960, 2002), chance.randint(1, 12), 1))
    _work(life, chance)
    commit(life, chance)
    tell(life, chance)
    return life


def _work(life: Life, chance: Random) -> None:
    """Up to four jobs one after the other, sometimes two at once; each lived through, then declared."""
    start = max(date(2015, 1, 1), date(life.born.year + chance.randint(18, 24), chance.randint(1, 12), 1))
    start = max(start, date(chance.choice((2015, 2015, 2016, 2018, 2020, 2021)), chance.choice((1, 3, 9)), 1))
    while start < date(2026, 4, 1) and len(life.jobs) < 4:
        last = _after(start, chance.choice((4, 7, 14, 30, 50, 70, 140)))
        life.jobs.append(_job(chance, start, min(last, LAST_MONTH)))
        if chance.random() < 0.12:
            life.jobs.append(_job(chance, start, min(last, LAST_MONTH), share=chance.choice((20, 30))))
        start = _after(last, chance.choice((1, 1, 1, 3, 9, 20)))
    _happen(life, chance)


def _happen(life: Life, chance: Random) -> None:
    for job in life.jobs:
        for drawn, odds in HAPPENINGS:
            if chance.random() < odds:
                drawn(life, job, chance)
                break
        for drawn, odds in BLUNDERS:
            if chance.random() < odds:
                drawn(life, job, chance)
                break


def _job(chance: Random, start: date, last: date, share: int = 0) -> Job:
    share = share or chance.choices((100, 80, 60, 50, 30), (65, 12, 8, 10, 5))[0]
    reference = chance.choices((FULL, 15167, 16917, 15000), (80, 5, 10, 5))[0]
    paid = reference * share // 100
    known = months(start, last)
    employer = f"{chance.randint(100000000, 999999999)}{chance.randint(1, 99999):05d}"
    return Job(
        employer,
        f"{chance.randint(1, 99999):05d}",
        start,
        {month: Month(paid, reference=reference) for month in known},
    )


def _after(day: date, number: int) -> date:
    index = day.year * 12 + day.month - 1 + number
    return date(index // 12, index % 12 + 1, 1)
