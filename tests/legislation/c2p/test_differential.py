"""Whole numbers, traced values, arrays and exact fractions agree, point for point, on careers full of edges."""

from collections.abc import Callable, Mapping
from random import Random
from typing import Any

import numpy as np
import pytest

from cpa.legislation.c2p.career import Opening, determine
from cpa.legislation.c2p.law import c2p_law, stages
from cpa.legislation.c2p.year import exposed, year_values
from cpa.legislation.facts import AnnualFacts
from cpa.rules.arrays import run_arrays
from cpa.rules.evaluate import fold, run, run_traced
from cpa.rules.plan import Plan
from cpa.rules.traced import plain
from tests.legislation.c2p import oracle
from tests.legislation.c2p.careers import Career, career
from tests.legislation.sizes import C2P_CAREERS as CAREERS

Row = tuple[int, int, int]
Evaluate = Callable[[Plan, Mapping[str, Any]], Mapping[str, Any]]


@pytest.fixture(scope="module")
def careers() -> list[Career]:
    random = Random(4163)
    return [career(random) for _ in range(CAREERS)]


@pytest.fixture(scope="module")
def expected(careers: list[Career]) -> list[list[Row]]:
    """What exact fractions give: credit, career and balance of each year."""
    found = [oracle.lines(c.facts, c.first, c.through, c.debits, c.doubled, c.opening) for c in careers]
    return [[(line.credit, line.career, line.balance) for line in one] for one in found]


@pytest.fixture(scope="module")
def inputs(careers: list[Career]) -> list[dict[int, dict[str, Any]]]:
    """Each career's yearly inputs, by year."""
    return [_inputs(one) for one in careers]


def test_the_door_agrees_with_exact_fractions(careers: list[Career], expected: list[list[Row]]) -> None:
    for one, rows in zip(careers, expected, strict=True):
        found = determine(
            one.facts,
            through=one.through,
            debits=one.debits,
            born_before_1956_07=one.doubled,
            first_year=one.first,
            opening=Opening(one.opening, one.opening),
        )
        assert [(each.credit, each.career, each.total_balance) for each in found] == rows


@pytest.mark.parametrize("evaluate", [run, run_traced])
def test_whole_numbers_and_traced_values_agree_with_exact_fractions(
    careers: list[Career], inputs: list[dict[int, dict[str, Any]]], expected: list[list[Row]], evaluate: Evaluate
) -> None:
    for one, years, rows in zip(careers, inputs, expected, strict=True):
        carried = {"carried_career": one.opening, "carried_balance": one.opening}
        assert [tuple(plain(value) for value in year) for year in _results(years, carried, evaluate)] == rows


def test_arrays_agree_with_exact_fractions(
    careers: list[Career], inputs: list[dict[int, dict[str, Any]]], expected: list[list[Row]]
) -> None:
    """Careers of the same years make one population."""
    populations: dict[tuple[int, int], list[int]] = {}
    for position, years in enumerate(inputs):
        populations.setdefault((min(years), max(years)), []).append(position)
    for (first, last), members in populations.items():
        columns = {
            year: {name: np.array([inputs[m][year][name] for m in members]) for name in inputs[members[0]][year]}
            for year in range(first, last + 1)
        }
        held = np.array([careers[m].opening for m in members])
        found = _results(columns, {"carried_career": held, "carried_balance": held}, run_arrays)
        for row, member in enumerate(members):
            assert [tuple(int(column[row]) for column in year) for year in found] == expected[member]


def _inputs(one: Career) -> dict[int, dict[str, Any]]:
    by_year = {facts.year: facts for facts in one.facts}
    found = {}
    for year in range(one.first, one.through + 1):
        facts = by_year.get(year, AnnualFacts(year))
        values = year_values(facts, exposed(c2p_law(), facts))
        found[year] = {**values, "born_before_doubling": one.doubled, "debit": one.debits.get(year, 0)}
    return found


def _results(
    years: Mapping[int, Mapping[str, Any]], carried: Mapping[str, Any], evaluate: Evaluate
) -> list[tuple[Any, ...]]:
    return [
        (found["credit"], found["career"], found["balance"])
        for _, found in fold(stages(c2p_law(), years), carried, evaluate)
    ]


def test_the_careers_sit_on_the_edges(expected: list[list[Row]], careers: list[Career]) -> None:
    """Careers that reach the cap, go beyond it after 2023, and years of three factors, are there many times."""
    capped = sum(1 for rows in expected if rows[-1][1] == 100)
    beyond = sum(1 for rows in expected if rows[-1][1] > 100)
    many = sum(1 for one in careers for year in one.facts if len({e.factor for e in year.exposures}) > 2)
    assert min(capped, beyond, many) > 300
