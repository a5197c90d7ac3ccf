"""Declarations that say to come from the future."""

from datetime import date, timedelta

from cpa.modules.declarations.sources.dsn.values import DeclarationOpened

CLOCKS_MAY_DIFFER = timedelta(days=3)
"""Dates of files are written by machines of others."""


def is_from_the_future(opened: DeclarationOpened, today: date) -> bool:
    """Whether a month after the next one is declared, or the file built later than `today`.

    A mistyped year would otherwise hold a month before its time, and refuse the true declaration when it comes.
    """
    months_ahead = _months(opened.month) - _months(today) if opened.month else 0
    return months_ahead > 1 or opened.built_on > today + CLOCKS_MAY_DIFFER


def _months(day: date) -> int:
    return day.year * 12 + day.month
