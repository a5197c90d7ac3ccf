from datetime import date

import pytest

from cpa.rules.evaluate import run
from cpa.rules.parameters import NotInForce
from cpa.rules.plan import IncoherentLaw
from tests.rules.laws import a_law, number, version

DAY = date(2024, 6, 1)


def test_steps_come_in_an_order_where_each_finds_what_it_needs() -> None:
    law = a_law(
        version("sum", lambda double, given: double + given),
        version("double", lambda given: given * 2),
        inputs=(number("given"),),
    )
    plan = law.plan(DAY, "sum")
    assert [step.name for step in plan.steps] == ["double", "sum"]
    assert run(plan, {"given": 7})["sum"] == 21


def test_a_change_in_the_middle_of_a_year_is_seen_to_the_day() -> None:
    """As points per factor changed on 1 September 2023."""
    law = a_law(
        version("points", lambda factors: 4 * (1 + (factors > 1)), "2017-10-01", "2023-08-31"),
        version("points", lambda factors: 4 * factors, "2023-09-01"),
        inputs=(number("factors"),),
    )
    found = [run(law.plan(day, "points"), {"factors": 3})["points"] for day in (date(2023, 8, 31), date(2023, 9, 1))]
    assert found == [8, 12]


def test_a_regime_has_its_own_version() -> None:
    law = a_law(
        version("rate", lambda: 24, regimes=("private",)),
        version("rate", lambda: 25, regimes=("public",)),
    )
    assert run(law.plan(DAY, "rate", regime="public"), {})["rate"] == 25
    assert run(law.plan(DAY, "rate", regime="private"), {})["rate"] == 24
    with pytest.raises(NotInForce):
        law.plan(DAY, "rate", regime="other")


def test_two_versions_on_one_day_are_refused_at_once() -> None:
    with pytest.raises(IncoherentLaw, match="two versions of x are in force on 2021-12-31"):
        a_law(version("x", lambda: 1, "2020-01-01", "2021-12-31"), version("x", lambda: 2, "2021-12-31"))


def test_a_common_version_and_one_of_a_regime_overlap_too() -> None:
    with pytest.raises(IncoherentLaw, match="two versions"):
        a_law(version("x", lambda: 1), version("x", lambda: 2, regimes=("public",)))


def test_a_hole_between_versions_is_refused_at_once() -> None:
    with pytest.raises(IncoherentLaw, match="after 2021-12-30"):
        a_law(version("x", lambda: 1, "2020-01-01", "2021-12-30"), version("x", lambda: 2, "2022-01-01"))


def test_a_cycle_is_told_by_its_path() -> None:
    law = a_law(version("a", lambda b: b), version("b", lambda a: a))
    with pytest.raises(IncoherentLaw, match="a → b → a"):
        law.plan(DAY, "a")


def test_what_is_neither_a_rule_nor_an_input_stops_the_plan() -> None:
    with pytest.raises(NotInForce, match="missing"):
        a_law(version("a", lambda missing: missing)).plan(DAY, "a")


def test_before_the_first_version_there_is_no_law() -> None:
    with pytest.raises(NotInForce, match="2019-12-31"):
        a_law(version("a", lambda: 1, "2020-01-01")).plan(date(2019, 12, 31), "a")


def test_one_name_is_never_both_a_rule_and_an_input() -> None:
    with pytest.raises(IncoherentLaw, match="both"):
        a_law(version("a", lambda: 1), inputs=(number("a"),))


def test_a_default_value_is_refused_where_the_rule_is_declared() -> None:
    with pytest.raises(TypeError, match="no default"):
        version("a", lambda given=0: given)


def test_a_plan_is_worked_out_once() -> None:
    law = a_law(version("a", lambda: 1))
    assert law.plan(DAY, "a") is law.plan(DAY, "a")
