"""What points buy, asked on a day: each question answers in numbers (`answers`) and in sentences (`sentences`)."""

from datetime import date

from cpa.legislation.c2p.birth import BirthPeriod
from cpa.legislation.c2p.law import c2p_law
from cpa.legislation.question import Question
from cpa.rules.plan import Law

FULL_SHARE = 10_000
"""A whole working time, in the ten-thousandths that shares of time are counted in."""


def training(points: int, on: date, law: Law | None = None) -> Question:
    """`training_value`: hundredths of an hour before 2019, then cents. Retraining has the same price since 2023."""
    return Question((law or c2p_law()).plan(on, "training_value"), {"points_asked": points})


def part_time(points: int, work_share: int, on: date, law: Law | None = None) -> Question:
    """`part_time_days` (hundredths of a day) without loss of pay. `work_share` is the new time over the previous one,
    in ten-thousandths."""
    plan = (law or c2p_law()).plan(on, "part_time_days")
    return Question(plan, {"points_asked": points, "work_share": work_share})


def free_points(
    held: int, spent_on_training: int, birth: BirthPeriod, age: int, on: date, law: Law | None = None
) -> Question:
    """`free_points` that may serve part time or pension, and `pension_quarters` that lower the pension age."""
    plan = (law or c2p_law()).plan(on, "free_points", "pension_quarters")
    return Question(plan, {**_reserve(held, spent_on_training, birth), "age": age})


def part_time_max(
    held: int,
    spent_on_training: int,
    already_part_time: int,
    birth: BirthPeriod,
    age: int,
    on: date,
    law: Law | None = None,
) -> Question:
    """`part_time_max`: the most points that may be asked for part time on that day."""
    plan = (law or c2p_law()).plan(on, "part_time_max")
    given = {**_reserve(held, spent_on_training, birth), "already_part_time": already_part_time, "age": age}
    return Question(plan, given)


def _reserve(held: int, spent_on_training: int, birth: BirthPeriod) -> dict[str, int]:
    return {
        "points_held": held,
        "spent_on_training": spent_on_training,
        "no_reserve": birth.no_reserve,
        "reduced_reserve": birth.reduced_reserve,
    }
