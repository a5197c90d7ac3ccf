from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from random import Random
from typing import Any

import numpy as np
import pytest

from cpa.legislation.explanation import Topic
from cpa.legislation.facts import AnnualFacts, PublicPost
from cpa.legislation.public_service.career import Opening, determine, explain, explain_all
from cpa.legislation.public_service.law import public_law, stages
from cpa.legislation.public_service.year import posts, year_values
from cpa.rules.arrays import run_arrays
from cpa.rules.evaluate import fold, run_traced
from cpa.rules.traced import plain
from tests.legislation.sentences import balance as told_balance
from tests.legislation.sentences import left, unreadable
from tests.legislation.sizes import PUBLIC_CAREERS as CAREERS


@dataclass(frozen=True)
class Career:
    """Posts of consecutive years, hours used (hundredths), and hours held before."""

    first: int
    through: int
    facts: tuple[AnnualFacts, ...]
    debits: dict[int, int]
    opening: int


def career(random: Random) -> Career:
    """One career between 2017 and 2026, often near a limit."""
    first = random.choice((2017, 2018, 2019, 2019, 2020, 2022))
    years = range(first, min(first + random.randrange(1, 6), 2027))
    facts = tuple(AnnualFacts(y, low_qualified=random.random() < 0.4, public_posts=_posts(random)) for y in years)
    debits = {year: random.choice((100, 2_400, 15_000)) for year in years if random.random() < 0.15}
    return Career(first, years[-1], facts, debits, random.choice((0, 9_600, 10_000, 11_900, 12_000, 14_900, 39_000)))


def _posts(random: Random) -> tuple[PublicPost, ...]:
    count = random.choices((0, 1, 2), (5, 75, 20))[0]
    return tuple(
        PublicPost(random.randrange(36), 35, random.choice((12, 12, 6, 1)), random.random() < 0.5) for _ in range(count)
    )


def expected(one: Career) -> list[tuple[Fraction, Fraction]]:
    """Exact fractions of hours: credit and balance of each year, written apart from the rules."""
    by_year = {facts.year: facts for facts in one.facts}
    balance = Fraction(one.opening, 100)
    found = []
    for year in range(one.first, one.through + 1):
        facts = by_year.get(year, AnnualFacts(year))
        share = min(
            Fraction(1), sum((Fraction(p.share * p.months, p.full * 12) for p in facts.public_posts), Fraction())
        )
        low = facts.low_qualified and any(p.category_c and p.share for p in facts.public_posts)
        worth = ceil((48 if year < 2020 else 50) * share) if low else _ordinary(year, share, balance)
        credit = min(Fraction(worth), max(Fraction(0), (400 if low else 150) - balance))
        balance += credit - Fraction(one.debits.get(year, 0), 100)
        found.append((credit, balance))
    return found


def _ordinary(year: int, share: Fraction, balance: Fraction) -> int:
    if year >= 2020:
        return ceil(25 * share)
    fast = min(share, max(Fraction(0), 120 - balance) / 24)
    return ceil(24 * fast + 12 * (share - fast))


@pytest.fixture(scope="module")
def careers() -> list[Career]:
    random = Random(928)
    return [career(random) for _ in range(CAREERS)]


def test_whole_numbers_agree_with_exact_fractions(careers: Sequence[Career]) -> None:
    for one in careers:
        found = determine(one.facts, **_circumstances(one))
        rows = [(Fraction(each.credit, 100), Fraction(each.total_balance, 100)) for each in found]
        assert rows == expected(one)


def test_traced_values_agree_with_exact_fractions(careers: Sequence[Career]) -> None:
    for one in careers:
        lived = fold(stages(public_law(), _inputs(one)), {"carried_hours": one.opening}, run_traced)
        rows = [(Fraction(plain(f["credit"]), 100), Fraction(plain(f["balance"]), 100)) for _stage, f in lived]
        assert rows == expected(one)


def test_arrays_agree_with_exact_fractions(careers: Sequence[Career]) -> None:
    """Careers of the same years make one population."""
    populations: dict[tuple[int, int], list[Career]] = {}
    for one in careers:
        populations.setdefault((one.first, one.through), []).append(one)
    for (first, last), members in populations.items():
        rows = [_inputs(one) for one in members]
        columns = {
            year: {name: np.array([row[year][name] for row in rows]) for name in rows[0][year]}
            for year in range(first, last + 1)
        }
        held = {"carried_hours": np.array([one.opening for one in members])}
        found = [(f["credit"], f["balance"]) for _, f in fold(stages(public_law(), columns), held, run_arrays)]
        for position, one in enumerate(members):
            assert [tuple(Fraction(int(c[position]), 100) for c in year) for year in found] == expected(one)


def test_every_year_is_told_in_short_sentences_that_give_its_balance(careers: Sequence[Career]) -> None:
    for one in careers[:1_000]:
        for year in explain_all(one.facts, **_circumstances(one)):
            for language in ("fr", "en"):
                assert unreadable(year.sentences(language)) == []  # type: ignore[arg-type]
            read = list(year.sentences())
            assert left(read) == told_balance(read) == Fraction(year.determination.total_balance, 100)
            assert all(step.citation and step.citation.article for step in year.steps)


def test_a_post_is_told_as_its_part_of_the_year() -> None:
    facts = AnnualFacts(2022, public_posts=(PublicPost(1_750, 3_500, 6),))
    (step,) = explain([facts], year=2022).about(Topic.COUNTED)
    assert step.sentence.text() == "Déclaré par un employeur pour 2022 : 1/4 d'un poste complet sur l'année."


def test_two_half_posts_are_one_post_rounded_once() -> None:
    halves = AnnualFacts(2022, public_posts=(PublicPost(1, 2), PublicPost(1, 2)))
    (found,) = determine([halves], through=2022)
    assert found.credit == 2_500


def _circumstances(one: Career) -> dict[str, Any]:
    held = Opening(one.opening)
    return {"through": one.through, "debits": one.debits, "first_year": one.first, "opening": held}


def _inputs(one: Career) -> dict[int, dict[str, Any]]:
    by_year = {facts.year: facts for facts in one.facts}
    found = {}
    for year in range(one.first, one.through + 1):
        facts = by_year.get(year, AnnualFacts(year))
        found[year] = {**year_values(facts, posts(public_law(), facts)), "debit": one.debits.get(year, 0)}
    return found
