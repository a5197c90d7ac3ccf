"""Controls of contracts, changes, absences, ends and exposures."""

import pytest

from tests.modules.declarations.sources.dsn.deposits import (
    CONTRACT_END,
    CONTRACT_FIELDS,
    Deposit,
    Field,
    event,
    fields,
    monthly,
    person,
    read,
    work,
)

NUMBER, UNIT, DEPTH = "S21.G00.40.009", "S21.G00.40.011", "S21.G00.41.028"


def one() -> Deposit:
    return monthly(persons=[person()])


def with_block(text: str, after: str = "S21.G00.40.040") -> Deposit:
    return one().after(after, *fields(text))


def second_contract(number: str) -> list[Field]:
    return [(code, number if code == NUMBER else value) for code, value in fields(CONTRACT_FIELDS)]


def test_two_contracts_of_an_individu_have_two_numbers() -> None:
    deposit = one().after("S21.G00.71.002", *second_contract("00001"))
    assert read(deposit).refused == [(f"{NUMBER}/CCH-12", deposit.line(NUMBER, 2))]
    deposit = one().after("S21.G00.71.002", *second_contract("00002")).add(*work("00002"))
    reading = read(deposit)
    assert reading.refused == []
    assert [a.contract for a in reading.persons[0].activities] == ["00001", "00002"]


def test_every_contract_is_paid() -> None:
    deposit = one().after("S21.G00.71.002", *second_contract("00002"))
    assert read(deposit).refused == [(f"{NUMBER}/CCH-13", deposit.line(NUMBER, 2))]


@pytest.mark.parametrize("number", ["N°000001", " 00001", "00001 ", "0001", "1" * 21])
def test_a_contract_number_of_another_form_is_refused(number: str) -> None:
    deposit = one().put(NUMBER, number)
    assert (f"{NUMBER}/CSL-00", deposit.line(NUMBER)) in read(deposit).refused


@pytest.mark.parametrize("number", ["CDD 2025/01", "à-é.@_1", "00002529082019"])
def test_contract_numbers_hold_many_signs(number: str) -> None:
    deposit = one()
    deposit.lines = [(code, number if code in (NUMBER, "S21.G00.51.010") else value) for code, value in deposit.lines]
    assert read(deposit).refused == []


@pytest.mark.parametrize("nature", ["02", "03", "10", "29", "70", "92"])
def test_a_contract_with_an_end_forecasts_it(nature: str) -> None:
    deposit = one().put("S21.G00.40.007", nature)
    assert read(deposit).refused == [("S21.G00.40.010/CCH-12", deposit.line("S21.G00.40.001"))]
    assert read(deposit.after(NUMBER, ("S21.G00.40.010", "31122025"))).refused == []


@pytest.mark.parametrize(
    ("unit", "amount", "control"),
    [("10", "250.01", "CCH-13"), ("12", "31.01", "CCH-12"), ("20", "31.01", "CCH-12"), ("21", "250.01", "CCH-13")],
)
def test_a_monthly_quantity_has_a_ceiling(unit: str, amount: str, control: str) -> None:
    deposit = one().put(UNIT, unit).put("S21.G00.40.012", "20.00").put("S21.G00.40.013", amount)
    assert read(deposit).refused == [(f"{UNIT}/{control}", deposit.line(UNIT))]
    assert read(deposit.put("S21.G00.40.013", amount.replace(".01", ".00"))).refused == []


def test_the_reference_quantity_has_the_same_ceiling() -> None:
    deposit = one().put("S21.G00.40.012", "250.00")
    assert read(deposit).problems == []
    assert read(deposit.put("S21.G00.40.012", "250.01")).refused == [(f"{UNIT}/CCH-13", deposit.line(UNIT))]


def test_a_contract_in_tasks_has_no_ceiling_and_no_activity_due() -> None:
    deposit = one().put(UNIT, "33").put("S21.G00.40.012", "900.00")
    deposit.drop_block("S21.G00.53")
    assert read(deposit).refused == []


def test_a_contract_in_hours_has_an_activity() -> None:
    deposit = one()
    for _ in range(3):
        deposit.drop(f"S21.G00.53.00{1 + _}")
    assert deposit.lines[deposit.index("S21.G00.53.003")][1] == "40"
    assert read(deposit).refused == [(f"{UNIT}/CCH-15", deposit.line(UNIT))]


