"""Yes-or-no cases about one year of commitment: is the minimum reached, was it declared in time?"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from cpa.legislation.case_values import choice, day, either, flag, hundredths, inner, only, whole
from cpa.legislation.cec.declaration import (
    Activity,
    all_hold,
    attested_in_time,
    declared_in_time,
    minimum_questions,
)
from cpa.legislation.cec.natures import BY_NAME, Nature
from cpa.legislation.days import age
from cpa.legislation.question import Question
from cpa.legislation.yearly import last_day
from cpa.rules.documents import Located
from cpa.rules.plan import Law
from cpa.rules.wording import Sentence, Words

_WORDS = {
    "months": ("months", "continuous_months"),
    "days": ("days",),
    "years": ("years", "continuous_years", "commitment_years"),
    "interventions": ("interventions",),
    "vacations": ("vacations", "vacations_per_year"),
    "hours": ("hours", "hours_per_year"),
    "hours_in_one_body": ("hours_in_one_body", "most_hours_in_one_body"),
}
"""Words that cases use for each measure."""
_BODIES = ("hours_by_body", "hours_by_association")
_AGE = ("association_declared_on", "association_years")
_DECLARED = ("declared_on", "declaration_date", "declared")
_ATTESTED = ("attested_on", "attestation_date", "attested")
NOT_IN_LAW = Words("{activity} : hors de la loi en {year}.", "{activity}: not in the law in {year}.")


def minimum_reached(data: Located, law: Law) -> Mapping[str, Any]:
    """Question cec_minimum_reached."""
    return {"answer": all_hold(minimum_questions(_activity(data), law))}


def tell_minimum(data: Located, law: Law) -> Iterator[Sentence]:
    """The same in sentences."""
    activity = _activity(data)
    questions = minimum_questions(activity, law)
    for asked in questions:
        yield from asked.sentences()
    if not questions:
        yield Sentence(NOT_IN_LAW, {"activity": activity.nature.words, "year": str(activity.year)})


def declaration_in_time(data: Located, law: Law) -> Mapping[str, Any]:
    """Question cec_declaration_in_time."""
    return {"answer": all_hold(_deadlines(data, law))}


def tell_declaration(data: Located, law: Law) -> Iterator[Sentence]:
    """The same in sentences."""
    for asked in _deadlines(data, law):
        yield from asked.sentences()


def _activity(data: Located) -> Activity:
    measures = [word for words in _WORDS.values() for word in words]
    only(data, ("activity", "year", "date", "part_of_school", *measures, *_BODIES, *_AGE))
    nature, year = BY_NAME[choice(data, "activity", BY_NAME)], whole(data, "year")
    return Activity(
        nature, year, _quantities(data, nature), _association_years(data, year), flag(data, "part_of_school")
    )


def _quantities(data: Located, nature: Nature) -> dict[str, int]:
    found = {}
    for measure in nature.measures:
        key = either(data, *_WORDS[measure])
        read = hundredths if measure.startswith("hours") else whole
        found[measure] = read(data, key, 0)
    if (key := either(data, *_BODIES)) in data:
        bodies = inner(data, key)
        hours = [hundredths(bodies, body) for body in bodies]
        found |= {"hours": sum(hours), "hours_in_one_body": max(hours, default=0)}
    return found


def _association_years(data: Located, year: int) -> int | None:
    if "association_declared_on" in data:
        return age(day(data, "association_declared_on"), day(data, "date") if "date" in data else last_day(year))
    return whole(data, "association_years") if "association_years" in data else None


def _deadlines(data: Located, law: Law) -> tuple[Question, ...]:
    only(data, ("activity", "year", *_DECLARED, *_ATTESTED))
    year, attested = whole(data, "year"), either(data, *_ATTESTED)
    asked = [declared_in_time(year, day(data, either(data, *_DECLARED)), law)]
    if attested in data:
        asked.append(attested_in_time(year, _day_or_never(data, attested), law))
    return tuple(asked)


def _day_or_never(data: Located, key: str) -> date | None:
    return None if data[key] in (False, None) else day(data, key)
