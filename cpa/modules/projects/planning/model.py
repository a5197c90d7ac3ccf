"""The words of a plan: what could be done, what the person can do, what was done, and the plan itself. Pure: knows no
database, no page and no solver. Money in cents, distances in metres, delays in days, all whole."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum, StrEnum
from typing import NamedTuple


class Act(StrEnum):
    """What a step is about."""

    TALK = "talk"
    TRY = "try"
    LEARN = "learn"
    FUND = "fund"
    APPLY = "apply"
    CREATE = "create"


class Variant(StrEnum):
    """What a plan puts first; the value is in addresses and in the database."""

    FASTEST = "le-plus-rapide"
    CHEAPEST = "le-moins-cher"
    NEAREST = "le-plus-pres"


class Part(IntEnum):
    """A part of the day. « Late » is after school, from half past four."""

    EARLY = 0
    MORNING = 1
    AFTERNOON = 2
    LATE = 3
    EVENING = 4
    NIGHT = 5


class Moment(NamedTuple):
    """A part of a day of every week; Monday is 0."""

    day: int
    part: Part


def moments(days: Iterable[int], parts: Iterable[Part]) -> frozenset[Moment]:
    """These parts of these days."""
    each = tuple(parts)
    return frozenset(Moment(day, part) for day in days for part in each)


@dataclass(frozen=True, slots=True)
class Share:
    """What one payer may bring to one step, at most."""

    payer: str
    at_most_cents: int


@dataclass(frozen=True, slots=True)
class Payer:
    """Money of others, or a right of the person: at most `cents` over the whole plan, for steps that begin from
    `starts` to `ends` (None: no bound), once all that it `needs` was brought. The smallest `rank` is spent first."""

    key: str
    cents: int
    starts: date | None = None
    ends: date | None = None
    needs: frozenset[str] = frozenset()
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A step that a plan may hold.

    It begins between `earliest` and `latest`, lasts `days` (at least one), and what it `brings` can be relied upon
    `wait_days` after its last day (an answer, a cooling-off). It begins once all that it `needs` is held, and, of the
    steps named in `after`, once those that the plan holds are over, their wait too.

    `moments`: it takes all of them each week when `every`, else any one of them; none: whenever one wants. Two steps
    that take every one of a same moment do not overlap. `demands` are the codes of limits that it meets.
    """

    key: str
    act: Act
    days: int = 1
    wait_days: int = 0
    metres: int = 0
    needs_car: bool = False
    cost_cents: int = 0
    shares: tuple[Share, ...] = ()
    earliest: date | None = None
    latest: date | None = None
    moments: frozenset[Moment] = frozenset()
    every: bool = False
    demands: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()
    brings: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Limits:
    """What the person cannot do, each None or empty when they said nothing: moments of the week by the code that asks
    for them, the farthest place, doing without a car, what they may pay themselves over the whole plan, the last day,
    and functional limits (docs/reference/wishes.md)."""

    impossible: Mapping[str, frozenset[Moment]] = field(default_factory=dict)
    farthest_metres: int | None = None
    no_car: bool = False
    money_cents: int | None = None
    end_by: date | None = None
    demands: frozenset[str] = frozenset()


class Payment(NamedTuple):
    """What one payer brings to one step."""

    payer: str
    cents: int


@dataclass(frozen=True, slots=True)
class Planned:
    """A step at its days, both included, and who pays what. The person pays `remainder_cents`."""

    key: str
    starts: date
    ends: date
    cost_cents: int
    payments: tuple[Payment, ...]
    metres: int

    @property
    def remainder_cents(self) -> int:
        """What nobody else pays."""
        return self.cost_cents - sum(each.cents for each in self.payments)


@dataclass(frozen=True, slots=True)
class Done:
    """A step that was done, as it was planned, what it brought, and the day it can be relied upon."""

    step: Planned
    brings: frozenset[str]
    ready_on: date


@dataclass(frozen=True, slots=True)
class Question:
    """What a plan is asked for: from `today`, within `horizon_days`, bring every goal that is not `held` yet.

    What was done stays and counts; what failed is not proposed again.
    """

    today: date
    goals: frozenset[str]
    candidates: tuple[Candidate, ...]
    payers: tuple[Payer, ...] = ()
    limits: Limits = Limits()
    held: frozenset[str] = frozenset()
    done: tuple[Done, ...] = ()
    failed: frozenset[str] = frozenset()
    horizon_days: int = 1826


@dataclass(frozen=True, slots=True)
class Measures:
    """What plans are compared by: days until the end, what the person pays from now on, the farthest place and the sum
    of distances, how many steps, whose money is spent (rank times cents), the sum of starting days. None of it counts
    what was done."""

    end: int
    own_cents: int
    farthest: int
    travel: int
    steps: int
    drawn: int
    starts: int


ORDER: dict[Variant, tuple[str, ...]] = {
    Variant.FASTEST: ("end", "own_cents", "farthest", "travel", "steps", "drawn", "starts"),
    Variant.CHEAPEST: ("own_cents", "end", "farthest", "travel", "steps", "drawn", "starts"),
    Variant.NEAREST: ("farthest", "travel", "own_cents", "end", "steps", "drawn", "starts"),
}
"""What each variant makes smallest, first thing first; the rest breaks ties."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Steps in the order of their days, what was done before, and whether no better plan exists (`proven`), or only
    none was found in the time given."""

    variant: Variant
    steps: tuple[Planned, ...]
    done: tuple[Done, ...]
    measures: Measures
    proven: bool


@dataclass(frozen=True, slots=True)
class Clash:
    """Why there is no plan: constraints that cannot all hold, none of which can be spared. Each is named as in
    clashes.constraints (« money », « moment:no_nights », « goal:tried »…). `proven` is False when time ran out before
    one was found: the set may then hold more than it must."""

    constraints: tuple[str, ...]
    proven: bool = True
