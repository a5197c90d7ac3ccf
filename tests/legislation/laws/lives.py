"""Generated lives: work, exposures, commitment and public posts together, a few years at a time, on the edges."""

from dataclasses import dataclass, replace
from random import Random

from cpa.legislation.facts import AnnualFacts
from tests.legislation.c2p.careers import career as exposed_career
from tests.legislation.cec.careers import career as committed_career
from tests.legislation.cpf.careers import career as working_career
from tests.legislation.public_service.test_career import career as public_career


@dataclass(frozen=True)
class Life:
    """Facts of consecutive years, from `first` to `through`."""

    seed: int
    first: int
    through: int
    facts: tuple[AnnualFacts, ...]


def life(seed: int) -> Life:
    """One life of at most four years, between 2015 and 2026."""
    random = Random(seed)
    first = random.choice((2015, 2016, 2017, 2018, 2018, 2019, 2020, 2022, 2023))
    through = first + random.randrange(1, 4)
    return Life(seed, first, through, tuple(_year(random, year) for year in range(first, through + 1)))


def _year(random: Random, year: int) -> AnnualFacts:
    """The first year of one career of each kind, put into the same year."""
    work = working_career(random).facts[0]
    return replace(
        work,
        year=year,
        exposures=_first(exposed_career(random).facts).exposures,
        engagements=_first(committed_career(random).facts).engagements,
        public_posts=_first(public_career(random).facts).public_posts,
    )


def _first(facts: tuple[AnnualFacts, ...]) -> AnnualFacts:
    return facts[0] if facts else AnnualFacts(0)
