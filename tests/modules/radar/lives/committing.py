"""Voluntary work and reserves: what was done, and what the account knows of it."""

from random import Random

from tests.modules.radar.lives.life import Commitment, Forgotten, Life, Truth

BY_BODY = ("sapeur_pompier", "reserve_militaire", "maitre_apprentissage", "service_civique")


def commit(life: Life, chance: Random) -> None:
    """Most people do nothing of the kind; those who do are credited, late, or forgotten."""
    drawn = chance.random()
    if drawn < 0.07:
        _credited(life, chance)
    elif drawn < 0.10:
        _not_attested_yet(life, chance)
    elif drawn < 0.13:
        _forgotten_by_the_body(life, chance)
    elif drawn < 0.17:
        _never_said(life, chance)
    elif drawn < 0.22:
        life.would_say["leads_association"] = True  # for fewer hours than the law asks


def _years(chance: Random) -> list[int]:
    return list(range(chance.randint(2018, 2021), 2026))


def _credited(life: Life, chance: Random) -> None:
    """Declared each year; it may have stopped for good, or, rarely, paused a year for real."""
    nature = chance.choice(("benevolat", "benevolat", *BY_BODY))
    years = _years(chance)
    years = years[: len(years) - chance.choice((0, 0, 2))]
    if len(years) > 3 and chance.random() < 0.05:
        years.remove(chance.choice(years[1:-1]))
    for year in years:
        life.commitments.append(Commitment(year, nature, reached=chance.random() > 0.05))


def _not_attested_yet(life: Life, chance: Random) -> None:
    """2025 declared in time, and the association has said nothing yet: it may until 31 December 2026."""
    life.commitments += [Commitment(year, "benevolat") for year in _years(chance)[:-1]]
    life.commitments.append(Commitment(2025, "benevolat", attested=False))
    life.truths.append(Truth(Forgotten.ENGAGEMENT, frozenset({2025})))


def _forgotten_by_the_body(life: Life, chance: Random) -> None:
    """A body that reports by itself forgot one year among others."""
    nature, years = chance.choice(BY_BODY), _years(chance)
    forgotten = chance.choice(years[1:-1])
    life.commitments += [Commitment(year, nature) for year in years if year != forgotten]
    life.truths.append(Truth(Forgotten.ENGAGEMENT, frozenset({forgotten})))


def _never_said(life: Life, chance: Random) -> None:
    """Leads an association this year too, and never heard that it counts: 2026 may be declared next year."""
    life.would_say["leads_association"] = life.would_say["two_hundred_hours"] = True
    life.truths.append(Truth(Forgotten.ENGAGEMENT, frozenset({2026})))
