"""A year of volunteering, association by association, as the citizen-commitment account asks about it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from cpa.legislation.cec.declaration import (
    Activity,
    all_hold,
    attested_in_time,
    declaration_day,
    minimum_questions,
    minimum_reached,
)
from cpa.legislation.cec.law import cec_law
from cpa.legislation.cec.natures import BY_NAME, Nature
from cpa.legislation.days import age
from cpa.legislation.facts import Confidence, Engagement
from cpa.legislation.yearly import last_day
from cpa.modules.declarations.facts.statements import Statement, Thing, Value, evidence_of, in_force

VOLUNTEERING = "volunteering"
ASSOCIATION = "benevolat"
"""The nature whose association must have existed for long enough."""


@dataclass(frozen=True, slots=True)
class Hours:
    """The hours of one association, in hundredths: declared, of which declared in time, of which attested in time."""

    statement: Statement
    declared: int
    in_time: int
    attested: int


def volunteering(said: Sequence[Statement]) -> list[tuple[int, Engagement]]:
    """One engagement for each year and nature that has a statement in force, in order."""
    counting = in_force(said)
    groups = sorted({(thing.year, str(one.content["nature"])) for thing, one in counting.items()})
    return [(year, _engagement(year, BY_NAME[nature], _of(said, year, nature))) for year, nature in groups]


def hours_of(said: Iterable[Statement], year: int) -> dict[Thing, Hours]:
    """What counts of each association of `year`. A correction made after the last day to declare cannot add hours: the
    smaller of what is declared now and of what was declared on that day is in time."""
    known = [one for one in said if one.year == year]
    before = in_force(known, until=declaration_day(cec_law(), year))
    found = {}
    for thing, statement in in_force(known).items():
        declared = _hours(statement)
        in_time = min(declared, _hours(before[thing])) if thing in before else 0
        found[thing] = Hours(statement, declared, in_time, min(in_time, _attested(statement)))
    return found


def old_enough(founded_on: date, year: int) -> bool:
    """Whether an association declared on `founded_on` was old enough on the last day of `year`."""
    day = last_day(year)
    years = age(founded_on, day) if founded_on <= day else 0
    asked = minimum_questions(Activity(BY_NAME[ASSOCIATION], year, association_years=years))
    return bool(asked) and all_hold(asked[-1:])


def _of(said: Iterable[Statement], year: int, nature: str) -> list[Hours]:
    return [one for one in hours_of(said, year).values() if one.statement.content["nature"] == nature]


def _engagement(year: int, nature: Nature, hours: Sequence[Hours]) -> Engagement:
    declared, in_time, attested = (
        _reached(nature, year, [getattr(one, name) for one in hours]) for name in ("declared", "in_time", "attested")
    )
    return Engagement(
        nature.name,
        minimum_reached=declared,
        declared_in_time=in_time or not declared,
        attested=attested,
        evidence=tuple(evidence_of(one.statement) for one in hours),
        confidence=Confidence.GUARANTEED if attested else Confidence.DECLARED,
    )


def _reached(nature: Nature, year: int, hours: Sequence[int]) -> bool:
    return minimum_reached(Activity(nature, year, {"hours": sum(hours), "hours_in_one_body": max(hours, default=0)}))


def _hours(statement: Statement) -> int:
    """The hours that may count: none of an association too young, nor of what is part of schooling."""
    content = statement.content
    if content["part_of_school"]:
        return 0
    if content["nature"] == ASSOCIATION and not old_enough(day_of(content["founded_on"]), statement.year):
        return 0
    return int(content["hours"])


def day_of(value: Value) -> date:
    """A day as a statement holds it."""
    return date.fromisoformat(str(value))


def _attested(statement: Statement) -> int:
    answer = statement.attested
    return answer.hours if answer and all_hold((attested_in_time(statement.year, answer.on),)) else 0
