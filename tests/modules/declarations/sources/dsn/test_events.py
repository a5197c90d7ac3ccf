"""What a valid file says."""

from datetime import date, datetime

from cpa.kernel.period import Period
from tests.modules.declarations.sources.dsn.deposits import (
    CONTRACT_END,
    FIRST_NIR,
    activity,
    event,
    fields,
    monthly,
    pay,
    person,
    read,
)

FEBRUARY = Period(date(2025, 2, 1), date(2025, 2, 28))


def test_a_monthly_declaration_is_read_with_its_header_and_its_individus() -> None:
    deposit = monthly()
    reading = read(deposit)
    (envoi,), (declaration,), (closed,), (ended,) = (
        reading.envois,
        reading.declarations,
        reading.closed,
        reading.ended,
    )
    assert (envoi.norm, envoi.trial, envoi.empty, envoi.deposited_at) == ("P25V01", False, False, None)
    assert (declaration.nature, declaration.kind, declaration.fraction, declaration.order) == ("01", "01", "11", 1)
    assert (declaration.month, declaration.built_on) == (date(2025, 2, 1), date(2025, 3, 5))
    assert (declaration.siret, declaration.scope, declaration.currency) == ("00700106800019", "01", "01")
    assert declaration.line == deposit.line("S20.G00.05.001")
    assert (closed.problems, closed.persons, closed.last_line) == ((), 2, len(deposit.lines))
    assert (ended.problems, ended.lines) == ((), len(deposit.lines) + 2)
    assert reading.standing == 1


def test_an_individu_comes_with_contract_working_time_and_pay_in_whole_hundredths() -> None:
    deposit = monthly()
    someone = read(deposit).persons[0]
    assert someone.identifiers.nir == FIRST_NIR
    (contract,) = someone.contracts
    assert (contract.number, contract.start, contract.unit) == ("00001", date(2018, 3, 1), "10")
    assert (contract.reference, contract.quantity, contract.modality) == (151_67, 121_34, "20")
    (worked,) = someone.activities
    assert (worked.contract, worked.period, worked.kind, worked.unit) == ("00001", FEBRUARY, "01", "10")
    assert (worked.amount, worked.line) == (121_34, deposit.line("S21.G00.53.001"))
    assert [(paid.amount, paid.period) for paid in someone.pays] == [(2000_00, FEBRUARY)]


def test_calendar_days_are_never_working_time_in_any_norm() -> None:
    before = read(monthly()).persons[0].activities
    moved = monthly("P26V01", [person()])
    days = [moved.index("S21.G00.53.001", 2) + offset for offset in range(3)]
    block = [moved.lines[position] for position in days]
    del moved.lines[days[0] : days[-1] + 1]
    moved.after("S21.G00.51.013", *block)
    reading = read(moved)
    assert reading.refused == []
    assert [a.amount for a in reading.persons[0].activities] == [a.amount for a in before] == [121_34]


def test_a_missing_unit_is_that_of_the_contract() -> None:
    deposit = monthly(persons=[person()])
    deposit.put("S21.G00.40.011", "20").put("S21.G00.40.012", "18.17").put("S21.G00.40.013", "18.17")
    deposit.put("S21.G00.53.002", "18.17").drop("S21.G00.53.003")
    assert [(a.unit, a.amount) for a in read(deposit).persons[0].activities] == [("20", 18_17)]


def test_a_correction_of_a_past_month_keeps_its_own_period_and_sign() -> None:
    past = {"first": "01012025", "last": "31012025"}
    rows = [*pay("001", **past), *pay("002", **past), *activity("-35.00")]
    reading = read(monthly(persons=[[*person(), *rows]]))
    assert reading.refused == []
    (_, correction) = reading.persons[0].activities
    assert (correction.amount, correction.period) == (-35_00, Period(date(2025, 1, 1), date(2025, 1, 31)))


def test_a_changed_number_and_quantity_are_read_with_what_held_before() -> None:
    changes = fields(
        "S21.G00.41.001 01022025|S21.G00.41.014 ANCIEN1|S21.G00.41.001 01022025|S21.G00.41.007 151.67"
        "|S21.G00.41.028 01022025"
    )
    deposit = monthly(persons=[person()]).after("S21.G00.40.040", *changes)
    deposit.after("S21.G00.30.015", *fields("S21.G00.31.001 01022025|S21.G00.31.008 2850769901197"))
    reading = read(deposit)
    assert reading.problems == []
    number, quantity = reading.persons[0].changes
    assert (number.contract, number.former_number, number.changed_on) == ("00001", "ANCIEN1", date(2025, 2, 1))
    assert (quantity.former_quantity, quantity.recomputed_from) == (151_67, date(2025, 2, 1))
    assert reading.persons[0].identifiers.former_nirs == ("2850769901197",)


