"""What the law gives for a year."""

from collections.abc import Mapping
from dataclasses import dataclass

from cpa.kernel.quantity import Unit


@dataclass(frozen=True, slots=True)
class Determination:
    """One year of one account. Amounts are whole numbers of `unit` (hundredths of an hour, cents, or points).

    `entitlement` is what the year is worth before the ceiling, `credit` what the ceiling lets in. Balances are those of
    31 December, after the year's credit, top-up and debit: `counted_balance` is the side the ceiling looks at,
    `total_balance` adds what lies outside it. A counted balance below zero is a debt: more was used than the facts as
    they are now known allow.

    A ceiling of None means that the law sets none that year. `career` is filled for points and commitment: all that was
    inscribed since the beginning, used or not, in `unit`.

    `converted_hours` (hundredths) and `converted_cents` are filled for 2019 only: what the balance of 31 December 2018
    was, and became. `inputs` holds exactly what the rules were given.
    """

    year: int
    unit: Unit
    entitlement: int
    ceiling: int | None
    credit: int
    counted_balance: int
    total_balance: int
    topup: int
    debit: int
    converted_hours: int
    converted_cents: int
    inputs: Mapping[str, int]
    rules_version: str
    career: int = 0
