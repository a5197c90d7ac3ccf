"""The pay of one person in one establishment and month: payment, remunerations, working time, differences about
earlier months."""

from collections.abc import Sequence
from datetime import date

from cpa.demo.careers import Job
from cpa.demo.dsn_message import Line, block, day
from cpa.kernel.period import Period, calendar_year, month_of
from cpa.kernel.quantity import decimal_text

FIRST_MONTH = date(2021, 1, 1)
"""The first file. It also carries earlier years, as rows about their own period: no norm older than 2021 is loaded."""

_FIRST_YEAR = 2015
"""The training account opened on 1 January 2015; earlier work earned nothing in it."""

_UNIT_40_MOVES = 2026
"""Calendar days sit beside the hours (type 002) until P25V01, under the gross pay (type 001) since P26V01."""


def payment(jobs: Sequence[Job], month: date, *, mistaken: bool) -> list[Line]:
    """S21.G00.50 with every remuneration of the jobs, then the contribution base."""
    gross = sum(_pay(job, job.declared_time(month, at_first=mistaken)) for job in jobs)
    amount, period = decimal_text(gross), month_of(month)
    return [
        *block("S21.G00.50", r001=day(period.last), r002=amount, r004=amount, r006="0.00", r007="13"),
        *block("S21.G00.50", r009="0.00", r013=amount),
        *(line for job in jobs for line in _month_of_pay(job, month, mistaken)),
        *(line for job in jobs for line in _past(job, month)),
        *block("S21.G00.78", r001="03", r002=day(period.first), r003=day(period.last), r004=amount),
    ]


def _month_of_pay(job: Job, month: date, mistaken: bool) -> list[Line]:
    period, paid, agreed = month_of(month), job.declared_time(month, at_first=mistaken), job.agreed_time(month)
    away = agreed if job.absence_in(month) else 0
    calendar = _activity("01", (period.last.day) * 100, "40")
    gross, base = _pay(job, paid), _pay(job, agreed)
    late = month.year >= _UNIT_40_MOVES
    return [
        *_remuneration(job, period, "001", gross),
        *(calendar if late else []),
        *_remuneration(job, period, "002", gross),
        *_activity("01", paid, job.unit),
        *(_activity("02", away, job.unit) if away else []),
        *([] if late else calendar),
        *_remuneration(job, period, "003", base),
        *_remuneration(job, period, "010", base),
    ]


def _past(job: Job, month: date) -> list[Line]:
    """Rows about earlier periods: whole years in the first file, later the differences that correct a month."""
    about = _earlier_years(job) if month == FIRST_MONTH else []
    about += [(month_of(c.about), c.adds) for c in job.corrections if c.sent == month]
    return [line for period, time in about for line in _difference(job, period, time)]


def _difference(job: Job, period: Period, time: int) -> list[Line]:
    amount = _pay(job, time)
    return [
        *_remuneration(job, period, "001", amount),
        *_remuneration(job, period, "002", amount),
        *_activity("01", time, job.unit),
    ]


def _earlier_years(job: Job) -> list[tuple[Period, int]]:
    years = range(max(_FIRST_YEAR, job.starts.year), FIRST_MONTH.year)
    return [(_worked_part(job, year), _time_of_year(job, year)) for year in years]


def _worked_part(job: Job, year: int) -> Period:
    whole = calendar_year(year)
    return Period(max(whole.first, job.starts), whole.last)


def _time_of_year(job: Job, year: int) -> int:
    months = (date(year, number, 1) for number in range(1, 13))
    return sum(job.agreed_time(month) for month in months if job.employed_in(month))


def _remuneration(job: Job, period: Period, kind: str, amount: int) -> list[Line]:
    dates = {"r001": day(period.first), "r002": day(period.last)}
    return block("S21.G00.51", **dates, r010=job.contract, r011=kind, r013=decimal_text(amount))


def _activity(kind: str, quantity: int, unit: str) -> list[Line]:
    return block("S21.G00.53", r001=kind, r002=decimal_text(quantity), r003=unit)


def _pay(job: Job, time: int) -> int:
    """Cents, to the nearest: the job's pay a unit times the time."""
    return (time * job.unit_pay + 50) // 100