def test_absences_exposures_and_the_end_of_a_contract_are_read() -> None:
    deposit = monthly(persons=[person()])
    deposit.after(
        "S21.G00.40.040",
        *fields(
            "S21.G00.60.001 02|S21.G00.60.002 03022025|S21.G00.60.003 20022025|S21.G00.60.010 15022025"
            "|S21.G00.60.011 01|S21.G00.62.001 28022025|S21.G00.62.002 059|S21.G00.65.001 501"
            "|S21.G00.65.002 24022025|S21.G00.65.003 26022025"
        ),
    )
    deposit.after("S21.G00.30.015", *fields("S21.G00.34.001 08|S21.G00.34.002 00001|S21.G00.34.003 2025"))
    reading = read(deposit)
    assert reading.refused == []
    someone = reading.persons[0]
    leave, unpaid = someone.absences
    assert (leave.block, leave.motive, leave.first, leave.last) == ("60", "02", date(2025, 2, 4), date(2025, 2, 14))
    assert (unpaid.block, unpaid.motive, unpaid.first) == ("65", "501", date(2025, 2, 24))
    assert [(e.factor, e.contract, e.year) for e in someone.exposures] == [("08", "00001", 2025)]
    assert (someone.contracts[0].ended_on, someone.contracts[0].end_motive) == (date(2025, 2, 28), "059")


def test_an_event_has_no_month_and_is_read_all_the_same() -> None:
    for text in (event(), event(CONTRACT_END)):
        reading = read(text)
        assert reading.problems == []
        assert reading.declarations[0].month is None
        assert reading.standing == 1


def test_a_trial_says_so() -> None:
    assert read(monthly().put("S10.G00.00.005", "01")).envois[0].trial


def test_a_month_without_individu_stands() -> None:
    deposit = monthly(persons=[]).put("S20.G00.05.002", "02").put("S10.G00.00.008", "02")
    reading = read(deposit)
    assert (reading.problems, reading.standing, reading.envois[0].empty) == ([], 1, True)


def test_two_declarations_of_an_envoi_stand_or_fall_each_by_itself() -> None:
    deposit = monthly()
    second = monthly().lines[deposit.index("S20.G00.05.001") :]
    deposit.add(*second).put("S20.G00.05.004", "2", nth=2).put("S21.G00.40.007", "ZZ", nth=3)
    reading = read(deposit)
    assert reading.refused == [("S21.G00.40.007/CSL-00", deposit.line("S21.G00.40.007", 3))]
    assert reading.standing == 1
    assert len(reading.persons) == 2


def test_a_fault_in_the_first_line_of_a_declaration_is_its_own() -> None:
    deposit = monthly()
    deposit.add(*deposit.lines[deposit.index("S20.G00.05.001") :]).put("S20.G00.05.001", "77", nth=2)
    reading = read(deposit)
    assert reading.closed[0].problems == ()
    assert ("S20.G00.05.001/CSL-00", deposit.line("S20.G00.05.001", 2)) in reading.refused
    assert reading.standing == 1


def test_the_time_of_deposit_of_the_platform_is_read_where_it_is_present() -> None:
    added = fields("S10.G00.95.003 00700106800019|S10.G00.95.008 20250305101112|S10.G00.95.900 FLUX1")
    reading = read(monthly().after("S10.G00.02.005", *added))
    assert reading.problems == []
    assert reading.envois[0].deposited_at == datetime(2025, 3, 5, 10, 11, 12)
    assert reading.envois[0].flow == "FLUX1"


def test_what_the_platform_adds_is_not_taken_for_a_new_block() -> None:
    deposit = monthly().after("S21.G00.11.022", ("S21.G00.11.904", "NOM"), ("S21.G00.11.111", "X"))
    assert read(deposit).problems == []


def test_a_public_post_comes_with_its_nature_and_what_a_full_one_would_be() -> None:
    deposit = monthly()
    deposit.after("S21.G00.40.040", ("S21.G00.40.053", "02"), ("S21.G00.40.054", "35.00"))
    contract = read(deposit).persons[0].contracts[0]
    assert (contract.post_nature, contract.full_post) == ("02", 35_00)
