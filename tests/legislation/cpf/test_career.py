from dataclasses import replace
from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpa.kernel.quantity import Unit
from cpa.legislation.cpf.career import Opening, determine, explain, rules_version
from cpa.legislation.cpf.law import cpf_law, year_plan
from cpa.legislation.facts import AnnualFacts, Basis, Regime, Work
from cpa.rules.evaluate import run
from tests.legislation.cpf.careers import career

FULL = 160_700


def worked(hours: int, reference: int = 0, **more: object) -> Work:
    return Work(Regime.PRIVATE, Basis.HOURS, hours, reference, **more)  # type: ignore[arg-type]


def year(number: int, *work: Work, **more: object) -> AnnualFacts:
    return AnnualFacts(number, work, **more)  # type: ignore[arg-type]


careers = st.integers(0, 10**9).map(lambda seed: career(Random(seed)))


def test_hours_become_euros_and_the_account_goes_on() -> None:
    found = determine([year(n, worked(FULL)) for n in (2017, 2018, 2019)], through=2020)
    assert [(d.year, d.unit, d.credit, d.total_balance) for d in found] == [
        (2017, Unit.HUNDREDTH_HOUR, 2400, 2400),
        (2018, Unit.HUNDREDTH_HOUR, 2400, 4800),
        (2019, Unit.CENT, 50_000, 122_000),
        (2020, Unit.CENT, 0, 122_000),
    ]
    assert [(d.converted_hours, d.converted_cents) for d in found] == [(0, 0), (0, 0), (4800, 72_000), (0, 0)]


def test_a_contract_without_a_declared_reference_is_measured_against_1607_hours() -> None:
    (found,) = determine([year(2023, worked(30_000))], through=2023)
    assert found.credit == 9335


def test_public_work_earns_nothing_here() -> None:
    public = Work(Regime.PUBLIC, Basis.HOURS, FULL, FULL)
    (found,) = determine([year(2023, public, worked(30_000))], through=2023)
    assert found.credit == 9335


def test_unprotected_absence_earns_nothing_and_protected_absence_counts_as_work() -> None:
    (without,) = determine([year(2023, worked(30_000, other_absence=60_000))], through=2023)
    (with_it,) = determine([year(2023, worked(30_000, protected=60_000))], through=2023)
    assert (without.credit, with_it.credit) == (9335, 50_000)


def test_hours_taken_back_beyond_those_declared_count_as_none_and_lower_no_other_contract() -> None:
    (found,) = determine([year(2023, worked(30_000), worked(-5_000))], through=2023)
    assert found.credit == 9335


def test_disability_may_be_known_from_any_contract_or_from_the_holder() -> None:
    from_contract = year(2023, worked(FULL), worked(100, disabled_worker=True))
    from_holder = year(2023, worked(FULL), disabled_worker=True)
    assert [determine([facts], through=2023)[0].credit for facts in (from_contract, from_holder)] == [80_000, 80_000]


def test_the_other_reading_of_the_bonus_can_be_asked_for() -> None:
    facts = [year(2023, worked(FULL), disabled_worker=True, low_qualified=True)]
    (ours,) = determine(facts, through=2023)
    (other,) = determine(facts, through=2023, law=cpf_law().switched({"readings.bonus_adds_to_low_qualified": 1}))
    assert (ours.credit, other.credit) == (80_000, 110_000)


