"""What happens to someone: jobs, absences, changes, and what nobody declared."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

TODAY = date(2026, 11, 25)
LAST_MONTH = date(2026, 10, 1)


class Forgotten(StrEnum):
    """What may have been forgotten or wrongly declared."""

    MISSING_MONTHS = "missing_months"
    WORKING_TIME = "working_time"
    EXPOSURE = "exposure"
    DISABLED_WORKER = "disabled_worker"
    ENGAGEMENT = "engagement"
    LOW_QUALIFICATION = "low_qualification"
    EXPERIENCE = "experience"
    TOP_UP = "top_up"
    ABSENCE = "absence"
    OTHER_NUMBER = "other_number"
    SELF_EMPLOYMENT = "self_employment"


@dataclass(frozen=True, slots=True)
class Truth:
    """One thing really forgotten, for these years."""

    what: Forgotten
    years: frozenset[int]
    employer: str = ""


@dataclass(slots=True)
class Month:
    """One month of one contract: what is declared of it. Hundredths of an hour; None when no declaration comes."""

    paid: int | None
    absent: int = 0
    reference: int = 15167
    disabled: bool = False


@dataclass(slots=True)
class Away:
    """An absence as declared."""

    block: str
    motive: str
    first: date
    last: date


@dataclass(slots=True)
class Job:
    """A contract as its employer declares it. `corrections` are (sent, about, adds) hours put right later."""

    employer: str
    number: str
    start: date
    months: dict[date, Month]
    absences: list[Away] = field(default_factory=list)
    exposures: dict[int, set[str]] = field(default_factory=dict)
    corrections: list[tuple[date, date, int]] = field(default_factory=list)
    renumbered_on: date | None = None

    def years(self) -> range:
        """From the first year to the last."""
        return range(min(self.months).year, max(self.months).year + 1)


@dataclass(slots=True)
class Commitment:
    """A year of commitment as the account knows it."""

    year: int
    nature: str
    attested: bool = True
    reached: bool = True


@dataclass(slots=True)
class Life:
    """Someone, their jobs as declared, what they told, and the truth. `would_say` is what they answer when asked."""

    born: date
    jobs: list[Job] = field(default_factory=list)
    commitments: list[Commitment] = field(default_factory=list)
    without_diploma: set[int] = field(default_factory=set)
    would_say: dict[str, bool] = field(default_factory=dict)
    self_employed: dict[int, int] = field(default_factory=dict)
    truths: list[Truth] = field(default_factory=list)


def months(first: date, last: date) -> list[date]:
    """The first day of each month from `first` to `last`."""
    found, at = [], first.replace(day=1)
    while at <= last:
        found.append(at)
        at = date(at.year + at.month // 12, at.month % 12 + 1, 1)
    return found
