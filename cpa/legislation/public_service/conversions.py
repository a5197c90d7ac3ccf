"""Conversions between hours of the public service and euros, asked on a day: answers in numbers and in sentences."""

from datetime import date

from cpa.legislation.public_service.law import public_law
from cpa.legislation.question import Question
from cpa.rules.plan import Law


def hours_to_euros(hours: int, room: int, on: date, law: Law | None = None) -> Question:
    """`euros_given` (cents) and `hours_left` (hundredths) out of `hours`; `room`: what the ceiling in euros leaves."""
    plan = (law or public_law()).plan(on, "euros_given", "hours_left")
    return Question(plan, {"hours_offered": hours, "room_in_euros": room})


def euros_to_hours(cents: int, room: int, on: date, law: Law | None = None) -> Question:
    """`hours_given` (hundredths) and `euros_left` (cents) out of `cents`; `room`: what the ceiling in hours leaves."""
    plan = (law or public_law()).plan(on, "hours_given", "euros_left")
    return Question(plan, {"euros_offered": cents, "room_in_hours": room})


def commitment_to_hours(cents: int, room: int, on: date, law: Law | None = None) -> Question:
    """`commitment_hours_given` and `commitment_euros_left` out of euros of the commitment account."""
    plan = (law or public_law()).plan(on, "commitment_hours_given", "commitment_euros_left")
    return Question(plan, {"euros_offered": cents, "room_in_hours": room})


def convertible(converted_before: int, category_c_low_qualified: bool, on: date, law: Law | None = None) -> Question:
    """`convertible_hours`: what successive conversions still leave, in hundredths. `converted_before` adds up the
    conversions of the window of years that the parameters give."""
    plan = (law or public_law()).plan(on, "convertible_hours")
    given = {"converted_before": converted_before, "category_c_low_qualified": category_c_low_qualified}
    return Question(plan, given)
