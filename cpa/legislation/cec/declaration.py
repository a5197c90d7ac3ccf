"""Whether a year of commitment may count: minimum, declaration, attestation, association; asked one by one."""

from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from cpa.legislation.cec.law import cec_law
from cpa.legislation.cec.natures import Nature, in_force, minimum
from cpa.legislation.days import spoken
from cpa.legislation.question import Question
from cpa.legislation.yearly import last_day
from cpa.rules.parameters import NotInForce, on
from cpa.rules.plan import Law

MONTHS = 12


@dataclass(frozen=True, slots=True)
class Activity:
    """What was done in one nature of activity. `quantities` by measure (see Nature.measures; hours in hundredths);
    `association_years` whole years since the association was declared, when it matters."""

    nature: Nature
    year: int
    quantities: Mapping[str, int] = field(default_factory=dict)
    association_years: int | None = None
    part_of_school: bool = False


def minimum_questions(activity: Activity, law: Law | None = None) -> tuple[Question, ...]:
    """The questions that must all be answered yes for the minimum; none when the nature is not in the law that year."""
    law = law or cec_law()
    if not in_force(law, activity.nature, activity.year):
        return ()
    day = last_day(activity.year)
    shown = {"activity": activity.nature.words, "minimum": minimum(law, activity.nature, day)}
    quantities = {measure: activity.quantities.get(measure, 0) for measure in activity.nature.measures}
    asked = [
        Question(law.plan(day, activity.nature.name), quantities, shown),
        Question(law.plan(day, "outside_school"), {"part_of_school": activity.part_of_school}),
    ]
    if activity.association_years is not None:
        values = {"association_years": activity.association_years}
        asked.append(Question(law.plan(day, "association_old_enough"), values))
    return tuple(asked)


def minimum_reached(activity: Activity, law: Law | None = None) -> bool:
    """Whether the year's activity reaches what the law asks."""
    return all_hold(minimum_questions(activity, law))


def declared_in_time(year: int, declared_on: date, law: Law | None = None) -> Question:
    """`declared_in_time`: whether the holder declared the activity of `year` in time."""
    law = law or cec_law()
    values = {
        "activity_year": year,
        "declared_on": declared_on.toordinal(),
        "declared_month": MONTHS * declared_on.year + declared_on.month,
    }
    shown = {"declaration_day": spoken(declaration_day(law, year))}
    return Question(law.plan(last_day(year), "declared_in_time"), values, shown)


def attested_in_time(year: int, attested_on: date | None, law: Law | None = None) -> Question:
    """`attested_in_time`: whether an officer of the association attested the activity in time (None: never)."""
    law = law or cec_law()
    values = {
        "activity_year": year,
        "attested": attested_on is not None,
        "attested_on": attested_on.toordinal() if attested_on else 0,
        "attested_month": MONTHS * attested_on.year + attested_on.month if attested_on else 0,
    }
    shown = {"attestation_day": spoken(attestation_day(law, year))}
    return Question(law.plan(last_day(year), "attested_in_time"), values, shown)


def declaration_day(law: Law, year: int) -> date:
    """The last day to declare the activity of `year`."""
    return _deadline(law, "declaration", year)


def attestation_day(law: Law, year: int) -> date:
    """The last day to attest the activity of `year`."""
    return _deadline(law, "attestation", year)


def _deadline(law: Law, what: str, year: int) -> date:
    day = last_day(year)
    try:
        return date.fromordinal(on(law.parameters[f"{what}.exceptional_deadline"], day).value or 1)
    except NotInForce:
        month = on(law.parameters[f"{what}.months_after"], day).value or MONTHS
        return date(year + 1, month, monthrange(year + 1, month)[1])


def all_hold(questions: tuple[Question, ...]) -> bool:
    """Whether there are questions and every one of their answers is yes."""
    return bool(questions) and all(all(asked.answers().values()) for asked in questions)


def years_reached(nature: Nature, months: Mapping[int, int], law: Law | None = None) -> Iterator[tuple[int, Question]]:
    """For an activity judged over a year and the one before (civic service, apprentice master): each year of `months`
    in order, with the question `months_reached`. A month that earned a right does not serve again."""
    law = law or cec_law()
    left: dict[int, int] = {}
    for year in sorted(months):
        plan = law.plan(last_day(year), "months_reached", "months_left", regime=nature.name)
        asked = Question(plan, {"months_of_year": months[year], "months_left_before": left.get(year - 1, 0)})
        left[year] = asked.answers()["months_left"]
        yield year, asked
