from datetime import date

from cpa.legislation.facts import Basis
from cpa.modules.declarations.facts.references import monthly_references, year_reference
from cpa.modules.declarations.facts.rows import ContractChange, ContractState
from tests.modules.declarations.facts.building import change, contract, header, month


def reference(states: list[ContractState], *changes: ContractChange, basis: Basis = Basis.HOURS) -> int:
    return year_reference(monthly_references(states, changes, basis), 2025)


def test_a_contract_of_three_months_has_the_reference_of_a_whole_year() -> None:
    assert reference([contract(header(month(n))) for n in (2, 3, 4)]) == 12 * 15167


def test_a_reference_that_changes_in_july_counts_six_months_of_each() -> None:
    states = [contract(header(month(n)), reference=15167 if n < 7 else 16900) for n in range(1, 13)]
    assert reference(states) == 6 * 15167 + 6 * 16900


def test_months_before_the_first_declaration_take_its_reference_and_later_ones_the_last() -> None:
    states = [contract(header(month(3)), reference=10000), contract(header(month(5)), reference=20000)]
    assert reference(states) == 4 * 10000 + 8 * 20000


def test_a_change_recomputed_from_january_rewrites_the_months_since() -> None:
    # Declared at 151.67 until May; in June the employer says that 169.00 held from March and 160.00 before.
    states = [contract(header(month(n)), reference=15167) for n in range(1, 6)]
    june = header(month(6))
    states.append(contract(june, reference=16900))
    rewritten = change(june, date(2025, 3, 1), former_reference=16000, recomputed_from=date(2025, 1, 1))
    assert reference(states, rewritten) == 2 * 16000 + 10 * 16900


def test_several_changes_each_go_back_to_the_next_older_one() -> None:
    states = [contract(header(month(n)), reference=15167) for n in range(1, 6)]
    june = header(month(6))
    states.append(contract(june, reference=16900))
    changes = (
        change(june, date(2025, 5, 1), former_reference=16500),
        change(june, date(2025, 3, 1), former_reference=16000, recomputed_from=date(2025, 2, 1), line=71),
    )
    assert reference(states, *changes) == 15167 + 16000 + 2 * 16500 + 8 * 16900


def test_a_change_without_depth_rewrites_nothing() -> None:
    states = [contract(header(month(n)), reference=15167) for n in range(1, 6)]
    june = header(month(6))
    states.append(contract(june, reference=16900))
    assert reference(states, change(june, date(2025, 3, 1), former_reference=16000)) == 5 * 15167 + 7 * 16900


def test_days_and_hours_keep_their_own_reference() -> None:
    states = [contract(header(month(1))), contract(header(month(7)), unit="20", reference=1817)]
    assert reference(states) == 12 * 15167
    assert reference(states, basis=Basis.DAYS) == 12 * 1817


def test_a_contract_without_reference_has_none() -> None:
    assert reference([contract(header(month(1)), reference=None)]) == 0
