"""The CPF written by hand for arrays: the yardstick of the rules engine. Same law, same outputs, no engine.

Numbers are written in place, as one does in a kernel; the benchmark first checks that both give the same results.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np

Columns = Mapping[str, Any]
CHUNK = 65_536


def hours(c: Columns, year: int, counted: Any, topups: Any, dif: Any) -> tuple[Any, Any, Any, Any]:
    """A year from 2015 to 2018: credit, counted balance, top-ups, former right, in hundredths of an hour."""
    numerator, denominator = c["share_numerator"], c["share_denominator"]
    own = np.minimum(numerator, denominator)
    share = np.where(c["sheltered_work"], denominator, own) if year >= 2017 else own
    left = np.maximum(12_000 - counted, 0)
    first = np.minimum(2_400 * share, np.minimum(left, 2_400) * denominator)
    scale = denominator * 240_000
    worth = (first * 1_200 + 2_880_000 * share + scale - 1) // scale * 100
    ceiling = 15_000
    if year >= 2017:
        scale = denominator * 100
        higher = (4_800 * own + scale - 1) // scale * 100
        worth = np.where(c["low_qualified"], np.maximum(higher, worth), worth)
        ceiling = np.where(c["low_qualified"], 40_000, 15_000)
    if year == 2018:
        worth = np.maximum(worth, (2_400 * c["self_employed_months"] + 1_199) // 1_200 * 100)
    credit = np.minimum(worth, np.maximum(ceiling - counted, 0))
    before = counted + credit
    debit, topups = c["debit"], topups + c["topup"]
    from_dif = np.maximum(np.minimum(debit, dif), 0)
    rest = debit - from_dif
    from_topups = np.minimum(topups, np.maximum(rest - np.maximum(before, 0), 0))
    return credit, before - (rest - from_topups), topups - from_topups, dif - from_dif


def euros(c: Columns, counted: Any, topups: Any) -> tuple[Any, Any, Any]:
    """A year from 2019 on: credit, counted balance, top-ups, in cents."""
    numerator, denominator = c["share_numerator"], c["share_denominator"]
    half = numerator * 100 >= 50 * denominator
    ordinary = np.where(half, 50_000, (50_000 * numerator + denominator - 1) // denominator)
    higher = np.where(half, 80_000, (80_000 * numerator + denominator - 1) // denominator)
    employed = numerator > 0
    bonus = np.where(c["disabled_worker"] & employed, 30_000, 0)
    ordinary = ordinary + bonus
    employee = np.where(
        c["low_qualified"], np.where(c["disabled_worker"], np.maximum(higher, ordinary), higher), ordinary
    )
    own = (50_000 * c["self_employed_months"] + 11) // 12
    sheltered = np.where(c["sheltered_work"], 80_000, 0)
    worth = np.maximum(np.maximum(employee, own), sheltered)
    raised = ((c["low_qualified"] | c["disabled_worker"]) & employed) | c["sheltered_work"]
    credit = np.minimum(worth, np.maximum(np.where(raised, 800_000, 500_000) - counted, 0))
    before = counted + credit
    debit, topups = c["debit"], topups + c["topup"]
    from_topups = np.minimum(topups, np.maximum(debit - np.maximum(before, 0), 0))
    return credit, before - (debit - from_topups), topups - from_topups


def lives(years: Mapping[int, Columns], rows: int) -> int:
    """Every year of every person; gives back a sum of credits and final balances, to compare results."""
    checksum = 0
    for start in range(0, rows, CHUNK):
        cut = slice(start, min(start + CHUNK, rows))
        counted = topups = dif = np.zeros(cut.stop - cut.start, np.int64)
        for year, columns in years.items():
            c = {name: column[cut] for name, column in columns.items()}
            if year == 2019:
                counted, topups = (counted + dif) * 15, topups * 15
            if year < 2019:
                credit, counted, topups, dif = hours(c, year, counted, topups, dif)
            else:
                credit, counted, topups = euros(c, counted, topups)
            checksum += int(credit.sum())
        checksum += int((counted + topups).sum())
    return checksum