@pytest.mark.parametrize(
    ("change", "control"),
    [
        ("S21.G00.41.001 01022025|S21.G00.41.014 ANCIEN|S21.G00.41.028 01022025", "CCH-11"),
        ("S21.G00.41.001 01022025|S21.G00.41.012 00700106800019|S21.G00.41.028 01022025", "CCH-11"),
        ("S21.G00.41.001 01022025|S21.G00.41.007 151.67|S21.G00.41.028 02012025", "CCH-12"),
        ("S21.G00.41.001 01022025|S21.G00.41.007 151.67|S21.G00.41.028 01022018", "CCH-13"),
        ("S21.G00.41.001 01012025|S21.G00.41.007 151.67|S21.G00.41.028 01022025", "CCH-14"),
    ],
)
def test_a_depth_of_recalculation_lies_between_start_and_change(change: str, control: str) -> None:
    deposit = with_block(change)
    assert read(deposit).refused == [(f"{DEPTH}/{control}", deposit.line(DEPTH))]


@pytest.mark.parametrize("depth", ["01032018", "01012025", "01022025"])
def test_a_depth_may_be_the_start_a_first_of_month_or_the_day_of_the_change(depth: str) -> None:
    deposit = with_block(f"S21.G00.41.001 28022025|S21.G00.41.007 151.67|S21.G00.41.028 {depth}")
    assert read(deposit).problems == []


def test_a_depth_may_be_a_start_within_a_month() -> None:
    deposit = with_block("S21.G00.41.001 15012025|S21.G00.41.007 151.67|S21.G00.41.028 15012025")
    assert read(deposit.put("S21.G00.40.001", "15012025")).problems == []


def test_a_former_establishment_has_a_right_key() -> None:
    deposit = with_block("S21.G00.41.001 01022025|S21.G00.41.012 00700106800018")
    assert read(deposit).refused == [("DSN-SIRET", deposit.line("S21.G00.41.012"))]


def test_a_change_after_the_month_is_told() -> None:
    deposit = with_block("S21.G00.41.001 01032025|S21.G00.41.007 151.67")
    assert read(deposit).warned == [("DSN-CHANGEMENT-FUTUR", deposit.line("S21.G00.41.001"))]


@pytest.mark.parametrize(
    ("block", "code", "rubrique"),
    [
        (
            "S21.G00.60.001 01|S21.G00.60.002 10022025|S21.G00.60.003 09022025",
            "S21.G00.60.002/CCH-12",
            "S21.G00.60.002",
        ),
        (
            "S21.G00.60.001 01|S21.G00.60.002 10022025|S21.G00.60.003 15022025|S21.G00.60.010 10022025",
            "S21.G00.60.002/CCH-12",
            "S21.G00.60.002",
        ),
        (
            "S21.G00.65.001 501|S21.G00.65.002 10022025|S21.G00.65.003 09022025",
            "S21.G00.65.003/CCH-11",
            "S21.G00.65.003",
        ),
        ("S21.G00.62.001 28022018|S21.G00.62.002 059", "DSN-FIN-AVANT-DEBUT", "S21.G00.62.001"),
    ],
)
def test_dates_come_in_order(block: str, code: str, rubrique: str) -> None:
    deposit = with_block(block)
    assert read(deposit).refused == [(code, deposit.line(rubrique))]


@pytest.mark.parametrize(
    "block",
    [
        "S21.G00.60.001 01|S21.G00.60.002 10022025|S21.G00.60.003 10022025|S21.G00.60.010 11022025|S21.G00.60.011 01",
        "S21.G00.62.001 01032018|S21.G00.62.002 059",
        "S21.G00.65.001 501|S21.G00.65.002 10022025|S21.G00.65.003 10022025",
        "S21.G00.65.001 655|S21.G00.65.002 10022025|S21.G00.65.004 E01",
    ],
)
def test_things_may_start_and_end_on_one_day(block: str) -> None:
    assert read(with_block(block)).problems == []


def test_a_position_of_detachment_with_another_motive_is_told() -> None:
    deposit = with_block("S21.G00.65.001 501|S21.G00.65.002 10022025|S21.G00.65.004 E01")
    assert read(deposit).warned == [("DSN-DETACHEMENT", deposit.line("S21.G00.65.004"))]


