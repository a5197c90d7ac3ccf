"""The files of the demonstration are real declarations about nobody."""

import re
from collections import Counter
from itertools import pairwise

import pytest

from cpa.demo.deposits import deposits
from cpa.demo.reading import read_world
from cpa.kernel.quantity import parse_hundredths

NIR_OF_NOBODY = re.compile(r"[12]\d{2}(0[1-9]|1[0-2])(0[1-9]|[1-9]\d)9[5-8]\d\d{3}")
"""Commune codes 950 to 989 exist in no département."""


@pytest.fixture(scope="module")
def world():
    return read_world()


@pytest.fixture(scope="module")
def files(world):
    return list(deposits(world))


def luhn_holds(digits):
    doubled = [int(d) * (2 if rank % 2 else 1) for rank, d in enumerate(reversed(digits))]
    return sum(n - 9 if n > 9 else n for n in doubled) % 10 == 0


def lines_of(deposit):
    text = deposit.content.decode("iso-8859-1")
    return [re.fullmatch(r"(S\d\d\.G00\.\d\d\.\d{3}),'(.+)'", line).groups() for line in text.split("\r\n")[:-1]]


def test_there_are_ten_personas_in_order(world):
    assert [persona.code for persona in world.personas] == [f"H{rank}" for rank in range(1, 11)]


def test_exactly_one_persona_is_left_to_attach_her_rights(world):
    assert [persona.first_name for persona in world.personas if not persona.attached] == ["Chloé"]


def test_every_national_number_belongs_to_nobody_and_says_what_the_persona_says(world):
    for persona in world.personas:
        assert NIR_OF_NOBODY.fullmatch(persona.nir)
        assert persona.nir[1:5] == f"{persona.born:%y%m}"
        assert persona.nir[5:7] == persona.born_department


def test_national_numbers_and_logins_are_all_different(world):
    assert len({persona.nir for persona in world.personas}) == 10
    assert len({persona.login for persona in world.personas}) == 10


def test_every_company_number_is_one_that_is_never_attributed_with_a_right_key(world):
    for company in (*world.employers.values(), world.sender):
        assert company.siren.startswith("0055")
        assert luhn_holds(company.siren)
        assert luhn_holds(company.siren + company.nic)
    assert luhn_holds(world.workplace.siret)


def test_the_two_totals_count_the_file(files):
    for deposit in files:
        lines = lines_of(deposit)
        opened = sum(rubrique == "S20.G00.05.001" for rubrique, _ in lines)
        assert lines[-2:] == [("S90.G00.90.001", str(len(lines))), ("S90.G00.90.002", str(opened))]


def test_no_line_is_longer_than_the_format_allows(files):
    assert max(len(line) for deposit in files for line in deposit.content.split(b"\n")) <= 255


def test_each_file_is_in_the_norm_of_its_year(files):
    norms = {(deposit.name[:4], dict(lines_of(deposit))["S10.G00.00.006"]) for deposit in files}
    assert norms == {(str(year), f"P{year - 2000}V01") for year in range(2021, 2027)}


def test_each_contract_has_the_four_kinds_of_pay_in_each_declaration(files):
    for deposit in files:
        for declaration in deposit.content.decode("iso-8859-1").split("S20.G00.05.001")[1:]:
            kinds = Counter(re.findall(r"S21\.G00\.51\.010,'(.+)'\r\nS21\.G00\.51\.011,'(\d+)'", declaration))
            contracts = set(re.findall(r"S21\.G00\.40\.009,'(.+)'", declaration))
            assert {kind for kind in kinds if kinds[kind]} >= {
                (c, k) for c in contracts for k in ("001", "002", "003", "010")
            }


def test_no_row_of_working_time_exceeds_what_a_row_may_hold(files):
    for deposit in files:
        measures = re.findall(
            r"S21\.G00\.53\.002,'(-?[\d.]+)'\r\nS21\.G00\.53\.003,'(\d+)'", deposit.content.decode("iso-8859-1")
        )
        assert all(parse_hundredths(value) <= (325000 if unit == "10" else 40300) for value, unit in measures)


def test_files_come_in_the_order_of_their_deposit(files):
    assert all(earlier.built_on < later.built_on for earlier, later in pairwise(files))


def test_only_one_month_is_declared_twice(files):
    assert [deposit.name for deposit in files if "annule" in deposit.name] == ["2025-03-bureau-annule-et-remplace.dsn"]


def test_the_month_nadias_employer_forgot_is_in_no_file(files, world):
    siren = world.employers["filature"].siren.encode()
    silent = [deposit.name for deposit in files if deposit.name <= "2024-09.dsn" and siren not in deposit.content]
    assert silent == ["2024-05.dsn"]


def test_a_persona_waiting_for_a_number_is_declared_without_one_then_with_both(files):
    nir, ntt = b"1910799970102", b"1005500038M0177"
    seen = {deposit.name[:7]: (nir in deposit.content, ntt in deposit.content) for deposit in files}
    assert seen["2024-06"] == (False, True)
    assert seen["2024-07"] == (True, True)
    assert seen["2024-08"] == (True, False)
