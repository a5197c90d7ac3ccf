"""Generated years of commitment that sit on the edges of the law as often as between them."""

from dataclasses import dataclass
from random import Random

from cpa.legislation.facts import AnnualFacts, Engagement

NAMES = ("benevolat", "benevolat_associatif", "service_civique", "sapeur_pompier", "reserve_reinsertion", "chorale")


@dataclass(frozen=True)
class Career:
    """Engagements of consecutive years, uses in hundredths of each year's unit, and what was there before."""

    first: int
    through: int
    facts: tuple[AnnualFacts, ...]
    debits: dict[int, int]
    opening: int


def career(random: Random) -> Career:
    """One career between 2017 and 2026: a few years, or now and then all those that are left."""
    first = random.choice((2017, 2018, 2018, 2019, 2022, 2023))
    through = 2026 if random.random() < 0.1 else first + random.randrange(4)
    years = range(first, through + 1)
    debits = {year: random.choice((1, 1200, 24_000, 72_000, -500)) for year in years if random.random() < 0.2}
    facts = tuple(_year(random, year) for year in years if random.random() < 0.95)
    opening = random.choice((0, 0, 2000, 5999, 6000)) if first < 2019 else random.choice((0, 48_000, 71_999, 72_000))
    return Career(first, through, facts, debits, opening)


def _year(random: Random, year: int) -> AnnualFacts:
    count = random.choices((0, 1, 2, 3, 5), (10, 40, 30, 15, 5))[0]
    return AnnualFacts(year, engagements=tuple(_engagement(random) for _ in range(count)))


def _engagement(random: Random) -> Engagement:
    reached, declared, attested = (random.random() < 0.85 for _ in range(3))
    return Engagement(random.choice(NAMES), reached, declared, attested)
