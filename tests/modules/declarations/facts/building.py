"""Hand-made rows, with what a test does not care about filled in."""

from datetime import date, timedelta
from typing import Any

from cpa.kernel.period import Period, month_of
from cpa.modules.declarations.facts import rows

SIRET = "00700104300012"
NUMBER = "00001"
START = date(2018, 3, 1)
KEY = rows.ContractKey(SIRET, NUMBER, START)


def header(month: date, **given: Any) -> rows.Header:
    """The declaration of a month, built on the fifth day after it unless said otherwise."""
    slot = rows.Slot(given.pop("siret", SIRET), month, given.pop("fraction", "11"), given.pop("scope", "01"))
    built = month_of(month).last + timedelta(days=5)
    values = {"replaces": False, "built_on": built, "order": 1, "deposited_at": None, "received_on": built} | given
    return rows.Header(values.pop("id", hash((slot, values["built_on"], values["order"]))), slot, **values)


def month(number: int, year: int = 2025) -> date:
    return date(year, number, 1)


def contract(head: rows.Header, **given: Any) -> rows.ContractState:
    values = {"unit": "10", "reference": 15167, "nature": "01", "employment_status": "99", "pension_regime": "200"}
    key = given.pop("key", rows.ContractKey(head.slot.siret, NUMBER, START))
    return rows.ContractState(head, key, given.pop("line", 60), **(values | given))


def time(head: rows.Header, amount: int, **given: Any) -> rows.Activity:
    """Paid hours over the month of the declaration, unless said otherwise."""
    key = given.pop("key", rows.ContractKey(head.slot.siret, NUMBER, START))
    values = {"kind": "01", "unit": "10", "period": month_of(head.slot.month or START)} | given
    return rows.Activity(head, key, given.pop("line", 90), values["kind"], values["unit"], values["period"], amount)


def absence(head: rows.Header, motive: str, first: date, last: date | None, block: str = "60") -> rows.Absence:
    return rows.Absence(head, rows.ContractKey(head.slot.siret, NUMBER, START), 80, block, motive, first, last)


def exposure(head: rows.Header, factor: str, year: int = 2025, line: int = 50) -> rows.Exposure:
    return rows.Exposure(head, rows.ContractKey(head.slot.siret, NUMBER, START), line, factor, year)


def change(head: rows.Header, changed_on: date, **given: Any) -> rows.ContractChange:
    key = given.pop("key", rows.ContractKey(head.slot.siret, NUMBER, START))
    return rows.ContractChange(head, key, given.pop("line", 70), changed_on, **given)


def period(first: date, last: date) -> Period:
    return Period(first, last)
