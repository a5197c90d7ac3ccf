"""The same rules run four ways, and an oracle that is none of them."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from random import Random
from typing import Any

import numpy as np
import pytest

from cpa.legislation.cpf.law import CONVERSION_DAY, cpf_law
from cpa.legislation.cpf.stages import stages
from cpa.legislation.cpf.year import parts_of, year_values
from cpa.legislation.facts import AnnualFacts
from cpa.rules.arrays import run_arrays
from cpa.rules.evaluate import fold, run, run_traced
from cpa.rules.plan import Plan
from cpa.rules.traced import plain
from tests.legislation.cpf import oracle
from tests.legislation.cpf.careers import Career, career
from tests.legislation.sizes import CPF_CAREERS as CAREERS

Row = tuple[int, int, int]


@pytest.fixture(scope="module")
def careers() -> list[Career]:
    random = Random(1607)
    return [career(random) for _ in range(CAREERS)]


@pytest.fixture(scope="module")
def inputs(careers: list[Career]) -> list[dict[int, dict[str, Any]]]:
    """Each career's yearly inputs, by year."""
    return [_inputs(one) for one in careers]


@pytest.fixture(scope="module")
def expected(careers: list[Career]) -> list[list[Row]]:
    """What exact fractions give: credit, counted and total balance of each year, in hundredths."""
    found = []
    for one in careers:
        years = oracle.lines(one.facts, one.first, one.through, one.debits, one.topups)
        found.append([tuple(_hundredths(x) for x in (y.credit, y.counted, y.total)) for y in years])
    return found  # type: ignore[return-value]


@pytest.mark.slow
def test_whole_numbers_agree_with_exact_fractions(
    inputs: list[dict[int, dict[str, Any]]], expected: list[list[Row]]
) -> None:
    assert [_lived(years, run) for years in inputs] == expected


@pytest.mark.slow
def test_traced_values_agree_with_exact_fractions(
    inputs: list[dict[int, dict[str, Any]]], expected: list[list[Row]]
) -> None:
    assert [_lived(years, run_traced) for years in inputs] == expected


@pytest.mark.slow
def test_arrays_agree_with_exact_fractions(inputs: list[dict[int, dict[str, Any]]], expected: list[list[Row]]) -> None:
    """Careers of the same years make one population."""
    populations: dict[tuple[int, int], list[int]] = {}
    for position, years in enumerate(inputs):
        populations.setdefault((min(years), max(years)), []).append(position)
    for (first, last), members in populations.items():
        columns = {
            year: {name: np.array([inputs[m][year][name] for m in members]) for name in inputs[members[0]][year]}
            for year in range(first, last + 1)
        }
        zeros = np.zeros(len(members), dtype=np.int64)
        opening = {"carried_counted": zeros, "carried_topups": zeros, "carried_dif": zeros}
        found = _results(columns, opening, run_arrays)
        for row, member in enumerate(members):
            assert [tuple(int(column[row]) for column in year) for year in found] == expected[member]


def _inputs(one: Career) -> dict[int, dict[str, Any]]:
    by_year = {facts.year: facts for facts in one.facts}
    found = {}
    for year in range(one.first, one.through + 1):
        facts = by_year.get(year, AnnualFacts(year))
        values = year_values(facts, parts_of(cpf_law(), facts))
        found[year] = {**values, "debit": one.debits.get(year, 0), "topup": one.topups.get(year, 0)}
    return found


def _lived(
    years: dict[int, dict[str, Any]], evaluate_: Callable[[Plan, Mapping[str, Any]], Mapping[str, Any]]
) -> list[Row]:
    opening = {"carried_counted": 0, "carried_topups": 0, "carried_dif": 0}
    return [tuple(plain(value) for value in year) for year in _results(years, opening, evaluate_)]  # type: ignore[misc]


def _results(
    years: Mapping[int, Mapping[str, Any]],
    opening: Mapping[str, Any],
    evaluate_: Callable[[Plan, Mapping[str, Any]], Mapping[str, Any]],
) -> list[tuple[Any, ...]]:
    return [
        (found["credit"], found["counted_balance"], found["total_balance"])
        for stage, found in fold(stages(cpf_law(), years), opening, evaluate_)
        if stage.plan.day != CONVERSION_DAY
    ]


def _hundredths(value: Fraction) -> int:
    exact = value * 100
    assert exact.denominator == 1
    return int(exact)


def test_the_careers_sit_on_the_edges(careers: list[Career]) -> None:
    """Exact half time, mixed references, uses and every status are all there, many times."""
    years = [year for one in careers for year in one.facts]
    halves = sum(1 for year in years for work in year.work if work.reference and work.worked * 2 == work.reference)
    mixed = sum(1 for year in years if len({work.reference for work in year.work}) > 1)
    used = sum(1 for one in careers if one.debits)
    assert min(halves, mixed, used, sum(1 for year in years if year.low_qualified)) > 1_000
