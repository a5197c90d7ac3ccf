from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cpa.kernel.period import Period
from cpa.modules.declarations import law
from cpa.modules.declarations.facts.absences import Away, final_absences, protected_share
from cpa.modules.declarations.facts.rows import Absence
from tests.modules.declarations.facts.building import KEY, absence, header, month

MARCH, APRIL, MAY = header(month(3)), header(month(4)), header(month(5))
TENTH = date(2025, 3, 10)


def known(*declared: Absence) -> list[Away]:
    return final_absences(declared, lambda key: key, law.protected_absences).get(KEY, [])


def test_maternity_declared_over_two_months_is_one_absence_with_its_latest_end() -> None:
    found = known(
        absence(APRIL, "02", TENTH, date(2025, 6, 29)),
        absence(MARCH, "02", TENTH, date(2025, 3, 31)),
    )
    assert found == [Away(Period(TENTH, date(2025, 6, 29)), protected=True)]


def test_an_earlier_return_to_work_shortens_the_absence() -> None:
    found = known(absence(MARCH, "01", TENTH, date(2025, 6, 29)), absence(APRIL, "01", TENTH, date(2025, 4, 6)))
    assert found == [Away(Period(TENTH, date(2025, 4, 6)), protected=False)]


def test_a_cancelled_absence_is_dropped_and_may_come_back() -> None:
    cancelled = absence(APRIL, "99", TENTH, None)
    assert known(absence(MARCH, "06", TENTH, date(2025, 3, 31)), cancelled) == []
    assert len(known(absence(MARCH, "06", TENTH, None), cancelled, absence(MAY, "06", TENTH, None))) == 1


def test_a_suspension_is_cancelled_by_its_own_code() -> None:
    assert known(absence(MARCH, "632", TENTH, None, "65"), absence(APRIL, "998", TENTH, None, "65")) == []


def test_sickness_found_to_be_a_work_accident_counts_as_work_from_the_start() -> None:
    found = known(absence(MARCH, "01", TENTH, date(2025, 4, 6)), absence(APRIL, "06", TENTH, date(2025, 4, 6)))
    assert [away.protected for away in found] == [True]


def test_the_absences_of_article_l_6323_12_are_protected_and_the_others_are_not() -> None:
    protected = {("60", m) for m in ("02", "03", "05", "06", "09")} | {("65", m) for m in ("607", "632", "650")}
    others = {("60", m) for m in ("01", "04", "07", "15", "19")} | {("65", m) for m in ("200", "501", "602", "610")}
    for block, motive in protected | others:
        (away,) = known(absence(MARCH, motive, TENTH, None, block))
        assert away.protected is ((block, motive) in protected)


def test_unpaid_time_that_no_absence_explains_is_not_protected() -> None:
    april = Period(date(2025, 4, 1), date(2025, 4, 30))
    assert protected_share(5000, april, known(absence(MARCH, "02", TENTH, date(2025, 3, 31)))) == 0


def test_two_absences_of_one_month_share_its_unpaid_time_by_working_days() -> None:
    march = Period(date(2025, 3, 1), date(2025, 3, 31))
    sick = Away(Period(date(2025, 3, 3), date(2025, 3, 7)), protected=False)
    maternity = Away(Period(date(2025, 3, 17), date(2025, 5, 1)), protected=True)
    # five working days of sickness, eleven of maternity; the last absence takes the remainder
    assert protected_share(10001, march, [sick, maternity]) == 10001 - 10001 * 5 // 16
    assert protected_share(10001, march, [maternity, sick]) == 10001 * 11 // 16


spans = st.tuples(st.dates(date(2025, 2, 1), date(2025, 4, 30)), st.integers(0, 90), st.booleans())


@given(st.integers(-200_00, 200_00), st.lists(spans, max_size=4))
def test_what_is_protected_never_exceeds_what_was_declared(amount: int, drawn: list[tuple[date, int, bool]]) -> None:
    march = Period(date(2025, 3, 1), date(2025, 3, 31))
    absences = [Away(Period(f, date.fromordinal(f.toordinal() + n)), p) for f, n, p in drawn]
    assert min(amount, 0) <= protected_share(amount, march, absences) <= max(amount, 0)
