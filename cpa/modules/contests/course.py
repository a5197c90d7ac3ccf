"""The course of a contest: states, what may be done in each, and the days on which the law alone changes one.

Pure: a contest is its opening and what happened since. Where it stands on a day is worked out again each time it is
asked, so that no job has to turn a silence into a refusal, and any past day can be asked too.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from cpa.kernel.problem import Problem
from cpa.modules.contests.months import months_after


class State(StrEnum):
    """Where a contest stands."""

    DRAFT = "brouillon"
    SENT = "envoyee"
    SILENT = "sans-reponse"
    """The body said nothing in time: the law counts it as a refusal."""
    ACCEPTED = "acceptee"
    PARTLY = "acceptee-en-partie"
    REFUSED = "refusee"
    SETTLED = "reglee"
    ABANDONED = "abandonnee"
    REOPENED = "rouverte"


class Act(StrEnum):
    """What can happen to a contest."""

    SEND = "envoyer"
    RECEIVE = "recue"
    """The body received the letter: its time to answer starts that day, not the day it was posted."""
    INSPECT = "controle"
    """The body announced a check on site: it has longer to answer."""
    ACCEPT = "accepter"
    ACCEPT_PARTLY = "accepter-en-partie"
    REFUSE = "refuser"
    ESCALATE = "continuer"
    """The person goes on to another body."""
    SETTLE = "regler"
    ABANDON = "abandonner"
    REOPEN = "rouvrir"


_WRITING = {Act.SEND: State.SENT, Act.SETTLE: State.SETTLED, Act.ABANDON: State.ABANDONED}
_ANSWERS = {Act.ACCEPT: State.ACCEPTED, Act.ACCEPT_PARTLY: State.PARTLY, Act.REFUSE: State.REFUSED}
_ENDINGS = {Act.SETTLE: State.SETTLED, Act.ABANDON: State.ABANDONED}
_GOING_ON = {Act.ESCALATE: State.DRAFT, **_ENDINGS}

TRANSITIONS: Mapping[State, Mapping[Act, State]] = {
    State.DRAFT: _WRITING,
    State.REOPENED: _WRITING,
    State.SENT: {Act.RECEIVE: State.SENT, Act.INSPECT: State.SENT, **_ANSWERS, **_ENDINGS},
    State.SILENT: {**_ANSWERS, **_GOING_ON},
    State.PARTLY: _GOING_ON,
    State.REFUSED: _GOING_ON,
    State.ACCEPTED: {Act.REOPEN: State.REOPENED, **_ENDINGS},
    State.SETTLED: {Act.REOPEN: State.REOPENED},
    State.ABANDONED: {Act.REOPEN: State.REOPENED},
}
"""Every way from a state to another that a person takes. The law adds one: SENT becomes SILENT on its day."""

OVER = frozenset({State.SETTLED, State.ABANDONED})
BEING_WRITTEN = frozenset({State.DRAFT, State.REOPENED})
REFUSALS = frozenset({State.SILENT, State.PARTLY, State.REFUSED})


@dataclass(frozen=True, slots=True)
class Clock:
    """What the law gives one body, in months: `silence` before saying nothing is refusing, `on_site` the same when it
    checks on site, `remedy` then left to the person to go on. None where the law says nothing. `following` are the
    bodies that come next; `lets_time_run`: going there stops no other delay."""

    silence: int | None = None
    on_site: int | None = None
    remedy: int | None = None
    following: tuple[str, ...] = ()
    lets_time_run: bool = False


Clocks = Callable[[str, date], Clock]
"""The clock of a body as the law stands on a day."""


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened on `day`; `body` is where an escalation leads."""

    act: Act
    day: date
    body: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a contest stands: since when, before which body, until when it must answer (`answer_by`: from that day its
    silence is a refusal), until when the person may go on or write (`act_by`), None where no text sets a day.
    `claim_until` is the last day to write for the first time."""

    state: State
    body: str
    since: date
    answer_by: date | None = None
    act_by: date | None = None
    claim_until: date | None = None
    acts: frozenset[Act] = frozenset()
    started_on: date | None = None
    inspected: bool = False
    received: bool = False

    def late(self, on: date) -> bool:
        """Whether the day to write or to go on has passed, which closes nothing here but weakens the request."""
        waits_for_person = self.state in BEING_WRITTEN | REFUSALS
        return waits_for_person and self.act_by is not None and on > self.act_by


class IllegalCourse(Exception):
    """What is kept of a contest cannot have happened: it was written past `refusal`."""


def opening(body: str, on: date, act_by: date | None = None) -> Standing:
    """A contest that is being written for `body` since `on`; `act_by` is the last day the law gives to send it."""
    return Standing(State.DRAFT, body, on, act_by=act_by, claim_until=act_by)


def standing(start: Standing, happenings: Sequence[Happening], clocks: Clocks, on: date) -> Standing:
    """Where the contest stands on that day; what happened later is left out. Raises IllegalCourse."""
    now = start
    for happening in happenings:
        if happening.day > on:
            break
        now = _told(_on(now, happening.day, clocks), clocks)
        if _refusal(now, happening, clocks):
            raise IllegalCourse(happening.act)
        now = _after(now, happening, clocks)
    return _told(_on(now, on, clocks), clocks)


def refusal(
    start: Standing, happenings: Sequence[Happening], new: Happening, clocks: Clocks, today: date
) -> Problem | None:
    """Why `new` cannot follow what happened already; None when it can. It is judged on its own day: an answer received
    in time but noted later is still an answer in time."""
    if new.day > today:
        return Problem("contest.day-to-come", "day", "Ce jour n'est pas encore venu.")
    if happenings and new.day < happenings[-1].day:
        return _TOO_EARLY
    return _refusal(standing(start, happenings, clocks, new.day), new, clocks)


_TOO_EARLY = Problem("contest.day-too-early", "day", "Ce jour vient avant ce qui est déjà noté.")


def _refusal(now: Standing, new: Happening, clocks: Clocks) -> Problem | None:
    if new.day < now.since:
        return _TOO_EARLY
    if new.act not in now.acts:
        return Problem("contest.not-now", "act", "Cela ne peut pas arriver là où en est le signalement.")
    if new.act is Act.ESCALATE and new.body not in clocks(now.body, new.day).following:
        return Problem("contest.body-not-next", "body", "Cet organisme ne vient pas après celui-ci.")
    return None


def _told(now: Standing, clocks: Clocks) -> Standing:
    clock, acts = clocks(now.body, now.since), set(TRANSITIONS[now.state])
    if not clock.following:
        acts.discard(Act.ESCALATE)
    if clock.on_site is None or now.inspected:
        acts.discard(Act.INSPECT)
    if now.received:
        acts.discard(Act.RECEIVE)
    return replace(now, acts=frozenset(acts))


def _on(now: Standing, day: date, clocks: Clocks) -> Standing:
    """The same contest once the law has spoken, if it has by that day."""
    if now.state is State.SENT and now.answer_by is not None and day >= now.answer_by:
        return _refused(now, State.SILENT, now.answer_by, clocks)
    return now


def _refused(now: Standing, state: State, day: date, clocks: Clocks) -> Standing:
    remedy = clocks(now.body, day).remedy
    until = now.act_by if remedy is None else months_after(day, remedy)
    return replace(now, state=state, since=day, answer_by=None, act_by=until)


def _after(now: Standing, happening: Happening, clocks: Clocks) -> Standing:
    state, day = TRANSITIONS[now.state][happening.act], happening.day
    match happening.act:
        case Act.SEND:
            kept = now.act_by if clocks(now.body, day).lets_time_run else None
            sent = replace(now, state=state, since=day, act_by=kept, inspected=False, received=False)
            return _counted_from(sent, day, clocks)
        case Act.RECEIVE:
            return _counted_from(replace(now, since=day, received=True), day, clocks)
        case Act.INSPECT:
            return _counted_from(replace(now, since=day, inspected=True), now.started_on or day, clocks)
        case Act.REFUSE | Act.ACCEPT_PARTLY:
            return _refused(now, state, day, clocks)
        case Act.ESCALATE:
            return replace(now, state=state, since=day, body=happening.body)
        case Act.REOPEN:
            return replace(now, state=state, since=day, act_by=now.act_by or now.claim_until)
        case _:
            return replace(now, state=state, since=day, answer_by=None)


def _counted_from(now: Standing, day: date, clocks: Clocks) -> Standing:
    clock = clocks(now.body, day)
    months = clock.on_site if now.inspected and clock.on_site is not None else clock.silence
    return replace(now, started_on=day, answer_by=None if months is None else months_after(day, months))
