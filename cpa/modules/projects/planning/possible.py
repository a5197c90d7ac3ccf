"""What of a plan can be said of one step alone: whether the person's limits leave it open, and between which days."""

from datetime import timedelta

from cpa.modules.projects.planning.model import Candidate, Limits, Question


def possible(candidate: Candidate, limits: Limits) -> bool:
    """Whether this step is within the limits: its moments, its place, the way there, what it asks of the body."""
    near = limits.farthest_metres is None or candidate.metres <= limits.farthest_metres
    reached = not (candidate.needs_car and limits.no_car)
    return near and reached and not candidate.demands & limits.demands and _has_time(candidate, limits)


def _has_time(candidate: Candidate, limits: Limits) -> bool:
    if not candidate.moments:
        return True
    left = candidate.moments.difference(*limits.impossible.values())
    return left == candidate.moments if candidate.every else bool(left)


def starting_days(candidate: Candidate, question: Question) -> range:
    """The days on which this step may begin, counted from today; none when it cannot end in time."""
    last = question.today + timedelta(question.horizon_days)
    if question.limits.end_by is not None:
        last = min(last, question.limits.end_by)
    latest = last - timedelta(candidate.days - 1)
    if candidate.latest is not None:
        latest = min(latest, candidate.latest)
    first = max(question.today, candidate.earliest or question.today)
    return range((first - question.today).days, (latest - question.today).days + 1)


def left_to_do(question: Question) -> list[Candidate]:
    """The steps that the best plan may hold, in the order of their keys: neither done nor failed, within the limits,
    and of use: each brings something that is aimed at, or that a step of use or one who pays for it needs."""
    settled = question.failed | {each.step.key for each in question.done}
    left = [
        each
        for each in sorted(question.candidates, key=lambda each: each.key)
        if each.key not in settled and possible(each, question.limits) and starting_days(each, question)
    ]
    conditions = {each.key: each.needs for each in question.payers}
    wanted, of_use = set(question.goals), dict[str, Candidate]()
    while more := [each for each in left if each.key not in of_use and each.brings & wanted]:
        for each in more:
            of_use[each.key] = each
            wanted |= each.needs.union(*(conditions.get(share.payer, frozenset()) for share in each.shares))
    return [each for each in left if each.key in of_use]


def ready_days(question: Question) -> dict[str, int]:
    """What is brought already and the day from which it can be relied upon, counted from today, never before."""
    ready = dict.fromkeys(question.held, 0)
    for each in question.done:
        day = max(0, (each.ready_on - question.today).days)
        for token in each.brings - question.held:
            ready[token] = min(day, ready.get(token, day))
    return ready


def paid_already(question: Question) -> int:
    """What the person paid for what is done."""
    return sum(each.step.remainder_cents for each in question.done)
