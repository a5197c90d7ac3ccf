"""Lives exposed to hardship, made of whole periods and of months that do not fill one; and what they are worth."""

from collections.abc import Mapping

import numpy as np

from cpa.modules.rights.national.population.draws import Column, Draws

IN_FORCE = ("05", "06", "07", "08", "09", "10")
NO_LONGER = ("01", "02", "03", "04")
CODES = (*NO_LONGER, *IN_FORCE)
FACTORS = 4
_MONTHS, _MOST_PERIODS = 3, 4


def exposed(draws: Draws, accounts: Column) -> tuple[Column, dict[str, Column]]:
    """Points of the year before doubling, and the lines of the exposures table. 8 % of people are exposed, to one to
    four factors; now and then a factor that the law has left, or the same one at two employers."""
    number = np.where(draws.chance(80, "exposed"), 1 + draws.below(FACTORS, "factors"), 0)
    start = draws.below(len(IN_FORCE), "first factor")
    points, lines = np.zeros(draws.number, np.int64), []
    for place in range(FACTORS):
        there = number > place
        left_the_law = draws.chance(100, f"left the law {place}")
        periods = draws.below(_MOST_PERIODS + 1, f"periods {place}")
        months = np.minimum(periods * _MONTHS + draws.below(_MONTHS, f"months {place}"), 12)
        factor = np.where(left_the_law, place, len(NO_LONGER) + (start + place) % len(IN_FORCE))
        points += np.where(there & ~left_the_law, periods, 0)
        elsewhere = np.where(draws.chance(200, f"two employers {place}"), months // 2, 0)
        lines.append(_lines(accounts, 1, factor, months - elsewhere, there))
        lines.append(_lines(accounts, 2, factor, elsewhere, there & (elsewhere > 0)))
    return points, {name: np.concatenate([each[name] for each in lines]) for name in lines[0]}


def _lines(accounts: Column, contract: int, factor: Column, months: Column, there: Column) -> dict[str, Column]:
    return {
        "account": accounts[there],
        "contract": np.full(int(there.sum()), contract, np.int16),
        "factor": factor[there].astype(np.int8),
        "months": months[there].astype(np.int16),
    }


def truth(points: Column, persons: Mapping[str, Column], held: Mapping[str, Column]) -> dict[str, Column]:
    """Points of the year, of the career and left to use, since 2024."""
    credit = np.where(persons["born_before_1956_07"], 2 * points, points)
    return {
        "entitlement": credit,
        "credit": credit,
        "career": held["carried_career"] + credit,
        "balance": held["carried_balance"] + credit - held["debit"],
    }
