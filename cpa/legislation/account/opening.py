"""Does this person have an account on this day, and are their training rights running?"""

from datetime import date
from enum import StrEnum

from cpa.legislation.account.law import account_law
from cpa.legislation.question import Question
from cpa.rules.plan import Law


class Situation(StrEnum):
    """What a person does, as the law sorts it. NONE: none of the situations that the law names."""

    EMPLOYEE = "employee"
    APPRENTICE = "apprentice"
    JOB_SEEKER = "job_seeker"
    SHELTERED = "sheltered"
    PUBLIC_AGENT = "public_agent"
    PENSIONER = "pensioner"
    SELF_EMPLOYED = "self_employed"
    DETAINED = "detained"
    NONE = "none"


_FLAGS = tuple(situation for situation in Situation if situation is not Situation.NONE)


def account_open(
    age: int, situation: Situation, on: date, *, deceased: bool = False, law: Law | None = None
) -> Question:
    """`account_open` (the account as a whole) and `training_open` (its training rights) on a day."""
    values = {
        **{flag.value: situation is flag for flag in _FLAGS},
        "employee": situation in (Situation.EMPLOYEE, Situation.APPRENTICE),
        "age": age,
        "deceased": deceased,
    }
    return Question((law or account_law()).plan(on, "account_open", "training_open"), values)


def rights_ended(since: date | None, on: date, law: Law | None = None) -> Question:
    """`rights_ended`: whether training rights have ended on a day. `since` is the day on which one of the conditions of
    article L. 5421-4 was met, as others established it; None when none is."""
    values = {
        "ended": since is not None,
        "ended_on": since.toordinal() if since else 0,
        "asked_on": on.toordinal(),
    }
    return Question((law or account_law()).plan(on, "rights_ended"), values)
