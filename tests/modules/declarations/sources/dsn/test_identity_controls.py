"""Controls of the individu."""

import pytest

from tests.modules.declarations.sources.dsn.deposits import (
    FIRST_NIR,
    SECOND_NIR,
    SIREN,
    Deposit,
    Field,
    monthly,
    person,
    read,
)

NIR, BIRTH, NTT = "S21.G00.30.001", "S21.G00.30.006", "S21.G00.30.020"
FORMER = "S21.G00.31.008"


def someone(nir: str, birth: str) -> Deposit:
    return monthly(persons=[person(nir, birth)])


@pytest.mark.parametrize(
    ("nir", "birth"),
    [
        ("1700320864505", "10031970"),
        ("188042A957503", "10041988"),
        ("292082B958504", "10081992"),
        ("105042A957503", "10042005"),
        ("176042A957503", "10041976"),
        ("1750420957503", "10041975"),
        ("1856069951197", "99991985"),
        ("1055069951197", "01122005"),
    ],
)
def test_corsicans_unknown_months_and_young_people_have_valid_numbers(nir: str, birth: str) -> None:
    assert read(someone(nir, birth)).refused == []


@pytest.mark.parametrize(
    ("nir", "birth"),
    [("1880420864505", "10041988"), ("170032A957503", "10031970"), ("105042B957503", "10041905")],
)
def test_corsica_is_20_before_1976_and_2a_or_2b_since(nir: str, birth: str) -> None:
    deposit = someone(nir, birth)
    assert read(deposit).refused == [(f"{NIR}/CCH-11", deposit.line(NIR))]


@pytest.mark.parametrize(
    "nir",
    [
        "3850769951197",
        "2851369951197",
        "2852169951197",
        "2850700951197",
        "285072C951197",
        "2850769000197",
        "2850769951000",
        "285076995119",
        "28507699511977",
        "2 85076995119",
    ],
)
def test_a_number_that_is_no_nir_is_refused(nir: str) -> None:
    deposit = someone(nir, "14071985")
    assert read(deposit).refused == [(f"{NIR}/CSL-00", deposit.line(NIR))]


@pytest.mark.parametrize(
    ("nir", "birth", "control"),
    [
        ("1999999999999", "01011999", "CCH-13"),
        ("2999999999999", "01011999", "CCH-13"),
        ("2850769999999", "14071985", "CCH-16"),
    ],
)
def test_a_filler_number_is_refused(nir: str, birth: str, control: str) -> None:
    deposit = someone(nir, birth)
    assert read(deposit).refused == [(f"{NIR}/{control}", deposit.line(NIR))]


def test_a_former_filler_number_is_refused_so_that_it_links_nobody() -> None:
    deposit = monthly(persons=[person()])
    deposit.after("S21.G00.30.015", ("S21.G00.31.001", "01022025"), ("S21.G00.31.008", "1999999999999"))
    assert read(deposit).refused == [("DSN-ANCIEN-NIR", deposit.line("S21.G00.31.008"))]


def with_former_nir(nir: str, former: str, birth: str = "14071985") -> list[Field]:
    lines = person(nir, birth)
    after = next(rank for rank, (code, _) in enumerate(lines) if code == "S21.G00.30.015") + 1
    return [*lines[:after], ("S21.G00.31.001", "01022025"), (FORMER, former), *lines[after:]]


def test_a_former_number_that_is_somebody_declared_before_makes_nobody_one_person() -> None:
    deposit = monthly(persons=[person(SECOND_NIR, "02031979"), with_former_nir(FIRST_NIR, SECOND_NIR)])
    assert read(deposit).refused == [("DSN-ANCIEN-NIR-AUTRUI", deposit.line(FORMER))]


def test_a_former_number_that_is_somebody_declared_after_makes_nobody_one_person() -> None:
    deposit = monthly(persons=[with_former_nir(FIRST_NIR, SECOND_NIR), person(SECOND_NIR, "02031979")])
    assert read(deposit).refused == [("DSN-ANCIEN-NIR-AUTRUI", deposit.line(NIR, 2))]


def test_two_people_declared_side_by_side_have_no_former_number_in_common() -> None:
    gone = "2850769951005"
    people = [with_former_nir(FIRST_NIR, gone), with_former_nir(SECOND_NIR, gone, "02031979")]
    deposit = monthly(persons=people)
    assert read(deposit).refused == [("DSN-ANCIEN-NIR-AUTRUI", deposit.line(FORMER, 2))]


def test_ones_own_number_repeated_as_the_former_one_links_nobody_and_is_accepted() -> None:
    people = [with_former_nir(FIRST_NIR, FIRST_NIR), person(SECOND_NIR, "02031979")]
    assert read(monthly(persons=people)).refused == []


def test_five_final_nines_are_a_number_like_another() -> None:
    assert read(someone("2850769199999", "14071985")).refused == []


