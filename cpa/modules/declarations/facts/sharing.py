"""Cutting a quantity across periods by working days, without losing a hundredth."""

from collections.abc import Sequence
from datetime import date

from cpa.kernel.period import Period


def shares(amount: int, weights: Sequence[int]) -> list[int]:
    """`amount` cut in proportion to `weights`, each part rounded towards zero, the remainder on the last part that
    weighs something. The parts sum to `amount` exactly, and those of −amount are the opposite of those of amount.

    Raises ValueError when nothing weighs anything.
    """
    total = sum(weights)
    if total <= 0:
        raise ValueError("at least one part must weigh something")
    sign = -1 if amount < 0 else 1
    parts = [sign * (abs(amount) * weight // total) for weight in weights]
    heir = max(index for index, weight in enumerate(weights) if weight)
    parts[heir] += amount - sum(parts)
    return parts


def by_year(amount: int, period: Period) -> list[tuple[Period, int]]:
    """`amount` of a period cut at each 31 December by working days (by calendar days when there is no working day)."""
    years = list(period.years())
    if len(years) == 1:
        return [(period, amount)]
    return list(zip(years, shares(amount, weights(years)), strict=True))


def weights(periods: Sequence[Period]) -> list[int]:
    """Working days of each period, or calendar days when none of them has a working day."""
    working = [period.working_days() for period in periods]
    return working if any(working) else [days(period.first, period.last) for period in periods]


def days(first: date, last: date) -> int:
    """Calendar days from `first` to `last`, both included."""
    return (last - first).days + 1
