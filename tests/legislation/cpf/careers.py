"""Generated careers that sit on the edges of the law as often as between them."""

from dataclasses import dataclass
from random import Random

from cpa.legislation.facts import AnnualFacts, Basis, Regime, SelfEmployment, ShelteredWork, Work

REFERENCES = (0, 160700, 182004, 154000, 151667, 169000)
DAYS = (0, 21800, 21804, 20000, 22500)


@dataclass(frozen=True)
class Career:
    """Facts of consecutive years, and uses and top-ups in hundredths of each year's unit."""

    first: int
    through: int
    facts: tuple[AnnualFacts, ...]
    debits: dict[int, int]
    topups: dict[int, int]


def career(random: Random) -> Career:
    """One career between 2015 and 2026: a few years, or now and then all those that are left."""
    first = random.choice((2015, 2016, 2017, 2018, 2018, 2019, 2021))
    through = 2026 if random.random() < 0.04 else first + random.randrange(4)
    years = range(first, through + 1)
    debits = {year: _amount(random, year) for year in years if random.random() < 0.15}
    topups = {year: _amount(random, year) for year in years if random.random() < 0.08}
    low, disabled = random.random() < 0.2, random.random() < 0.15
    return Career(first, through, tuple(_year(random, year, low, disabled) for year in years), debits, topups)


def _year(random: Random, year: int, low: bool, disabled: bool) -> AnnualFacts:
    count = random.choices((0, 1, 2, 3), (5, 60, 28, 7))[0]
    work = tuple(_work(random) for _ in range(count))
    own = SelfEmployment(random.randrange(13), random.random() < 0.8) if random.random() < 0.08 else None
    sheltered = ShelteredWork() if random.random() < 0.05 else None
    changes = random.random() < 0.1
    return AnnualFacts(year, work, (), low ^ changes, disabled, own, sheltered)


def _work(random: Random) -> Work:
    regime = Regime.PUBLIC if random.random() < 0.05 else Regime.PRIVATE
    if random.random() < 0.12:
        reference = random.choice(DAYS)
        worked = _edge(random, min(reference, 21800) or 21800)
        return Work(regime, Basis.DAYS, worked, reference, _absence(random))
    reference = random.choice(REFERENCES)
    worked = _edge(random, reference or 160700)
    return Work(regime, Basis.HOURS, worked, reference, _absence(random), random.randrange(5000))


def _edge(random: Random, full_year: int) -> int:
    """Half time and a hundredth around it, exact hundredths of the year (16.07 h), full time, anything, taken back."""
    half = full_year // 2
    exact = full_year * random.randrange(1, 110) // 100
    anything = random.randrange(full_year + 20000)
    if random.random() < 0.02:
        return -random.randrange(20000)
    return random.choice((half - 1, half, half + 1, exact, exact, full_year, full_year + 1, 0, 1, anything, anything))


def _absence(random: Random) -> int:
    return random.choice((0, 0, 0, 0, 1, random.randrange(40000)))


def _amount(random: Random, year: int) -> int:
    """Now and then below zero: more given back than used, or a top-up taken back."""
    hundredths = random.choice((1, 50, 2400, random.randrange(15000), -random.randrange(3000)))
    return (
        hundredths
        if year < 2019
        else random.choice((10000, 150000, 300000, random.randrange(600000), -random.randrange(90000)))
    )