def test_a_day_worked_then_back_at_work_the_day_after_is_no_absence() -> None:
    reading = read(with_block("S21.G00.60.001 01|S21.G00.60.002 10022025|S21.G00.60.003 10022025"))
    assert reading.refused == []
    (absence,) = reading.persons[0].absences
    assert absence.last is not None
    assert absence.last < absence.first


def test_the_end_of_a_contract_is_withdrawn_in_a_monthly_file_only() -> None:
    assert read(with_block("S21.G00.62.001 31012025|S21.G00.62.002 099")).refused == []
    deposit = event(CONTRACT_END).put("S21.G00.62.002", "099")
    assert read(deposit).refused == [("S21.G00.62.002/CCH-13", deposit.line("S21.G00.62.002"))]


def exposed(factor: str = "08", contract: str = "00001", year: str = "2025") -> Deposit:
    block = f"S21.G00.34.001 {factor}|S21.G00.34.002 {contract}|S21.G00.34.003 {year}"
    return with_block(block, after="S21.G00.30.015")


@pytest.mark.parametrize("regime", ["157", "200", "300", "905"])
def test_exposures_are_declared_under_these_regimes(regime: str) -> None:
    assert read(exposed().put("S21.G00.40.020", regime)).refused == []


def test_an_exposure_under_another_regime_is_refused() -> None:
    deposit = exposed().put("S21.G00.40.020", "120")
    assert read(deposit).refused == [("S21.G00.34.001/CCH-11", deposit.line("S21.G00.34.001"))]


def test_an_exposure_names_a_contract_of_the_individu() -> None:
    deposit = exposed(contract="00002")
    assert read(deposit).refused == [("S21.G00.34.002/CCH-11", deposit.line("S21.G00.34.002"))]


@pytest.mark.parametrize("factor", ["01", "02", "03", "04", "11"])
def test_factors_gone_from_the_norm_are_refused(factor: str) -> None:
    deposit = exposed(factor)
    assert read(deposit).refused == [("S21.G00.34.001/CSL-00", deposit.line("S21.G00.34.001"))]


@pytest.mark.parametrize("year", ["2014", "2026"])
def test_a_year_of_exposure_to_come_or_before_the_account_is_told(year: str) -> None:
    deposit = exposed(year=year)
    assert read(deposit).warned == [("DSN-ANNEE", deposit.line("S21.G00.34.003"))]


@pytest.mark.parametrize("year", ["2015", "2024", "2025"])
def test_a_past_year_of_exposure_is_read(year: str) -> None:
    reading = read(exposed(year=year))
    assert (reading.problems, reading.persons[0].exposures[0].year) == ([], int(year))


@pytest.mark.parametrize(
    ("rubrique", "value"),
    [
        ("S21.G00.40.001", "31042018"),
        ("S21.G00.40.007", "99"),
        ("S21.G00.40.008", "1"),
        ("S21.G00.40.012", "151,67"),
        ("S21.G00.40.012", "151.6"),
        ("S21.G00.40.012", "1.5167E2"),
        ("S21.G00.40.012", "-151.67"),
        ("S21.G00.40.012", "99999.99"),
        ("S21.G00.40.026", "0"),
        ("S21.G00.51.001", "20250201"),
        ("S21.G00.51.011", "999"),
        ("S21.G00.51.013", "1 000.00"),
        ("S21.G00.53.001", "03"),
        ("S21.G00.53.002", "121"),
        ("S21.G00.53.003", "41"),
    ],
)
def test_a_value_of_another_form_or_code_is_refused_at_its_line(rubrique: str, value: str) -> None:
    deposit = one().put(rubrique, value)
    assert (f"{rubrique}/CSL-00", deposit.line(rubrique)) in read(deposit).refused


def test_codes_are_those_of_the_norm_of_the_file() -> None:
    sundays = one().put("S21.G00.53.003", "41")
    assert ("S21.G00.53.003/CSL-00", sundays.line("S21.G00.53.003")) in read(sundays).refused
    newer = sundays.put("S10.G00.00.006", "P26V01")
    assert not [code for code, _ in read(newer).refused if code.endswith("CSL-00")]
