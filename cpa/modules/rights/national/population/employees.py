"""Lives at work, and what they are worth on the CPF.

The share of a year is chosen first, as a fraction whose denominator is known; the lines of each contract are cut from
it. The first contract has any quantity of its full year; the others have whole quarters of theirs, which may be
counted in other units: the sum stays a plain fraction over four times the first full year.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cpa.modules.rights.national.population.draws import Column, Draws

MINIMUM_WAGE = {2024: 1165, 2025: 1188, 2026: 1202}
"""Cents an hour on 1 January."""
YEARS = tuple(MINIMUM_WAGE)
CONTRACTS = 4
HOURS, DAYS, PAY = 0, 1, 2
BASES = ("hours", "days", "pay")
_ANNUAL, _LOW_QUALIFIED, _BONUS, _CEILING, _HIGH_CEILING = 50_000, 80_000, 30_000, 500_000, 800_000


@dataclass(frozen=True, slots=True)
class Employees:
    """`numerator` over `denominator` is the share of a year; `lines` the columns of the work table, by account."""

    numerator: Column
    denominator: Column
    lines: Mapping[str, Column]


def employees(draws: Draws, year: int, accounts: Column) -> Employees:
    """Between none and four contracts a person, 1.4 on average; some are public and count elsewhere."""
    number = np.searchsorted((40, 660, 920, 980), draws.below(1_000, "contracts"), side="right")
    basis, declared, full_year = _kind(draws, year, 0)
    counted = _first_share(draws, full_year)
    public = draws.chance(40, "public 0")
    quarters = np.zeros(draws.number, np.int64)
    lines = [_lines(draws, accounts, 0, basis, declared, counted, public, number > 0)]
    for place in range(1, CONTRACTS):
        same = draws.chance(700, f"same reference {place}")
        kind = _kind(draws, year, place)
        of_basis, of_declared, of_year = (
            np.where(same, *pair) for pair in zip((basis, declared, full_year), kind, strict=True)
        )
        share = draws.one_of((0, 0, 1, 1, 2, 4), f"quarters {place}")
        elsewhere = draws.chance(50, f"public {place}")
        quarters += np.where((number > place) & ~elsewhere, share, 0)
        lines.append(
            _lines(draws, accounts, place, of_basis, of_declared, of_year // 4 * share, elsewhere, number > place)
        )
    counts = np.where((number > 0) & ~public, np.maximum(counted, 0), 0)
    joined = {name: np.concatenate([each[name] for each in lines]) for name in lines[0]}
    return Employees(4 * counts + quarters * full_year, 4 * full_year, joined)


def _kind(draws: Draws, year: int, place: int) -> tuple[Column, Column, Column]:
    """How a contract is counted, the full year it declares (0: none), and the full year that holds."""
    draw = draws.below(1_000, f"basis {place}")
    hours = draws.one_of((160_700, 160_700, 160_700, 182_004, 154_000, 0), f"hours {place}")
    days = draws.one_of((21_800, 21_800, 20_000, 22_500, 0), f"days {place}")
    basis = np.where(draw < 900, HOURS, np.where(draw < 970, DAYS, PAY))
    declared = np.where(basis == HOURS, hours, np.where(basis == DAYS, days, 0))
    otherwise = np.array([160_700, 21_800, 2_080 * MINIMUM_WAGE[year]])[basis]
    full_year = np.where(declared > 0, declared, otherwise)
    return basis, declared, np.where(basis == DAYS, np.minimum(full_year, 21_800), full_year)


def _first_share(draws: Draws, full_year: Column) -> Column:
    """Full time, exactly half or a quarter and one more or less, anything, or more taken back than declared."""
    draw = draws.below(1_000, "first share")
    edge = full_year // draws.one_of((2, 4), "edge") + draws.below(3, "beside") - 1
    anything = draws.below(10**9, "quantity") % full_year
    counted = np.where(draw < 600, full_year, np.where(draw < 700, edge, anything))
    return np.where(draw >= 990, -anything, counted)


def _lines(
    draws: Draws,
    accounts: Column,
    place: int,
    basis: Column,
    declared: Column,
    counted: Column,
    public: Column,
    there: Column,
) -> dict[str, Column]:
    protected = np.where(draws.chance(150, f"absent {place}"), np.maximum(counted, 0) // 7, 0)
    columns = {
        "account": accounts,
        "contract": np.full(draws.number, place + 1, np.int16),
        "regime": np.where(public, 1, 0).astype(np.int8),
        "basis": basis.astype(np.int8),
        "worked": counted - protected,
        "protected": protected,
        "reference": declared,
        "disabled_worker": draws.chance(20, f"disabled at work {place}"),
    }
    return {name: column[there] for name, column in columns.items()}


def disabled_at_work(accounts: Column, found: Employees) -> NDArray[np.bool_]:
    """Who is a disabled worker in one of the private contracts."""
    telling = found.lines["disabled_worker"] & (found.lines["regime"] == 0)
    return np.isin(accounts, found.lines["account"][telling], assume_unique=False)


def truth(work: Employees, persons: Mapping[str, Column], held: Mapping[str, Column]) -> dict[str, Column]:
    """The year's right, what the ceiling lets in, and the balances of 31 December, in cents, under the law of 2024 to
    2026."""
    employed, low, disabled = work.numerator > 0, persons["low_qualified"], persons["disabled_worker"]
    ordinary = _in_proportion(_ANNUAL, work) + np.where(disabled & employed, _BONUS, 0)
    higher = _in_proportion(_LOW_QUALIFIED, work)
    employee = np.where(low, np.where(disabled, np.maximum(higher, ordinary), higher), ordinary)
    own = -(-_ANNUAL * persons["self_employed_months"].astype(np.int64) // 12)
    sheltered = np.where(persons["sheltered_work"], _LOW_QUALIFIED, 0)
    entitlement = np.maximum(np.maximum(employee, own), sheltered)
    high = ((low | disabled) & employed) | persons["sheltered_work"]
    room = np.where(high, _HIGH_CEILING, _CEILING) - held["carried_counted"]
    credit = np.minimum(entitlement, np.maximum(room, 0))
    before, topups = held["carried_counted"] + credit, held["carried_topups"] + held["topup"]
    from_topups = np.minimum(topups, np.maximum(held["debit"] - np.maximum(before, 0), 0))
    counted = before - (held["debit"] - from_topups)
    return {
        "entitlement": entitlement,
        "credit": credit,
        "counted_balance": counted,
        "total_balance": counted + topups - from_topups,
    }


def _in_proportion(amount: int, work: Employees) -> Column:
    part = -(-amount * work.numerator // work.denominator)
    return np.where(2 * work.numerator >= work.denominator, amount, part)
