"""Where the search draws its lines: dated values, each with its article or, failing that, its reason."""

from datetime import date
from functools import cache
from pathlib import Path

from cpa.kernel.said import said_in

_FOLDER = Path(__file__).resolve().parents[1] / "parameters"


def threshold(name: str, day: date) -> int:
    """The value in force on `day`. Raises LookupError before the first one."""
    for since, value in _dated(name):
        if since <= day:
            return value
    raise LookupError(f"{name} has no value on {day}")


@cache
def _dated(name: str) -> tuple[tuple[date, int], ...]:
    """Newest first."""
    document = said_in(_FOLDER / f"{name}.yaml")
    return tuple(sorted(((since, held["value"]) for since, held in document["values"].items()), reverse=True))
