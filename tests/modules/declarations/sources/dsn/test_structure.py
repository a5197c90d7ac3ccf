"""Blocks at their place, in number, with the rubriques of their nature."""

import pytest

from cpa.modules.declarations.sources.dsn.problems import asks_for_a_person
from tests.modules.declarations.sources.dsn.deposits import CONTRACT_END, Deposit, event, fields, monthly, person, read


def test_an_unknown_rubrique_is_told_and_skipped() -> None:
    deposit = monthly().after("S21.G00.40.009", ("S21.G00.40.222", "X"))
    reading = read(deposit)
    assert (reading.refused, reading.standing) == ([], 1)
    assert reading.warned == [("DSN-RUBRIQUE-INCONNUE", deposit.line("S21.G00.40.222"))]
    assert reading.persons == read(monthly()).persons[:0] + reading.persons
    assert len(reading.persons[0].contracts) == 1


def test_an_unknown_block_is_skipped_without_closing_what_is_open() -> None:
    deposit = monthly().after("S21.G00.40.009", ("S21.G00.99.001", "X"), ("S21.G00.99.002", "Y"))
    reading = read(deposit)
    assert (reading.refused, reading.standing) == ([], 1)
    assert reading.warned[0] == ("DSN-BLOC-INCONNU", deposit.line("S21.G00.99.001"))
    assert reading.persons[0].contracts[0].unit == "10"


def test_a_rubrique_of_another_year_is_unknown_to_the_norm_of_the_file() -> None:
    added = ("S21.G00.40.082", "30")
    assert read(monthly().after("S21.G00.40.040", added)).warned[0][0] == "DSN-RUBRIQUE-INCONNUE"
    reading = read(monthly("P26V01").after("S21.G00.40.040", added))
    assert all(code != "DSN-RUBRIQUE-INCONNUE" for code, _ in reading.warned)


def test_a_rubrique_written_again_opens_another_block() -> None:
    pension = monthly(persons=[person()]).after("S21.G00.71.002", ("S21.G00.71.002", "90000"))
    assert read(pension).problems == []
    contract = monthly(persons=[person()]).after("S21.G00.40.009", ("S21.G00.40.009", "00002"))
    refused = read(contract).refused
    assert ("S21.G00.40.001/CST-03", contract.line("S21.G00.40.009", 2)) in refused


def test_a_block_whose_parent_is_not_open_refuses_the_message() -> None:
    deposit = monthly()
    deposit.drop_block("S21.G00.50")
    reading = read(deposit)
    assert ("DSN-PARENT", deposit.line("S21.G00.51.001")) in reading.refused
    assert reading.ended[0].problems[0].code == "DSN-PARENT"
    assert reading.standing == 0


def test_blocks_out_of_order_refuse_the_declaration() -> None:
    deposit = monthly(persons=[person()])
    deposit.after("S21.G00.71.002", *fields("S21.G00.60.001 01|S21.G00.60.002 03022025|S21.G00.60.003 05022025"))
    assert read(deposit).refused == [("DSN-ORDRE", deposit.line("S21.G00.60.001"))]


def test_a_second_header_in_a_message_is_refused() -> None:
    deposit = monthly()
    reading = read(deposit.add(*deposit.lines[:17]))
    assert "DSN-ORDRE" in {code for code, _ in reading.refused}
    assert reading.standing == 0


@pytest.mark.parametrize(
    ("block", "noticed_at"),
    [
        ("S21.G00.71", "S21.G00.50.001"),
        ("S10.G00.02", "S20.G00.05.001"),
    ],
)
def test_a_missing_block_is_told_where_its_parent_ends(block: str, noticed_at: str) -> None:
    deposit = monthly(persons=[person()]).drop_block(block)
    assert read(deposit).refused == [("DSN-BLOC-ABSENT", deposit.line(noticed_at))]


def test_an_individu_without_versement_is_refused() -> None:
    deposit = monthly(persons=[person()])
    for block in ("S21.G00.50", "S21.G00.51", "S21.G00.53"):
        deposit.drop_block(block)
    assert ("DSN-BLOC-ABSENT", len(deposit.lines) + 1) in read(deposit).refused


def test_a_message_without_declaration_is_refused() -> None:
    deposit = Deposit(monthly().lines[:14])
    assert "DSN-BLOC-ABSENT" in {code for code, _ in read(deposit).refused}


