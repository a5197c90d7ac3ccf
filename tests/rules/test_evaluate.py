from datetime import date
from decimal import Decimal

import pytest

from cpa.rules.evaluate import Stage, fold, run, run_traced
from cpa.rules.primitives import if_
from tests.rules.laws import a_law, flag, number, parameter, version

LAW = a_law(
    version("closing", lambda opening, gain: opening + gain),
    version("gain", lambda worked, law: if_(worked, law.yearly, 0)),
    inputs=(number("opening"), flag("worked")),
    parameters=(parameter("yearly", 4),),
)
PLAN = LAW.plan(date(2024, 12, 31), "closing")


@pytest.mark.parametrize("evaluate", [run, run_traced])
@pytest.mark.parametrize("value", [1.0, Decimal(1), "1", True, None])
def test_only_whole_numbers_are_taken(evaluate: object, value: object) -> None:
    with pytest.raises(TypeError, match="opening"):
        evaluate(PLAN, {"opening": value, "worked": True})  # type: ignore[operator]


def test_a_yes_or_no_is_not_a_number() -> None:
    with pytest.raises(TypeError, match="worked"):
        run(PLAN, {"opening": 1, "worked": 1})


def test_an_impossible_value_is_named() -> None:
    with pytest.raises(ValueError, match="opening is below 0"):
        run(PLAN, {"opening": -1, "worked": True})


def test_a_missing_input_is_never_a_zero() -> None:
    with pytest.raises(KeyError, match="worked"):
        run(PLAN, {"opening": 1})


def test_each_period_starts_from_what_the_one_before_left() -> None:
    stages = [Stage(PLAN, {"worked": worked}, {"closing": "opening"}) for worked in (True, False, True)]
    assert [found["closing"] for _, found in fold(stages, {"opening": 10})] == [14, 14, 18]
    assert [found["closing"].value for _, found in fold(stages, {"opening": 10}, run_traced)] == [14, 14, 18]


def test_a_rule_that_branches_on_data_is_caught_in_the_act() -> None:
    law = a_law(version("x", lambda given: 1 if given > 0 else 2), inputs=(number("given"),))
    with pytest.raises(TypeError, match="if_"):
        run_traced(law.plan(date(2024, 1, 1), "x"), {"given": 1})
