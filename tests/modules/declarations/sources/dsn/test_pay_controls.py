"""Controls of pay and working time."""

import pytest

from tests.modules.declarations.sources.dsn.deposits import (
    CONTRACT_END,
    Deposit,
    activity,
    event,
    fields,
    monthly,
    pay,
    person,
    read,
    work,
)

TYPE, ACTIVITY, MEASURE = "S21.G00.51.011", "S21.G00.53.001", "S21.G00.53.002"


def one(norm: str = "P25V01") -> Deposit:
    return monthly(norm, [person()])


@pytest.mark.parametrize("kind", ["001", "002", "003", "010"])
def test_a_contract_paid_has_the_four_types(kind: str) -> None:
    deposit = one()
    start = next(i for i, field in enumerate(deposit.lines) if field == (TYPE, kind)) - 3
    rest = deposit.lines[start + 5 :]
    held = next((i for i, (code, _) in enumerate(rest) if code == "S21.G00.51.001"), len(rest))
    deposit.lines = deposit.lines[:start] + rest[held:]
    assert (f"{TYPE}/CCH-11", deposit.line("S21.G00.51.001")) in read(deposit).refused


def test_the_types_are_due_in_each_versement() -> None:
    deposit = one().put("S21.G00.50.002", "1500.00").after("S21.G00.50.002", ("S21.G00.50.003", "01"))
    second = fields(
        "S21.G00.50.001 28022025|S21.G00.50.002 10.00|S21.G00.50.003 02|S21.G00.50.004 10.00"
        "|S21.G00.50.006 0.00|S21.G00.50.007 13|S21.G00.50.009 0.00|S21.G00.50.013 10.00"
    )
    deposit.add(*second, *pay("001"))
    assert read(deposit).refused == [(f"{TYPE}/CCH-11", deposit.line("S21.G00.51.001", 5))]
    deposit.add(*pay("002"), *pay("003"), *pay("010"))
    assert read(deposit).refused == []
    deposit.put("S21.G00.50.003", "01", nth=2)
    assert read(deposit).refused == [("DSN-VERSEMENT", deposit.line("S21.G00.50.003", 2))]
    deposit.drop("S21.G00.50.003", 2)
    assert read(deposit).warned == [("DSN-VERSEMENT", deposit.line("S21.G00.50.001", 2))]


def test_an_end_of_contract_has_three_types_and_others_are_told() -> None:
    deposit = event(CONTRACT_END).put(TYPE, "003", nth=3)
    reading = read(deposit)
    assert reading.refused == [(f"{TYPE}/CCH-11", deposit.line("S21.G00.51.001"))]
    assert reading.warned == [("DSN-TYPE-DE-PAIE", deposit.line(TYPE, 3))]


def test_pay_names_a_contract_of_the_individu() -> None:
    deposit = one().add(*work("00002"))
    assert read(deposit).refused == [("S21.G00.51.010/CCH-11", deposit.line("S21.G00.51.010", 5))]


def test_a_pay_period_ends_on_or_after_the_day_it_starts() -> None:
    one_day = [*person(), *pay("002", first="31012025", last="31012025"), *activity("7.00")]
    reading = read(monthly(persons=[one_day]))
    assert (reading.problems, reading.persons[0].activities[1].amount) == ([], 7_00)
    deposit = one().put("S21.G00.51.002", "31012025", nth=2)
    assert read(deposit).refused == [("DSN-PERIODE", deposit.line("S21.G00.51.002", 2))]


@pytest.mark.parametrize("unit", ["10", "40"])
def test_until_2025_activity_hangs_under_the_worked_time_only(unit: str) -> None:
    deposit = one().after("S21.G00.51.013", *activity("10.00", unit))
    assert read(deposit).refused == [(f"{ACTIVITY}/CCH-11", deposit.line(ACTIVITY))]


def test_since_2026_calendar_days_hang_under_the_gross_pay_and_the_rest_under_the_worked_time() -> None:
    deposit = one("P26V01")
    assert read(deposit).refused == [(f"{ACTIVITY}/CCH-11", deposit.line(ACTIVITY, 2))]
    start = deposit.index(ACTIVITY, 2)
    del deposit.lines[start : start + 3]
    deposit.after("S21.G00.51.013", *activity("28.00", "40"))
    assert read(deposit).refused == []
    deposit.after("S21.G00.51.013", *activity("10.00", "10"), nth=4)
    assert read(deposit).refused == [(f"{ACTIVITY}/CCH-12", deposit.line(ACTIVITY, 3))]


@pytest.mark.parametrize(
    ("unit", "amount", "control"),
    [
        ("10", "3250.01", "CCH-11"),
        ("21", "-3250.01", "CCH-11"),
        ("12", "403.01", "CCH-12"),
        ("20", "-403.01", "CCH-12"),
        ("40", "403.01", "CCH-12"),
        ("", "3250.01", "CCH-11"),
    ],
)
def test_an_activity_has_a_ceiling_either_way(unit: str, amount: str, control: str) -> None:
    deposit = one()
    position = deposit.index(ACTIVITY)
    deposit.lines[position : position + 3] = [*activity(amount, unit), *activity("1.00")]
    assert read(deposit).refused == [(f"{MEASURE}/{control}", deposit.line(MEASURE))]
    deposit.put(MEASURE, amount.replace(".01", ".00"))
    assert read(deposit).refused == []
