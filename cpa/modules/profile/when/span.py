"""What a person's words say of when something was."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Unit(StrEnum):
    """What a moment names."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    YEAR_START = "start of a year"
    YEAR_MIDDLE = "middle of a year"
    YEAR_END = "end of a year"
    YEARS = "years"
    """A few years together: the nineties, the years at school."""


class State(StrEnum):
    """How far the words were understood. Whatever it is, the words stay."""

    CLEAR = "clear"
    FORGOTTEN = "forgotten"
    """« Je ne sais plus »: an answer like any other."""
    NO_BIRTH_YEAR = "no birth year"
    """« Quand j’avais 20 ans », of someone whose year of birth is not known here."""
    BACKWARDS = "backwards"
    """The end comes before the start."""
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Moment:
    """A stretch named in one word or two: from `first` to `last` at most. `named` is the first day of what is named,
    `about` whether it was said to be so only roughly."""

    unit: Unit
    named: date
    first: date
    last: date
    about: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """When something was: the words, and what they mean.

    « été 2014 » starts and ends in the same moment. `ongoing` has no end. A moment is None when nothing was said of it.
    """

    words: str
    state: State
    starts: Moment | None = None
    ends: Moment | None = None
    ongoing: bool = False

    @property
    def earliest(self) -> date | None:
        """The first day it may have been; None when unknown."""
        return self.starts.first if self.starts else None

    @property
    def latest(self) -> date | None:
        """The last day it may have been; None when unknown or ongoing."""
        return self.ends.last if self.ends else None

    @property
    def dated(self) -> bool:
        """Whether any day is known."""
        return bool(self.starts or self.ends)
