"""What people held on 1 January and did with it: balances near and above the ceilings as often as below. Nobody uses
more than they hold, as a ledger sees to it."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cpa.modules.rights.national.population.draws import Column, Draws


@dataclass(frozen=True, slots=True)
class Holdings:
    """Amounts a person, zero where nothing is known. `held` tells who has a line of balances, `moved` of movements."""

    amounts: Mapping[str, Column]
    carried: tuple[str, ...]
    held: NDArray[np.bool_]
    moved: NDArray[np.bool_]


def cpf(draws: Draws) -> Holdings:
    """Cents. One person in ten is new."""
    held = draws.chance(900, "cpf held")
    near = np.maximum(draws.one_of((500_000, 800_000, 470_000, 0), "cpf near") - draws.below(3, "cpf beside"), 0)
    counted = np.where(draws.chance(200, "cpf edge"), near, draws.below(520_000, "cpf counted"))
    topups = np.where(draws.chance(50, "cpf topped up"), draws.below(200_000, "cpf topups"), 0)
    counted, topups = np.where(held, counted, 0), np.where(held, topups, 0)
    moved = draws.chance(60, "cpf moved")
    amounts = {
        "carried_counted": counted,
        "carried_topups": topups,
        "topup": np.where(moved & draws.chance(200, "cpf topup given"), draws.below(150_000, "cpf topup"), 0),
        "debit": np.where(moved, np.minimum(draws.below(300_000, "cpf debit"), counted + topups), 0),
    }
    return Holdings(amounts, ("carried_counted", "carried_topups"), held, moved)


def c2p(draws: Draws, exposed: NDArray[np.bool_]) -> Holdings:
    """Points. Among those exposed this year or before."""
    held = draws.chance(60, "c2p held") | (exposed & draws.chance(700, "c2p held, exposed"))
    career = np.where(held, draws.below(140, "c2p career"), 0)
    spent = np.minimum(draws.below(60, "c2p spent"), career)
    moved = (held | exposed) & draws.chance(50, "c2p moved")
    debit = np.where(moved, np.minimum(draws.below(10, "c2p debit"), career - spent), 0)
    amounts = {"carried_career": career, "carried_balance": career - spent, "debit": debit}
    return Holdings(amounts, ("carried_career", "carried_balance"), held, moved)


def cec(draws: Draws, committed: NDArray[np.bool_]) -> Holdings:
    """Cents. Among those committed this year or before."""
    held = draws.chance(40, "cec held") | (committed & draws.chance(600, "cec held, committed"))
    acquired = np.where(held, draws.one_of((24_000, 48_000, 72_000, 96_000, 0), "cec acquired"), 0)
    balance = np.where(draws.chance(300, "cec spent"), acquired // 2, acquired)
    moved = (held | committed) & draws.chance(50, "cec moved")
    debit = np.where(moved, np.minimum(draws.below(20_000, "cec debit"), balance), 0)
    amounts = {"carried_balance": balance, "carried_acquired": acquired, "debit": debit}
    return Holdings(amounts, ("carried_balance", "carried_acquired"), held, moved)
