from datetime import date

from cpa.modules.declarations import law


def test_no_absence_counts_as_work_before_the_account_existed() -> None:
    assert law.protected_absences(date(2014, 12, 31)) == frozenset()
    assert "60-02" in law.protected_absences(date(2015, 1, 1))


def test_a_withdrawal_is_possible_until_the_pay_of_march_of_the_next_year() -> None:
    rules = law.exposure_rules(2024)
    assert rules.may_withdraw(2024, date(2025, 3, 1))
    assert not rules.may_withdraw(2024, date(2025, 4, 1))


def test_an_addition_is_possible_for_three_years() -> None:
    rules = law.exposure_rules(2024)
    assert rules.may_add(2024, date(2027, 12, 1))
    assert not rules.may_add(2024, date(2028, 1, 1))
