"""Delays in months, as the law counts them."""

from calendar import monthrange
from datetime import date


def months_after(day: date, months: int) -> date:
    """The day of the same number `months` later, or the last of its month when it has none (code de procédure civile,
    art. 641). Weekends and public holidays move nothing: the day given is never later than the law's."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
