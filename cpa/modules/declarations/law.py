"""The few values of law needed to tell which declared facts count. Each is a dated YAML in `parameters/`."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from cpa.kernel.said import said_in

_FOLDER = Path(__file__).resolve().parent / "parameters"


@dataclass(frozen=True, slots=True)
class ExposureRules:
    """Until when, and for whom, hardship factors may be declared."""

    pension_regimes: frozenset[str]
    withdrawal_last_month: int
    addition_years: int

    def may_withdraw(self, year: int, month: date) -> bool:
        """Whether the declaration of `month` may still withdraw a factor of `year`."""
        return month <= date(year + 1, self.withdrawal_last_month, 1)

    def may_add(self, year: int, month: date) -> bool:
        """Whether the declaration of `month` may still add a factor of `year`."""
        return month.year <= year + self.addition_years


def protected_absences(day: date) -> frozenset[str]:
    """The absences, as « block-motive », that count as work when they start on `day`."""
    return frozenset(_value("protected_absences", day) or ())


def exposure_rules(year: int) -> ExposureRules:
    """The rules for factors of `year`, those in force on its last day."""
    day = date(year, 12, 31)
    return ExposureRules(
        frozenset(_value("c2p_pension_regimes", day) or ()),
        _value("c2p_withdrawal_last_month", day) or 0,
        _value("c2p_addition_years", day) or 0,
    )


def _value(name: str, day: date) -> Any:
    """The value in force on `day`, None before the first one."""
    dated = _dated(name)
    return next((dated[since] for since in sorted(dated, reverse=True) if since <= day), None)


@cache
def _dated(name: str) -> dict[date, Any]:
    document = said_in(_FOLDER / f"{name}.yaml")
    return {since: held["value"] for since, held in document["values"].items()}
