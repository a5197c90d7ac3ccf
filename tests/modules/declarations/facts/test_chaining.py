from datetime import date

from cpa.modules.declarations.facts.chaining import Chains
from cpa.modules.declarations.facts.rows import ContractKey
from tests.modules.declarations.facts.building import KEY, NUMBER, SIRET, START, change, contract, header, month

JANUARY, FEBRUARY = header(month(1)), header(month(2))
OTHER_SIRET = "00700104300020"


def test_a_contract_whose_number_changes_stays_one() -> None:
    renamed = ContractKey(SIRET, "LN000002", START)
    chains = Chains(
        [contract(JANUARY), contract(FEBRUARY, key=renamed)],
        [change(FEBRUARY, month(2), key=renamed, former_number=NUMBER)],
    )
    assert chains.of(KEY) == chains.of(renamed) == renamed


def test_a_transfer_and_a_new_number_of_one_day_may_come_in_two_blocks() -> None:
    now = ContractKey(OTHER_SIRET, "A2025", START)
    chains = Chains(
        [contract(JANUARY), contract(FEBRUARY, key=now)],
        [
            change(FEBRUARY, month(2), key=now, former_siret=SIRET),
            change(FEBRUARY, month(2), key=now, former_number=NUMBER, line=75),
        ],
    )
    assert chains.of(KEY) == now


def test_changes_of_two_days_are_followed_back_one_after_the_other() -> None:
    now = ContractKey(OTHER_SIRET, "A2025", START)
    chains = Chains(
        [contract(JANUARY), contract(FEBRUARY, key=now)],
        [
            change(FEBRUARY, date(2025, 2, 3), key=now, former_number=NUMBER),
            change(FEBRUARY, date(2025, 2, 17), key=now, former_siret=SIRET),
        ],
    )
    assert chains.of(KEY) == chains.of(ContractKey(SIRET, "A2025", START)) == now


def test_a_corrected_start_leads_back_to_the_wrong_one() -> None:
    now = ContractKey(SIRET, NUMBER, date(2018, 4, 1))
    chains = Chains(
        [contract(JANUARY), contract(FEBRUARY, key=now)], [change(FEBRUARY, START, key=now, former_start=START)]
    )
    assert chains.of(KEY) == now


def test_the_same_number_without_any_change_declared_is_another_contract() -> None:
    later = ContractKey(SIRET, NUMBER, date(2025, 6, 1))
    chains = Chains([contract(JANUARY), contract(header(month(6)), key=later)], [])
    assert chains.of(KEY) != chains.of(later)


def test_a_change_of_working_time_alone_links_nothing() -> None:
    chains = Chains([contract(FEBRUARY)], [change(FEBRUARY, month(2), former_reference=15167)])
    assert chains.of(KEY) == KEY
