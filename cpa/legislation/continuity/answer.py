"""« Et si ma situation change ? »: what stays, what stops, what changes, what to do and before when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from cpa.legislation.continuity.changes import changes
from cpa.legislation.continuity.life import Held, after
from cpa.legislation.continuity.situations import FULL_RATE, SITUATIONS, Change, Given
from cpa.legislation.continuity.stays import stays
from cpa.legislation.continuity.stops import stops
from cpa.legislation.continuity.to_do import to_do
from cpa.legislation.continuity.told import Case, Part, Told
from cpa.legislation.continuity.years import year_in
from cpa.legislation.yearly import last_day


@dataclass(frozen=True, slots=True)
class Answer:
    """The four parts, none empty, and what the account would hold at the end of the year told about."""

    year: int
    parts: Mapping[Part, tuple[Told, ...]]
    held_after: Held


def answer(change: Change, given: Given, held: Held, today: date) -> Answer:
    """What happens to someone who holds `held` if their situation changes: amounts are those of a whole year lived so,
    the one after `today`'s. Raises ValueError on an answer out of its bounds."""
    case = _case(change, SITUATIONS[change].complete(given), held, today)
    parts = {Part.STAYS: stays, Part.STOPS: stops, Part.CHANGES: changes, Part.TO_DO: to_do}
    told = {part: tuple(tell(case)) for part, tell in parts.items()}
    return Answer(case.changed.year, told, after(held, case.changed, case.ended))


def _case(change: Change, given: Given, held: Held, today: date) -> Case:
    usual = held.usual_year(today.year + 1)
    ended = last_day(today.year) if change is Change.RETIREMENT and given["rate"] == FULL_RATE else None
    return Case(change, given, held, usual, year_in(change, given, usual), ended, today)
