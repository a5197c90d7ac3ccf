from datetime import date

from cpa.kernel.period import Period
from cpa.legislation.facts import AnnualFacts, Basis, Confidence, Work
from cpa.modules.declarations.facts.rows import ContractKey, Declared, Pay
from cpa.modules.declarations.facts.year import annual_facts
from tests.modules.declarations.facts.building import (
    KEY,
    SIRET,
    START,
    absence,
    change,
    contract,
    exposure,
    header,
    month,
    time,
)

MAY, JULY = header(month(5)), header(month(7))


def facts(declared: Declared) -> tuple[AnnualFacts, ...]:
    return annual_facts(declared, {})


def only_work(declared: Declared) -> Work:
    (year,) = facts(declared)
    (work,) = year.work
    return work


def test_a_correction_in_a_later_month_belongs_to_the_period_it_names() -> None:
    january = header(month(1, 2026))
    december = Period(date(2025, 12, 1), date(2025, 12, 31))
    declared = Declared(
        contracts=(contract(header(month(12))), contract(january)),
        activities=(
            time(header(month(12)), 18667),
            time(january, -3500, period=december, line=95),
            time(january, 15167),
        ),
    )
    assert [(year.year, year.work[0].worked) for year in facts(declared)] == [(2025, 15167), (2026, 15167)]


def test_two_rows_of_one_period_are_both_right() -> None:
    rows = (time(MAY, 15167), time(JULY, -15167, period=Period(date(2025, 5, 1), date(2025, 5, 31)), line=95))
    work = only_work(Declared(contracts=(contract(MAY), contract(JULY)), activities=rows))
    assert work.worked == 0


def test_a_contract_renamed_in_the_year_is_one_piece_of_work() -> None:
    renamed = ContractKey(SIRET, "LN000002", START)
    work = only_work(
        Declared(
            contracts=(contract(MAY), contract(JULY, key=renamed)),
            changes=(change(JULY, month(7), key=renamed, former_number=KEY.number),),
            activities=(time(MAY, 15167), time(JULY, 15167, key=renamed)),
        )
    )
    assert (work.worked, work.contract, work.reference) == (30334, "LN000002 2018-03-01", 12 * 15167)


def test_unpaid_time_of_maternity_is_protected_and_that_of_sickness_is_not() -> None:
    def split(motive: str) -> tuple[int, int, int]:
        work = only_work(
            Declared(
                contracts=(contract(MAY),),
                activities=(time(MAY, 3611), time(MAY, 11556, kind="02", line=92)),
                absences=(absence(MAY, motive, date(2025, 5, 9), date(2025, 5, 31)),),
            )
        )
        return work.worked, work.protected, work.other_absence

    assert split("02") == (3611, 11556, 0)
    assert split("01") == (3611, 0, 11556)


def test_work_quotes_the_lines_it_comes_from_and_no_others() -> None:
    work = only_work(
        Declared(contracts=(contract(MAY),), activities=(time(MAY, 10000, line=90), time(MAY, 5167, line=97)))
    )
    (evidence,) = work.evidence
    assert (evidence.source, evidence.employer, evidence.month, evidence.lines) == ("dsn", SIRET, month(5), (90, 97))
    assert evidence.reference == "00700104300012 2025-05 11 20250605-1"


def test_hours_and_days_are_never_added() -> None:
    other = ContractKey(SIRET, "00002", START)
    declared = Declared(
        contracts=(contract(MAY), contract(MAY, key=other, unit="20", reference=1817, line=61)),
        activities=(time(MAY, 15167), time(MAY, 1817, unit="20", key=other, line=92)),
    )
    (year,) = facts(declared)
    assert {(work.basis, work.worked) for work in year.work} == {(Basis.HOURS, 15167), (Basis.DAYS, 1817)}


def test_pay_counts_only_where_no_time_is_declared() -> None:
    period = Period(date(2025, 5, 1), date(2025, 5, 31))
    pay = Pay(MAY, KEY, 88, period, 250000)
    assert only_work(Declared(contracts=(contract(MAY, unit="33"),), pays=(pay,))).basis is Basis.PAY
    timed = Declared(contracts=(contract(MAY, unit="99"),), pays=(pay,), activities=(time(MAY, 15167),))
    assert only_work(timed).basis is Basis.HOURS


def test_pay_in_another_currency_is_not_added_to_euros() -> None:
    pacific = header(month(5), currency="02")
    pay = Pay(pacific, KEY, 88, Period(date(2025, 5, 1), date(2025, 5, 31)), 250000)
    assert facts(Declared(contracts=(contract(pacific, unit="33"),), pays=(pay,))) == ()


def test_exposures_count_for_the_pension_schemes_that_open_the_prevention_account() -> None:
    def factors(regime: str) -> list[tuple[str, int]]:
        december = header(month(12))
        declared = Declared(
            contracts=(contract(december, pension_regime=regime),), exposures=(exposure(december, "08"),)
        )
        return [(e.factor, e.months) for year in facts(declared) for e in year.exposures]

    assert factors("200") == factors("300") == [("08", 12)]
    assert factors("120") == []


def test_time_in_acts_or_fees_is_not_working_time() -> None:
    assert facts(Declared(contracts=(contract(MAY, unit="32"),), activities=(time(MAY, 300, unit="32"),))) == ()


def test_a_public_contract_is_a_post_of_each_year_it_is_declared_in() -> None:
    agent = {"employment_status": "02", "nature": "10", "post_nature": "02", "quantity": 8667, "full_post": 15167}
    states = [contract(header(month(number, year)), **agent) for number, year in ((12, 2024), (1, 2025))]
    first, second = annual_facts(Declared(contracts=tuple(states)), {})
    (post,) = first.public_posts
    assert (first.year, second.year) == (2024, 2025)
    assert (post.share, post.full, post.months, post.category_c, post.employer) == (8667, 15167, 12, False, SIRET)
    assert post.evidence[0].lines == (60,)
    assert post.confidence is Confidence.GUARANTEED


def test_a_post_held_less_than_a_month_is_none_and_a_private_contract_never_is() -> None:
    short = contract(header(month(1)), nature="10", key=ContractKey(SIRET, "1", date(2025, 1, 10)),
                     ended_on=date(2025, 1, 20), end_motive="031")  # fmt: skip
    assert annual_facts(Declared(contracts=(short, contract(header(month(1))))), {}) == ()


def test_a_contract_of_sheltered_work_is_one_admission_a_year_however_many_there_are() -> None:
    one = contract(header(month(4)), nature="70")
    other = contract(header(month(4)), nature="70", key=ContractKey(SIRET, "2", date(2025, 4, 1)), line=70)
    (year,) = annual_facts(Declared(contracts=(one, other)), {})
    assert year.sheltered_work is not None
    assert [evidence.lines for evidence in year.sheltered_work.evidence] == [(60, 70)]
