from datetime import date

import pytest

from cpa.legislation.facts import Regime
from cpa.modules.declarations.facts.contracts import Contract
from cpa.modules.declarations.facts.rows import ContractKey, ContractState
from tests.modules.declarations.facts.building import KEY, contract, header, month


def made(*states: ContractState, establishment: date | None = None, start: date = KEY.start) -> Contract:
    return Contract(ContractKey(KEY.siret, KEY.number, start), states, establishment)


@pytest.mark.parametrize(
    ("status", "nature", "regime"),
    [
        ("99", "01", Regime.PRIVATE),
        ("", "02", Regime.PRIVATE),
        ("02", "10", Regime.PUBLIC),
        ("01", "50", Regime.PUBLIC),
        ("99", "09", Regime.PUBLIC),
        ("02", "01", Regime.PUBLIC),
    ],
)
def test_status_and_nature_tell_public_from_private(status: str, nature: str, regime: Regime) -> None:
    assert made(contract(header(month(1)), employment_status=status, nature=nature)).regime(2025) is regime


def test_the_regime_of_a_year_is_that_of_its_last_declaration() -> None:
    states = (contract(header(month(12, 2024)), employment_status="02"), contract(header(month(1, 2026))))
    assert [made(*states).regime(year) for year in (2023, 2024, 2025, 2026)] == [Regime.PUBLIC] * 3 + [Regime.PRIVATE]


def test_a_declared_end_stands_until_it_is_withdrawn() -> None:
    june = contract(header(month(6)), ended_on=date(2025, 6, 30), end_motive="059")
    assert made(june).end() == date(2025, 6, 30)
    assert made(june, contract(header(month(7)), ended_on=date(2025, 6, 30), end_motive="099")).end() is None


@pytest.mark.parametrize("motive", ["100", "998"])
def test_a_transfer_is_no_end(motive: str) -> None:
    assert made(contract(header(month(6)), ended_on=date(2025, 6, 30), end_motive=motive)).end() is None


def test_a_contract_gone_while_its_establishment_declares_three_months_more_is_taken_as_ended() -> None:
    silent = contract(header(month(6)))
    assert made(silent, establishment=month(8)).end() is None
    assert made(silent, establishment=month(9)).end() == date(2025, 6, 30)
    assert made(silent, contract(header(month(9))), establishment=month(9)).end() is None


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        (date(2018, 3, 1), None, 12),
        (date(2025, 3, 1), None, 10),
        (date(2025, 3, 15), date(2025, 6, 14), 3),
        (date(2025, 3, 15), date(2025, 6, 13), 2),
        (date(2018, 3, 1), date(2025, 1, 30), 0),
        (date(2018, 3, 1), date(2024, 12, 31), 0),
        (date(2026, 3, 1), None, 0),
    ],
)
def test_months_are_counted_from_day_to_day_within_the_year(start: date, end: date | None, months: int) -> None:
    state = contract(header(month(6)), ended_on=end, end_motive="059" if end else "")
    assert made(state, start=start).whole_months(2025) == months


def test_a_disabled_worker_s_status_counts_for_the_years_it_is_declared_in() -> None:
    contract_ = made(
        contract(header(month(11, 2024)), disability_status="01"),
        contract(header(month(3)), disability_status="01"),
        contract(header(month(12)), disability_status=""),
        contract(header(month(1, 2026)), disability_status="99"),
    )
    assert [contract_.disabled_worker(year) for year in (2024, 2025, 2026)] == [True, True, False]


@pytest.mark.parametrize(
    ("given", "part"),
    [
        ({"post_nature": "02", "quantity": 8667, "full_post": 17500}, (8667, 17500)),
        ({"post_nature": "02", "quantity": 8667}, (8667, 15167)),
        ({"post_nature": "01", "quantity": 8667}, (1, 1)),
        ({"post_nature": "02", "quantity": None}, (1, 1)),
        ({"post_nature": "02", "quantity": 15167}, (1, 1)),
        ({"post_nature": "02", "quantity": 8667, "reference": None}, (1, 1)),
    ],
)
def test_a_post_is_part_of_a_full_one_only_when_the_post_itself_is(given: dict, part: tuple[int, int]) -> None:
    assert made(contract(header(month(1)), **given)).part_of_post(2025) == part