def test_a_block_repeated_beyond_its_number_is_refused() -> None:
    deposit = monthly(persons=[person()])
    end = fields("S21.G00.62.001 28022025|S21.G00.62.002 059")
    deposit.after("S21.G00.40.040", *end, *end)
    assert read(deposit).refused == [("DSN-BLOC-REPETE", deposit.line("S21.G00.62.001", 2))]


def test_an_event_holds_one_individu_and_one_contract() -> None:
    deposit = event()
    someone = deposit.lines[deposit.index("S21.G00.30.001") :]
    deposit.add(
        *(("S21.G00.30.001", "1790369952198") if code == "S21.G00.30.001" else (code, v) for code, v in someone)
    )
    assert ("DSN-BLOC-REPETE", deposit.line("S21.G00.30.001", 2)) in read(deposit).refused


def test_a_block_barred_in_the_nature_is_refused() -> None:
    deposit = event(CONTRACT_END)
    deposit.after("S21.G00.30.015", *fields("S21.G00.34.001 08|S21.G00.34.002 00009|S21.G00.34.003 2025"))
    assert ("S21.G00.34/CST-02", deposit.line("S21.G00.34.001")) in read(deposit).refused


def test_an_individu_is_barred_from_a_declaration_without_individu() -> None:
    deposit = monthly().put("S20.G00.05.002", "02")
    assert ("S21.G00.30/CST-02", deposit.line("S21.G00.30.001")) in read(deposit).refused


@pytest.mark.parametrize(
    "rubrique",
    ["S21.G00.30.006", "S21.G00.40.001", "S21.G00.40.026", "S21.G00.51.010", "S21.G00.53.002", "S20.G00.05.005"],
)
def test_a_missing_rubrique_is_told_at_its_block(rubrique: str) -> None:
    deposit = monthly(persons=[person()]).drop(rubrique)
    first = next(position for position, (code, _) in enumerate(deposit.lines) if code[:10] == rubrique[:10])
    expected = first + 1 if rubrique[:10] != "S21.G00.51" else deposit.line("S21.G00.51.001")
    assert (f"{rubrique}/CST-03", expected) in read(deposit).refused


def test_a_missing_rubrique_of_the_header_takes_the_whole_message() -> None:
    reading = read(monthly().drop("S10.G00.00.005"))
    assert reading.ended[0].problems[0].code == "S10.G00.00.005/CST-03"
    assert reading.standing == 0


def test_a_rubrique_barred_in_the_nature_is_refused() -> None:
    deposit = event().after("S20.G00.05.007", ("S20.G00.05.008", "01"))
    assert read(deposit).refused == [("S20.G00.05.008/CST-04", deposit.line("S20.G00.05.008"))]


def test_before_2024_the_table_of_2025_only_warns_of_what_no_right_rests_on() -> None:
    for norm in ("P21V01", "P22V01", "P23V01"):
        unused = monthly(norm, [person()]).drop("S21.G00.40.036")
        assert read(unused).warned == [("S21.G00.40.036/CST-03", unused.line("S21.G00.40.001"))]
        assert read(unused).standing == 1
        needed = monthly(norm, [person()]).drop("S21.G00.40.026")
        assert read(needed).refused == [("S21.G00.40.026/CST-03", needed.line("S21.G00.40.001"))]


def test_what_2019_did_not_know_is_not_asked_for_before_2024() -> None:
    assert read(monthly("P21V01").drop("S21.G00.11.022")).problems == []
    assert read(monthly("P24V01").drop("S21.G00.11.022")).standing == 0


@pytest.mark.parametrize("norm", ["P19V01", "P20V01", "P27V01", "P25V02"])
def test_a_norm_that_is_not_loaded_sets_the_message_aside(norm: str) -> None:
    deposit = monthly(norm)
    reading = read(deposit)
    assert reading.refused == [("DSN-NORME", deposit.line("S10.G00.00.006"))]
    assert asks_for_a_person(reading.problems[0])
    assert (reading.declarations, reading.envois[0].norm) == ([], norm)


def test_a_norm_that_is_no_norm_is_refused() -> None:
    for deposit in (monthly("25V01P"), monthly().drop("S10.G00.00.006")):
        reading = read(deposit)
        assert reading.standing == 0
        assert not asks_for_a_person(reading.problems[0])
