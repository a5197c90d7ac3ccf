"""The days that matter in the life of a request: when it leaves, when silence becomes an answer."""

from calendar import monthrange
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from cpa.rules import parameters
from cpa.rules.parameters import Parameters

COOLING_OFF = timedelta(days=2)
"""Between the holder's confirmation and the sending: time to think again, with nothing lost. Ours, not the law's."""


def leaves_on(confirmed_on: date) -> date:
    """The day a confirmed request is sent."""
    return confirmed_on + COOLING_OFF


def silence_refuses_after(right: str, sent_on: date) -> date | None:
    """The last day of the body that decides: unanswered at its end, the request is refused. None where no text says
    that silence refuses (for C2P, art. R. 4163-17)."""
    months = silence_months(right, sent_on)
    return _months_later(sent_on, months) if months else None


def silence_months(right: str, day: date) -> int | None:
    """How many months of silence refuse a request sent on that day."""
    path = f"silence_months_{right}"
    return getattr(_delays().on(day), path) if path in _delays().by_path else None


def _months_later(day: date, months: int) -> date:
    """The same day of a later month, or its last one where it is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@cache
def _delays() -> Parameters:
    return parameters.load(Path(__file__).parent / "parameters")
