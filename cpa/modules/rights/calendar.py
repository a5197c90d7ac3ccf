"""When the rights of a year show on the account."""

from datetime import date
from functools import cache
from pathlib import Path

from cpa.kernel.period import month_of
from cpa.rules import parameters
from cpa.rules.parameters import Parameters


def credit_day(year: int, today: date) -> date:
    """The day the rights of `year` show: the one the calendar sets, or today when it is still to come."""
    months: int = _calendar().on(date(year, 12, 31)).credit_months
    return min(today, month_of(date(year + 1, months, 1)).last)


@cache
def _calendar() -> Parameters:
    return parameters.load(Path(__file__).parent / "parameters")
