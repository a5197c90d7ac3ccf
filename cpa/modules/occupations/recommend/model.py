"""What a recommendation says: for each occupation a score that is the sum of the points of its reasons, for and
against, all whole numbers."""

from collections.abc import Mapping
from dataclasses import dataclass

from cpa.modules.occupations.bridges.model import Band, Length

# What someone set aside: ROME code → codes of reasons (docs/reference/recommendation.md), empty when none was given.
Rejected = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Reason:
    """One part of a score. `points` is negative for a reason against, never zero.

    `code` is « skills », « likeness », « mobility », « interests », « wish:outdoors », « limit:no_nights »,
    « rejected:not_this_field »…; `keys` what it rests on (skill keys, source codes, letters, rejected codes), most
    telling first; `sentence` says it in the reader's language.
    """

    code: str
    points: int
    keys: tuple[str, ...]
    sentence: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One occupation of the list. `months` orders and is never shown, `length` says how long. `score` is the sum of the
    points of `reasons`. `place` says why it stands there: « score », « path » (what was done points to it), « family »
    (the first ten span four families) or « surprise » (outside the families that the person knows). `held_back` holds
    the limits it meets; it is shown nevertheless, lower."""

    code: str
    name: str
    family: str
    score: int
    band: Band
    months: int
    length: Length
    reasons: tuple[Reason, ...]
    place: str
    held_back: tuple[str, ...]

    @property
    def for_it(self) -> tuple[Reason, ...]:
        """The reasons for, the strongest first."""
        return tuple(reason for reason in self.reasons if reason.points > 0)

    @property
    def against_it(self) -> tuple[Reason, ...]:
        """The reasons against, the strongest first."""
        return tuple(reason for reason in self.reasons if reason.points < 0)


@dataclass(frozen=True, slots=True)
class Opened:
    """An occupation that a door brings nearer: its band now and then."""

    code: str
    name: str
    before: Band
    after: Band


@dataclass(frozen=True, slots=True)
class Door:
    """*Ce qui ouvrirait d'autres portes*. `kind` is « skill » (a wider skill with all it holds), « licence » or
    « limit »; `key` the skill's or the limit's code; `opens` what it would bring nearer, or for a limit what it holds
    back today, its effort unchanged."""

    kind: str
    key: str
    name: str
    opens: tuple[Opened, ...]
    sentence: str


@dataclass(frozen=True, slots=True)
class Recommendation:
    """Occupations in the order to show them, what would open others, and what was lowered because the person set
    something aside (sentences)."""

    suggestions: tuple[Suggestion, ...]
    doors: tuple[Door, ...]
    lowered: tuple[str, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """The ROME codes, in order."""
        return tuple(suggestion.code for suggestion in self.suggestions)
