"""Reads of the contests module."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cpa.kernel.account_id import AccountId
from cpa.kernel.quantity import Quantity, Unit
from cpa.kernel.stores import ACTIVITY
from cpa.module_api.contributions import HeldLine
from cpa.modules.contests import course
from cpa.modules.contests.bodies import ROUTES, Body, Dispute, Limits, clocks, limits
from cpa.modules.contests.course import OVER, Act, Clock, Clocks, Happening, Standing
from cpa.modules.contests.held import held
from cpa.modules.contests.models import Contest, Event
from cpa.modules.contests.reasons import REASONS, Reason


@dataclass(frozen=True, slots=True)
class Followed:
    """A contest, what happened to it, and where it stands on `today`."""

    contest: Contest
    events: tuple[Event, ...]
    today: date

    @property
    def reason(self) -> Reason:
        return REASONS[self.contest.reason]

    @property
    def dispute(self) -> Dispute:
        return self.reason.dispute

    @property
    def limits(self) -> Limits:
        """The last days of the law for the year contested."""
        return limits(self.dispute, self.contest.reason, self.contest.year, self.contest.opened_on)

    @property
    def start(self) -> Standing:
        """Where it stood when it was opened."""
        return course.opening(self.contest.first_body, self.contest.opened_on, self.limits.claim_until)

    @property
    def happenings(self) -> list[Happening]:
        return [Happening(Act(event.act), event.day, event.body) for event in self.events]

    @property
    def standing(self) -> Standing:
        return course.standing(self.start, self.happenings, self.clocks, self.today)

    @property
    def clocks(self) -> Clocks:
        return clocks(self.dispute)

    @property
    def clock(self) -> Clock:
        """The delays of the body it is before."""
        return self.clocks(self.standing.body, self.today)

    @property
    def body(self) -> Body:
        return Body(self.standing.body)

    @property
    def following(self) -> tuple[Body, ...]:
        """Who can be written to next."""
        return ROUTES[self.dispute][self.body].following

    @property
    def over(self) -> bool:
        return self.standing.state in OVER

    @property
    def late(self) -> bool:
        return self.standing.late(self.today)

    @property
    def then(self) -> Quantity:
        """What the account showed when it was contested."""
        return Quantity(self.contest.amount_then, Unit(self.contest.unit))

    def versions(self) -> "Versions":
        """Both versions: what the account showed, and what it shows; once the contest is over, what it showed then."""
        shown = held(AccountId(self.contest.account), self.contest.right, self.contest.year, self.contest.line)
        new = tuple(line for line in shown.lines if line.key not in self.contest.lines_then)
        now = Quantity(self.events[-1].amount, self.then.unit) if self.over else shown.amount
        return Versions(self.then, now, new)


@dataclass(frozen=True, slots=True)
class Versions:
    """What the account showed when contested, what it shows since, and the lines that came meanwhile."""

    then: Quantity
    now: Quantity
    new: tuple[HeldLine, ...]

    @property
    def corrected(self) -> bool:
        return self.then != self.now or bool(self.new)


def contests(account: AccountId, today: date) -> list[Followed]:
    """Every contest of the account, the latest first. Two queries."""
    found = Contest.objects.using(ACTIVITY).filter(account=account).order_by("-number").prefetch_related("events")
    return [followed(contest, list(contest.events.all()), today) for contest in found]


def contest(account: AccountId, number: int, today: date) -> Followed | None:
    """One contest of the account; None when it has none of that number."""
    return next((each for each in contests(account, today) if each.contest.number == number), None)


def in_progress(account: AccountId, today: date) -> list[Followed]:
    """The contests that are neither settled nor abandoned."""
    return [each for each in contests(account, today) if not each.over]


def about_line(account: AccountId, key: str, today: date) -> Followed | None:
    """The contest in progress on this line."""
    return next((each for each in in_progress(account, today) if each.contest.line == key), None)


def followed(contest: Contest, events: Sequence[Event], today: date) -> Followed:
    """The contest with its events in order."""
    return Followed(contest, tuple(sorted(events, key=lambda event: event.ordinal)), today)
