"""Generated careers of exposure that sit on the edges of the law as often as between them."""

from dataclasses import dataclass
from random import Random

from cpa.legislation.facts import AnnualFacts, Exposure

CODES = ("01", "02", "04", "05", "07", "07", "08", "08", "09", "10", "10")


@dataclass(frozen=True)
class Career:
    """Exposures of consecutive years, points used by year, what was there before, and the side of the birth."""

    first: int
    through: int
    facts: tuple[AnnualFacts, ...]
    debits: dict[int, int]
    doubled: bool
    opening: int


def career(random: Random) -> Career:
    """One career between 2015 and 2026: a few years, or now and then all those that are left."""
    first = random.choice((2015, 2016, 2017, 2020, 2021, 2022, 2023))
    through = 2026 if random.random() < 0.05 else first + random.randrange(4)
    years = range(first, through + 1)
    debits = {year: random.choice((1, 10, 20, 100, -10)) for year in years if random.random() < 0.15}
    facts = tuple(_year(random, year) for year in years if random.random() < 0.95)
    return Career(first, through, facts, debits, random.random() < 0.1, random.choice((0, 0, 0, 90, 97, 99, 100)))


def _year(random: Random, year: int) -> AnnualFacts:
    count = random.choices((0, 1, 2, 3, 4, 6), (5, 30, 25, 20, 15, 5))[0]
    return AnnualFacts(year, exposures=tuple(_exposure(random) for _ in range(count)))


def _exposure(random: Random) -> Exposure:
    months = random.choice((12, 12, 12, 3, 6, 9, 2, 4, 5, 0, random.randrange(13)))
    return Exposure(random.choice(CODES), months, f"1234567890001{random.randrange(3)}")