def test_a_nir_comes_once_in_a_declaration() -> None:
    deposit = monthly(persons=[person(), person()])
    assert read(deposit).refused == [(f"{NIR}/CCH-14", deposit.line(NIR, 2))]


def test_two_declarations_of_an_envoi_may_hold_the_same_person() -> None:
    deposit = monthly(persons=[person()])
    deposit.add(*deposit.lines[deposit.index("S20.G00.05.001") :]).put("S20.G00.05.004", "2", nth=2)
    assert read(deposit).standing == 2


def test_the_year_of_birth_is_that_of_the_nir() -> None:
    deposit = someone("2850769951197", "14071986")
    assert read(deposit).refused == [(f"{BIRTH}/CCH-11", deposit.line(BIRTH))]


def test_an_unknown_day_of_birth_is_99_and_also_00_since_2026() -> None:
    assert read(someone("2850769951197", "99991985")).refused == []
    deposit = someone("2850769951197", "00001985")
    assert read(deposit).refused == [(f"{BIRTH}/CSL-00", deposit.line(BIRTH))]
    newer = deposit.put("S10.G00.00.006", "P26V01")
    assert (f"{BIRTH}/CSL-00", deposit.line(BIRTH)) not in read(newer).refused


def temporary(number: str) -> Deposit:
    return monthly(persons=[person()]).drop(NIR).after("S21.G00.30.015", (NTT, number))


def test_a_temporary_number_stands_for_a_nir_not_yet_known() -> None:
    reading = read(temporary(f"2{SIREN}M00001"))
    assert reading.refused == []
    assert (reading.persons[0].identifiers.nir, reading.persons[0].identifiers.ntt) == ("", f"2{SIREN}M00001")


def test_an_individu_without_any_number_is_refused() -> None:
    deposit = monthly(persons=[person()]).drop(NIR)
    assert read(deposit).refused == [(f"{NTT}/CCH-12", deposit.line("S21.G00.30.002"))]


@pytest.mark.parametrize(
    ("number", "control"),
    [(f"3{SIREN}M00001", "CSL-11"), (f"2{SIREN}M 0001", "CSL-12"), ("2007001126M00001", "CCH-13")],
)
def test_a_temporary_number_of_another_make_is_refused(number: str, control: str) -> None:
    deposit = temporary(number)
    assert read(deposit).refused == [(f"{NTT}/{control}", deposit.line(NTT))]


def test_a_temporary_number_alone_comes_once() -> None:
    deposit = temporary(f"2{SIREN}M00001")
    deposit.add(*deposit.lines[deposit.index("S21.G00.30.002") :])
    assert read(deposit).refused == [("DSN-NTT-REPETE", deposit.line(NTT, 2))]


@pytest.mark.parametrize("name", ["-ALBA", " ALBA", "ALBA-", "ALBA'", "ALBA "])
def test_names_do_not_begin_or_end_with_signs(name: str) -> None:
    deposit = monthly(persons=[person()]).put("S21.G00.30.002", name)
    assert read(deposit).refused == [("S21.G00.30.002/CSL-00", deposit.line("S21.G00.30.002"))]


@pytest.mark.parametrize("name", ["'ALBA", "ALBA--BRUN", "SN", "L'HERMITTE", "É", "DE LA TOUR"])
def test_other_signs_belong_to_names(name: str) -> None:
    assert read(monthly(persons=[person()]).put("S21.G00.30.002", name)).refused == []


def test_a_department_that_does_not_go_with_the_year_of_birth_is_told() -> None:
    deposit = monthly(persons=[person()]).put("S21.G00.30.014", "96")
    reading = read(deposit)
    assert reading.warned == [("DSN-DEPARTEMENT", deposit.line("S21.G00.30.014"))]
    assert reading.standing == 1


@pytest.mark.parametrize(
    ("department", "birth", "nir"), [("20", "10041975", "1750420957503"), ("96", "10041967", "1670496957503")]
)
def test_departments_gone_since_are_those_of_older_people(department: str, birth: str, nir: str) -> None:
    deposit = someone(nir, birth).put("S21.G00.30.014", department)
    assert read(deposit).problems == []
    newer = str(int(birth[4:]) + 1)
    deposit.put(BIRTH, birth[:4] + newer).put(NIR, nir[0] + newer[2:] + nir[3:5] + "69" + nir[7:])
    assert read(deposit).warned == [("DSN-DEPARTEMENT", deposit.line("S21.G00.30.014"))]


def test_no_problem_ever_holds_what_it_is_about() -> None:
    values = ["2850769951197", "ALBAVALUE", "PRENOMVALUE", "14071999"]
    deposit = monthly(persons=[person(birth="14071999"), person(birth="14071999")])
    deposit.put("S21.G00.30.002", "ALBAVALUE").put("S21.G00.30.004", "PRENOMVALUE-").put(NIR, "3850769951197", nth=2)
    told = str(read(deposit).problems)
    assert read(deposit).refused
    assert not [value for value in (*values, "3850769951197", "PRENOMVALUE-") if value in told]
