from collections.abc import Callable, Mapping
from fractions import Fraction
from random import Random
from typing import Any

import numpy as np
import pytest

from cpa.kernel.quantity import Unit
from cpa.legislation.cec.career import Opening, determine, explain, explain_all
from cpa.legislation.cec.law import CONVERSION_DAY, cec_law, stages
from cpa.legislation.cec.year import judged, year_values
from cpa.legislation.facts import AnnualFacts, Engagement
from cpa.rules.arrays import run_arrays
from cpa.rules.evaluate import fold, run, run_traced
from cpa.rules.plan import Plan
from cpa.rules.traced import plain
from cpa.rules.wording import NARROW
from tests.legislation.cec import oracle
from tests.legislation.cec.careers import Career, career
from tests.legislation.sentences import balance as told_balance
from tests.legislation.sentences import left, unreadable
from tests.legislation.sizes import CEC_CAREERS as CAREERS

Row = tuple[Fraction, Fraction]
Evaluate = Callable[[Plan, Mapping[str, Any]], Mapping[str, Any]]


@pytest.fixture(scope="module")
def careers() -> list[Career]:
    random = Random(5151)
    return [career(random) for _ in range(CAREERS)]


@pytest.fixture(scope="module")
def expected(careers: list[Career]) -> list[list[Row]]:
    found = [oracle.lines(c.facts, c.first, c.through, c.debits, c.opening) for c in careers]
    return [[(line.credit, line.balance) for line in one] for one in found]


@pytest.mark.parametrize("lifetime", [False, True])
def test_the_door_agrees_with_exact_fractions_in_both_readings_of_the_cap(
    careers: list[Career], lifetime: bool
) -> None:
    law = cec_law().switched({"readings.cap_on_balance": 0 if lifetime else 1})
    for one in careers:
        found = determine(one.facts, law=law, **_circumstances(one))
        rows = oracle.lines(one.facts, one.first, one.through, one.debits, one.opening, lifetime)
        assert [(Fraction(each.credit, 100), Fraction(each.total_balance, 100)) for each in found] == [
            (line.credit, line.balance) for line in rows
        ]


@pytest.mark.parametrize("evaluate", [run, run_traced])
def test_whole_numbers_and_traced_values_agree_with_exact_fractions(
    careers: list[Career], expected: list[list[Row]], evaluate: Evaluate
) -> None:
    for one, rows in zip(careers, expected, strict=True):
        carried = {"carried_balance": one.opening, "carried_acquired": one.opening}
        found = _results(_inputs(one), carried, evaluate)
        assert [tuple(Fraction(plain(value), 100) for value in year) for year in found] == rows


def test_arrays_agree_with_exact_fractions(careers: list[Career], expected: list[list[Row]]) -> None:
    """Careers of the same years make one population."""
    inputs = [_inputs(one) for one in careers]
    populations: dict[tuple[int, int], list[int]] = {}
    for position, years in enumerate(inputs):
        populations.setdefault((min(years), max(years)), []).append(position)
    for (first, last), members in populations.items():
        columns = {
            year: {name: np.array([inputs[m][year][name] for m in members]) for name in inputs[members[0]][year]}
            for year in range(first, last + 1)
        }
        held = np.array([careers[m].opening for m in members])
        found = _results(columns, {"carried_balance": held, "carried_acquired": held}, run_arrays)
        for row, member in enumerate(members):
            assert [tuple(Fraction(int(c[row]), 100) for c in year) for year in found] == expected[member]


def test_every_year_is_told_in_short_sentences_that_give_its_balance(careers: list[Career]) -> None:
    for one in careers[:1_500]:
        for year in explain_all(one.facts, **_circumstances(one)):
            for language in ("fr", "en"):
                assert unreadable(year.sentences(language)) == []  # type: ignore[arg-type]
            read = [text for text in year.sentences() if "sont devenues" not in text]
            assert left(read) == told_balance(read) == Fraction(year.determination.total_balance, 100)
            assert all(step.citation and step.citation.article for step in year.steps)


def test_hours_become_euros_at_twelve_euros_each() -> None:
    facts = [AnnualFacts(year, engagements=(Engagement("service_civique", True),)) for year in (2017, 2018, 2019)]
    found = determine(facts, through=2019)
    assert [(d.unit, d.credit, d.total_balance, d.ceiling) for d in found] == [
        (Unit.HUNDREDTH_HOUR, 2000, 2000, 6000),
        (Unit.HUNDREDTH_HOUR, 2000, 4000, 6000),
        (Unit.CENT, 24_000, 72_000, 72_000),
    ]
    assert [(d.converted_hours, d.converted_cents) for d in found] == [(0, 0), (0, 0), (4000, 48_000)]
    told = " ".join(explain(facts, year=2019).sentences()).replace(NARROW, " ")
    assert "Le 1er janvier 2019, vos 40 h sont devenues 480 €, à 12 € l'heure." in told


@pytest.mark.parametrize(
    ("engagement", "words"),
    [
        (Engagement("benevolat", True), "Bénévolat associatif en 2023 : cette activité compte."),
        (Engagement("benevolat", False), "le minimum n'est pas atteint en 2023"),
        (Engagement("benevolat", True, declared_in_time=False), "n'a pas été déclarée à temps"),
        (Engagement("benevolat", True, attested=False), "l'association n'a pas attesté"),
        (Engagement("reserve_reinsertion", True), "hors de la loi en 2023"),
        (Engagement("chorale", True), "« chorale » n'est pas une activité de la loi."),
    ],
)
def test_what_counts_and_what_does_not_is_told_with_its_reason(engagement: Engagement, words: str) -> None:
    told = " ".join(explain([AnnualFacts(2023, engagements=(engagement,))], year=2023).sentences())
    assert words in told


def _circumstances(one: Career) -> dict[str, Any]:
    held = Opening(one.opening, one.opening)
    return {"through": one.through, "debits": one.debits, "first_year": one.first, "opening": held}


def _inputs(one: Career) -> dict[int, dict[str, Any]]:
    by_year = {facts.year: facts for facts in one.facts}
    found = {}
    for year in range(one.first, one.through + 1):
        facts = by_year.get(year, AnnualFacts(year))
        found[year] = {**year_values(facts, judged(cec_law(), facts)), "debit": one.debits.get(year, 0)}
    return found


def _results(
    years: Mapping[int, Mapping[str, Any]], carried: Mapping[str, Any], evaluate: Evaluate
) -> list[tuple[Any, ...]]:
    return [
        (found["credit"], found["balance"])
        for stage, found in fold(stages(cec_law(), years), carried, evaluate)
        if stage.plan.day != CONVERSION_DAY
    ]
