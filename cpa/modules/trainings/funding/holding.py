"""What an account holds, as the law of funding looks at it: what requests already set aside is not counted."""

from collections.abc import Iterable

from cpa.kernel.quantity import Unit
from cpa.legislation.training.funding.case import Holdings
from cpa.module_api.contributions import HeldRight

FIGURES = {
    ("cpf", Unit.CENT): "cpf",
    ("cec", Unit.CENT): "commitment",
    ("c2p", Unit.POINT): "points",
    ("public_service", Unit.HUNDREDTH_HOUR): "hours",
}
"""Which holding each right is, by the unit it is counted in: hours of before 2019 pay no price."""

OUT_OF_THE_RESERVE = ("training", "retraining")
"""Uses of points that count against the part kept for training."""


def holdings_of(rights: Iterable[HeldRight]) -> Holdings:
    """What can be spent now, by right. A right that is owed (below zero) brings nothing."""
    found: dict[str, int] = {}
    for right in rights:
        name = FIGURES.get((right.right, right.figure.unit))
        if name:
            found[name] = max(right.figure.amount, 0)
        if name == "points":
            found["spent_points"] = sum(right.used.get(use, 0) for use in OUT_OF_THE_RESERVE)
    return Holdings(
        found.get("cpf", 0),
        found.get("commitment", 0),
        found.get("points", 0),
        found.get("spent_points", 0),
        hours=found.get("hours", 0),
    )
