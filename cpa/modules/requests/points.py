"""What points for hardship buy for one person on a day, by the functions of the law."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from cpa.kernel.quantity import Quantity, Unit
from cpa.legislation.c2p import uses
from cpa.legislation.c2p.law import c2p_law
from cpa.legislation.question import Question
from cpa.modules.requests.means import Means
from cpa.rules.evaluate import run
from cpa.rules.parameters import ValuesOn

HALF = uses.FULL_SHARE // 2
TRAINING_USES = ("training", "retraining")
"""Uses that points reserved for training may serve."""


def law_on(day: date) -> ValuesOn:
    """The values of the law on that day."""
    return c2p_law().parameters.on(day)


def step(use: str, day: date) -> int:
    """Points are asked by so many."""
    lot: int = law_on(day).lot.points
    return 1 if use in TRAINING_USES else lot


def most(use: str, means: Means) -> int:
    """The most points that may be asked for this use: the reserve, the lots and the maxima of the law counted."""
    if use in TRAINING_USES:
        return means.held
    if use == "part_time":
        return int(_part_time(means).answers()["part_time_max"])
    law = law_on(means.on)
    quarters = int(_pension(means).answers()["pension_quarters"])
    left = max(law.pension.most_quarters - means.spent_on("pension") // law.pension.points_per_quarter, 0)
    points: int = min(quarters, left) * law.pension.points_per_quarter
    return points


def buys(use: str, points: int, details: Mapping[str, Any], on: date) -> Quantity:
    """What so many points give: cents of training, hundredths of a day of part time, quarters of pension."""
    if use in TRAINING_USES:
        return Quantity(int(uses.training(points, on).answers()["training_value"]), Unit.CENT)
    if use == "part_time":
        days = uses.part_time(points, details.get("work_share", HALF), on).answers()["part_time_days"]
        return Quantity(int(days), Unit.HUNDREDTH_DAY)
    return Quantity(points // law_on(on).pension.points_per_quarter, Unit.NONE)


def given_up(half_days: Quantity) -> Quantity:
    """The time that so many days at half time leave free."""
    return Quantity(half_days.amount * HALF // uses.FULL_SHARE, half_days.unit)


def kept_for_training(means: Means) -> int:
    """The first points of a career, that may serve training only, for someone born then."""
    return _free(means, "reserved_points")


def lots_free(means: Means) -> bool:
    """Whether a lot at least may serve something else than training."""
    return _free(means, "free_points") > 0


def why(use: str, points: int, details: Mapping[str, Any], means: Means) -> Sequence[Question]:
    """The questions to the law whose reasons explain what may be asked, and what it buys."""
    return list(_questions(use, points, details, means))


def _questions(use: str, points: int, details: Mapping[str, Any], means: Means) -> Iterator[Question]:
    if use in TRAINING_USES:
        yield uses.training(points, means.on)
    elif use == "part_time":
        yield _part_time(means)
        yield uses.part_time(points, details.get("work_share", HALF), means.on)
    else:
        yield _pension(means)


def _part_time(means: Means) -> Question:
    """Before the age from which there is no maximum, when the age is not known."""
    spent = means.spent_on(*TRAINING_USES), means.spent_on("part_time")
    return uses.part_time_max(means.held, *spent, means.birth, means.age or 0, means.on)


def _pension(means: Means) -> Question:
    """As if old enough, when the age is not known: whoever decides checks it."""
    years = law_on(means.on).pension.age if means.age is None else means.age
    return uses.free_points(means.held, means.spent_on(*TRAINING_USES), means.birth, years, means.on)


def _free(means: Means, name: str) -> int:
    question = _pension(means)
    return int(run(question.plan, question.values)[name])