def test_the_other_reading_of_the_minimum_wage_can_be_asked_for() -> None:
    """10.25 EUR on 1 January 2021, 10.48 EUR on 31 December."""
    facts = [year(2021, Work(Regime.PRIVATE, Basis.PAY, 1_070_000, 0))]
    (ours,) = determine(facts, through=2021)
    (other,) = determine(facts, through=2021, law=cpf_law().switched({"readings.wage_of_1_january": 0}))
    assert ours.credit == 50_000
    assert other.credit == -(-50_000 * 1_070_000 // (2080 * 1048))


def test_years_without_facts_are_there_and_earn_nothing() -> None:
    found = determine([year(2019, worked(FULL)), year(2022, worked(FULL))], through=2023)
    assert [(d.year, d.credit) for d in found] == [(2019, 50_000), (2020, 0), (2021, 0), (2022, 50_000), (2023, 0)]


def test_an_account_without_any_fact_has_one_year_worth_nothing() -> None:
    assert [(d.year, d.credit, d.total_balance) for d in determine([], through=2024)] == [(2024, 0, 0)]


def test_facts_before_the_account_or_after_the_last_year_are_left_out() -> None:
    facts = [year(2012, worked(FULL)), year(2024, worked(FULL)), year(2026, worked(FULL))]
    assert [d.year for d in determine(facts, through=2025)] == [2024, 2025]


def test_the_facts_of_a_year_are_given_once() -> None:
    with pytest.raises(ValueError, match="once"):
        determine([year(2024), year(2024)], through=2024)


def test_there_is_no_account_before_2015() -> None:
    with pytest.raises(ValueError, match="2015"):
        determine([], through=2024, first_year=2014)


def test_hours_of_the_former_right_entered_after_2018_become_euros() -> None:
    (found,) = determine([], through=2020, first_year=2020, opening=Opening(counted=10_000, dif=12_000))
    assert (found.counted_balance, found.total_balance) == (190_000, 190_000)


def test_what_was_given_back_returns_to_the_balance() -> None:
    found = determine([year(2023, worked(FULL))], through=2024, debits={2023: 20_000, 2024: -20_000})
    assert [d.counted_balance for d in found] == [30_000, 50_000]


@given(careers)
def test_balances_follow_from_credits_uses_and_top_ups(one: object) -> None:
    found = determine(one.facts, through=one.through, debits=one.debits, topups=one.topups)  # type: ignore[attr-defined]
    for before, after in zip(found, found[1:], strict=False):
        carried = after.converted_cents if after.year == 2019 else before.total_balance
        assert after.total_balance == carried + after.credit + after.topup - after.debit


@given(careers)
def test_a_credit_never_passes_the_ceiling_nor_falls_below_zero(one: object) -> None:
    for each in determine(one.facts, through=one.through, debits=one.debits):  # type: ignore[attr-defined]
        assert 0 <= each.credit <= each.entitlement
        assert each.credit == 0 or each.inputs["carried_counted"] + each.credit <= each.ceiling


@given(careers, st.randoms(use_true_random=False))
def test_the_order_in_which_employers_declare_changes_nothing(one: object, random: Random) -> None:
    shuffled = [
        replace(facts, work=tuple(random.sample(facts.work, len(facts.work))))
        for facts in one.facts  # type: ignore[attr-defined]
    ]
    through = one.through  # type: ignore[attr-defined]
    given_ = [d.credit for d in determine(one.facts, through=through)]  # type: ignore[attr-defined]
    assert [d.credit for d in determine(shuffled, through=through)] == given_


@given(hours=st.integers(0, 300_000), more=st.integers(0, 5_000), number=st.integers(2015, 2026))
def test_working_more_never_earns_less(hours: int, more: int, number: int) -> None:
    (less,) = determine([year(number, worked(hours))], through=number)
    (greater,) = determine([year(number, worked(hours + more))], through=number)
    assert less.credit <= greater.credit


@given(careers)
def test_the_inputs_kept_give_the_same_year_again(one: object) -> None:
    for each in determine(one.facts, through=one.through, debits=one.debits, topups=one.topups):  # type: ignore[attr-defined]
        again = run(year_plan(cpf_law(), each.year), each.inputs)
        assert (again["credit"], again["total_balance"]) == (each.credit, each.total_balance)


def test_the_version_of_the_rules_is_the_same_every_time() -> None:
    assert len(rules_version()) == 16
    assert determine([], through=2024)[0].rules_version == rules_version()


def test_years_after_the_end_of_rights_earn_nothing_and_lose_nothing() -> None:
    facts = [year(number, worked(FULL)) for number in (2022, 2023, 2024)]
    ended = date(2023, 6, 30)
    found = determine(facts, through=2024, rights_ended_on=ended)
    assert [each.credit for each in found] == [50_000, 50_000, 0]
    assert found[-1].total_balance == 100_000
    told = " ".join(explain(facts, year=2024, rights_ended_on=ended).sentences())
    assert "Vos droits à la formation ont pris fin le 30 juin 2023 : le travail de 2024 ne s'ajoute pas." in told
