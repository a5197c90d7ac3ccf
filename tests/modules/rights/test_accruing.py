"""From declared facts to lines of the ledger, and from changed facts to corrections."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from cpa.kernel.quantity import Unit
from cpa.kernel.stores import ACTIVITY
from cpa.ledger.entries import Key
from cpa.ledger.verify import verify
from cpa.legislation.cpf import career
from cpa.legislation.facts import Confidence
from cpa.modules.rights import actions, queries, uses
from cpa.modules.rights.accruing import population
from cpa.modules.rights.replay import differences
from cpa.modules.rights.statement import Cause, Nature
from tests.databases import activity_store
from tests.modules.rights.careers import MARIA, NADIA, TODAY, credited, year

pytestmark = activity_store


def amounts(account=NADIA, nature=Nature.ACQUISITION):
    return [(n.earned_for, n.amount.amount) for n in queries.history(account) if n.nature is nature]


def figure(account=NADIA):
    return queries.statement(account).blocks[0].figure.amount


@pytest.fixture(autouse=True)
def always_sound():
    """Whatever a test did, the ledger is whole and says what the law gives."""
    yield
    assert list(verify()) == []
    assert list(differences([NADIA, MARIA], TODAY)) == []


def test_a_year_of_full_time_is_credited_once(declared):
    declared.of(NADIA, year(2020))
    first, again = credited(NADIA), credited(NADIA)
    assert (first.posted, again.posted) == (1, 0)
    assert first.credited == {Unit.CENT: 500_00}
    assert figure() == 500_00


def test_hours_become_euros_and_euros_follow(declared):
    declared.of(NADIA, *(year(n) for n in range(2015, 2021)))
    credited(NADIA)
    told = [(n.nature, n.earned_for, n.amount.amount, n.amount.unit) for n in queries.history(NADIA)]
    hour, cent = Unit.HUNDREDTH_HOUR, Unit.CENT
    assert told == [
        *((Nature.ACQUISITION, n, 24_00, hour) for n in range(2015, 2019)),
        (Nature.CONVERSION, 2019, -96_00, hour),
        (Nature.CONVERSION, 2019, 1440_00, cent),
        (Nature.ACQUISITION, 2019, 500_00, cent),
        (Nature.ACQUISITION, 2020, 500_00, cent),
    ]
    assert figure() == 2440_00


def test_the_hours_of_2018_are_credited_when_hours_are_already_converted(declared):
    declared.of(NADIA, year(2018))
    credited(NADIA, first=2018, last=2018, today=date(2019, 5, 31))
    assert figure() == 360_00


def test_before_the_conversion_the_account_is_in_hours(declared):
    declared.of(NADIA, year(2016))
    credited(NADIA, last=2016, today=date(2017, 5, 31))
    block = queries.statement(NADIA).blocks[0]
    assert (block.figure.amount, block.figure.unit) == (24_00, Unit.HUNDREDTH_HOUR)


def test_a_year_shows_by_the_end_of_the_spring_after_it(declared):
    declared.of(NADIA, year(2020), year(2025))
    credited(NADIA, today=date(2026, 4, 2))
    told = [(n.effect_on, n.credited_on) for n in queries.history(NADIA)]
    assert told == [(date(2020, 12, 31), date(2021, 5, 31)), (date(2025, 12, 31), date(2026, 4, 2))]


def test_the_operator_may_set_the_day_credits_show(declared):
    declared.of(NADIA, year(2020))
    credited(NADIA, credited_on=date(2021, 4, 20))
    assert queries.history(NADIA)[0].credited_on == date(2021, 4, 20)


def test_a_year_that_is_not_over_is_an_estimate_until_it_is(declared):
    declared.of(NADIA, year(2025))
    credited(NADIA, today=date(2025, 11, 30))
    assert queries.history(NADIA)[0].confidence is Confidence.ESTIMATED
    credited(NADIA)
    assert queries.history(NADIA)[-1].confidence is Confidence.GUARANTEED
    assert amounts() == [(2025, 500_00), (2025, 0)]


def test_changed_facts_add_a_correction_that_names_what_it_corrects(declared):
    declared.of(NADIA, year(2020, 400))
    credited(NADIA)
    declared.of(NADIA, year(2020, 500, proof="d-2"))
    assert credited(NADIA).corrections == 1
    first, correction = queries.history(NADIA)
    assert (first.amount.amount, correction.amount.amount) == (124_46, 31_11)
    assert correction.is_correction
    assert (correction.corrects, correction.cause) == (first.key, Cause.FACTS)
    assert figure() == 155_57


def test_new_proof_for_the_same_amount_is_recorded_too(declared):
    declared.of(NADIA, year(2020))
    credited(NADIA)
    declared.of(NADIA, year(2020, proof="d-2"))
    credited(NADIA)
    assert amounts() == [(2020, 500_00), (2020, 0)]
    proof = queries.explanation(NADIA, queries.history(NADIA)[-1].key).facts[0].work[0].evidence[0]
    assert proof.reference == "d-2-2020"


def test_an_earlier_year_that_comes_late_takes_the_place_of_later_ones_under_the_ceiling(declared):
    actions.open_with(account=NADIA, year=2020, counted=4400_00)
    declared.of(NADIA, year(2022), year(2023))
    credited(NADIA)
    declared.of(NADIA, year(2021), year(2022), year(2023))
    credited(NADIA, first=2021, last=2021)
    corrections = [line for line in queries.history(NADIA) if line.is_correction]
    assert [(n.earned_for, n.amount.amount, n.cause) for n in corrections] == [
        (2022, -400_00, Cause.EARLIER_YEAR),
        (2023, -100_00, Cause.EARLIER_YEAR),
    ]
    assert figure() == 5000_00


def test_a_changed_law_adds_a_correction_that_says_so(declared, monkeypatch):
    def old_law(*given, **named):
        return tuple(replace(d, credit=d.credit // 2, rules_version="old") for d in now(*given, **named))

    now = career.determine
    declared.of(NADIA, year(2020))
    with monkeypatch.context() as old:
        old.setattr(career, "determine", old_law)
        credited(NADIA)
    assert figure() == 250_00
    credited(NADIA)
    assert [n.cause for n in queries.history(NADIA)] == [Cause.NONE, Cause.LAW]
    assert figure() == 500_00


def test_hours_lowered_after_their_conversion_are_taken_back_in_euros(declared):
    declared.of(NADIA, year(2017), year(2018))
    credited(NADIA)
    declared.of(NADIA, year(2017), year(2018, 803.5))
    assert credited(NADIA).problems == []
    assert figure() == 36 * 15_00


def test_accrual_resumes_under_the_ceiling_once_rights_were_used(declared):
    declared.of(NADIA, *(year(n) for n in range(2019, 2030)))
    credited(NADIA, last=2029, today=date(2030, 6, 1))
    assert figure() == 5000_00
    uses.reserve(account=NADIA, right="cpf", number=1, amount=1800_00, on=date(2030, 6, 2))
    uses.confirm(reservation=Key(NADIA, "cpf", 2030, Nature.RESERVATION, 1), on=date(2030, 6, 3), use="training")
    declared.of(NADIA, *(year(n) for n in range(2019, 2032)))
    credited(NADIA, last=2031, today=date(2032, 6, 1))
    assert amounts()[-3:] == [(2029, 0), (2030, 0), (2031, 500_00)]
    assert figure() == 3700_00


def test_an_account_whose_facts_went_to_another_gives_back_what_it_was_credited(declared):
    declared.of(NADIA, year(2017), year(2020))
    credited(NADIA)
    declared.of(NADIA)
    declared.of(MARIA, year(2017), year(2020))
    assert list(population()) == [NADIA, MARIA]
    credited(*population())
    assert (figure(NADIA), figure(MARIA)) == (0, 860_00)
    taken_back = [line for line in queries.history(NADIA) if line.is_correction]
    assert {line.cause for line in taken_back if line.nature is Nature.ACQUISITION} == {Cause.FACTS}


def test_rights_already_used_are_never_taken_below_zero(declared):
    declared.of(NADIA, year(2020))
    declared.of(MARIA, year(2020, 400))
    credited(NADIA, MARIA)
    uses.reserve(account=NADIA, right="cpf", number=1, amount=450_00, on=date(2022, 1, 3))
    declared.of(NADIA, year(2020, 400))
    declared.of(MARIA, year(2020))
    summary = credited(NADIA, MARIA)
    assert [(p.code, p.where) for p in summary.problems] == [("rights.more_used_than_earned", "compte 5001")]
    assert (figure(NADIA), figure(MARIA)) == (50_00, 500_00)
    assert summary.posted == 1


def test_without_a_qualification_the_year_of_the_word_gives_more_and_the_years_before_do_not(declared):
    declared.of(NADIA, *(year(n) for n in (2020, 2021, 2022, 2023)))
    credited(NADIA)
    actions.declare_low_qualification(account=NADIA, first_year=2017, declared_on=date(2021, 9, 1))
    credited(NADIA)
    assert figure() == 500_00 + 3 * 800_00
    actions.end_low_qualification(account=NADIA, first_year=2017, last_year=2022, declared_on=date(2021, 9, 1))
    credited(NADIA)
    assert figure() == 500_00 + 2 * 800_00 + 500_00


def test_an_opening_balance_is_where_the_law_starts_from(declared):
    actions.open_with(account=NADIA, year=2024, counted=4800_00, topped_up=100_00)
    declared.of(NADIA, year(2020), year(2025))
    credited(NADIA, first=2025)
    assert amounts() == [(2025, 200_00)]
    assert figure() == 5100_00


def test_hours_of_the_former_right_are_converted_with_the_others(declared):
    actions.open_with(account=NADIA, year=2014, former_right_hours=120_00)
    declared.of(NADIA, *(year(n) for n in range(2015, 2019)))
    credited(NADIA, last=2018)
    assert figure() == 3240_00


def test_a_top_up_leaves_the_ceiling_as_it_was(declared):
    actions.open_with(account=NADIA, year=2023, counted=4800_00)
    actions.top_up(account=NADIA, number=1, amount=3000_00, on=date(2024, 6, 1))
    declared.of(NADIA, year(2024))
    credited(NADIA, first=2024, last=2024)
    block = queries.statement(NADIA).blocks[0]
    assert (block.figure.amount, block.topped_up.amount) == (8000_00, 3000_00)


def test_queries_do_not_grow_with_the_number_of_accounts(declared):
    def queries_for(accounts):
        for account in accounts:
            declared.of(account, year(2020), year(2021))
        with CaptureQueriesContext(connections[ACTIVITY]) as seen:
            credited(*accounts)
        return len(seen)

    assert queries_for(range(1, 4)) == queries_for(range(11, 51))


def test_the_example_of_the_documentation_is_true(declared):
    """docs/explanation/ledger.md"""
    declared.of(NADIA, year(2018), year(2019))
    credited(NADIA)
    declared.of(NADIA, year(2018), year(2019, 600))
    credited(NADIA)
    assert amounts() == [(2018, 24_00), (2019, 500_00), (2019, -313_31)]
    assert figure() == 546_69
