"""The priority groups of a person on a day: pure functions of what is declared or known."""

from dataclasses import asdict
from datetime import date
from enum import StrEnum

from cpa.legislation.account.law import account_law
from cpa.legislation.facts import PriorityFacts
from cpa.legislation.question import Question
from cpa.rules.plan import Law


class Group(StrEnum):
    """The five groups, by the name of their rule."""

    YOUNG_WITHOUT_DIPLOMA = "young_without_diploma"
    LOW_QUALIFIED_WORKER = "low_qualified_worker"
    EXPOSED_WORKER = "exposed_worker"
    VOLUNTEER = "volunteer"
    BUSINESS_CREATOR = "business_creator"


FIRST_DAY = date(2017, 1, 1)
"""Before this day, not all groups exist."""


def question(facts: PriorityFacts, on: date, law: Law | None = None) -> Question:
    """Each group, yes or no, with what it gives. Raises NotInForce before 2017."""
    return Question((law or account_law()).plan(on, *(group.value for group in Group)), asdict(facts))


def groups(facts: PriorityFacts, on: date, law: Law | None = None) -> frozenset[Group]:
    """The groups of the person on that day; they combine freely."""
    return frozenset(Group(name) for name, belongs in question(facts, on, law).answers().items() if belongs)
