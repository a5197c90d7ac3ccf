"""Deadlines to contest or correct the points of a year."""

from datetime import date

from cpa.legislation.c2p.law import c2p_law
from cpa.legislation.question import Question
from cpa.rules.plan import Law


def claim(exposure_year: int, on: date, law: Law | None = None) -> Question:
    """`claim_admissible`: whether the employee may still contest the points of `exposure_year` on that day."""
    values = {"exposure_year": exposure_year, "request_year": on.year}
    return Question((law or c2p_law()).plan(on, "claim_admissible"), values, {"exposure_text": str(exposure_year)})


def employer_correction(
    exposure_year: int, on: date, *, in_favour: bool, declares_early: bool = False, law: Law | None = None
) -> Question:
    """`employer_correction_accepted`: whether the employer may still correct the exposures of `exposure_year`.

    `in_favour`: the employee gains by it. `declares_early`: the employer declares on the 5th of the
    month, not on the 15th.
    """
    values = {
        "exposure_year": exposure_year,
        "request_year": on.year,
        "request_month": on.month,
        "request_day": on.day,
        "declares_early": declares_early,
        "in_favour": in_favour,
    }
    return Question((law or c2p_law()).plan(on, "employer_correction_accepted"), values)
