"""What the search answers: results, why each is there, and when there is none, why and what would give some. Codes and
values; `sentences` words them."""

from dataclasses import dataclass
from enum import StrEnum

from cpa.modules.trainings.catalogue.model import Offer
from cpa.modules.trainings.catalogue.validity import Standing
from cpa.modules.trainings.search.asking import Asked, Filter, Near


class Why(StrEnum):
    """Why a result is there."""

    WORDS = "words"
    """Its title, or its certification, says these words."""
    MEANT = "meant"
    """It says what these words of the question mean."""
    OCCUPATION = "occupation"
    """Its certification leads to this occupation, which the words name."""
    DISTANCE = "distance"
    """It is so many kilometres away."""
    DEPARTMENT = "department"
    """It is in this department; where exactly is not said."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason with its values: words, an occupation's code and name, kilometres, a number of department."""

    why: Why
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """An offer that answers. `metres` is None when the distance is not known or no place was asked; `score` says how
    well it answers, in thousandths; `standing` how its certification stands on the day, None without one; `said` the
    words of the question, as typed, that it says or means."""

    offer: Offer
    reasons: tuple[Reason, ...]
    matched: tuple[str, ...]
    metres: int | None
    score: int
    standing: Standing | None
    said: tuple[str, ...] = ()


class Nothing(StrEnum):
    """Why there is no result."""

    NOTHING_ASKED = "nothing_asked"
    UNKNOWN_WORDS = "unknown_words"
    FILTERS = "filters"
    """There are results, but none meets all filters."""
    NO_OFFER = "no_offer"


@dataclass(frozen=True, slots=True)
class Remedy:
    """Taking off these filters together (or looking `km` around, for NEAR) would give so many results, MOST_COUNTED at
    most."""

    filters: tuple[Filter, ...]
    count: int
    km: int | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found of all `count` (MOST_COUNTED at most). `asked` is the question with the filters that its own words
    said; `corrected` gives words as (said, taken); `unknown` those left aside; `said` the others, as typed;
    `occupations` those that the words name, as (code, name)."""

    asked: Asked
    results: tuple[Result, ...]
    count: int
    corrected: tuple[tuple[str, str], ...] = ()
    unknown: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    occupations: tuple[tuple[str, str], ...] = ()
    nothing: Nothing | None = None
    remedies: tuple[Remedy, ...] = ()

    @property
    def near(self) -> Near | None:
        return self.asked.near
