"""Every plan of a small question, one by one: all sets of steps, all days, all splits of the money. Knows nothing of
how plans are made: it reads the question as the words of cpa.modules.projects.planning.model tell it."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import product

from cpa.modules.projects.planning.model import ORDER, Candidate, Question, Variant

Days = dict[str, int]


def best(question: Question) -> dict[Variant, tuple[int, ...]]:
    """The smallest measures of each variant, in its order; nothing when no plan exists."""
    found: dict[Variant, tuple[int, ...]] = {}
    for measures in _all(question):
        for variant, order in ORDER.items():
            values = tuple(measures[name] for name in order)
            if variant not in found or values < found[variant]:
                found[variant] = values
    return found


def _all(question: Question) -> Iterator[dict[str, int]]:
    settled = question.failed | {done.step.key for done in question.done}
    open_steps = [step for step in question.candidates if step.key not in settled and _alone(step, question)]
    split = cache(lambda usable: _split(question, usable))
    for picks in product((False, True), repeat=len(open_steps)):
        steps = [step for step, pick in zip(open_steps, picks, strict=True) if pick]
        brought = set(question.held).union(*(step.brings for step in steps), *(d.brings for d in question.done))
        if not all(asked <= brought for asked in (question.goals, *(step.needs for step in steps))):
            continue
        for starts in _schedules(steps, {}, question):
            if not all(_has_its_needs(step, starts, steps, question) for step in steps):
                continue
            own, drawn = split(_usable(steps, starts, question))
            before = sum(d.step.cost_cents - sum(c for _, c in d.step.payments) for d in question.done)
            if question.limits.money_cents is not None and own + before > question.limits.money_cents:
                continue
            yield {
                "end": max((starts[step.key] + step.days for step in steps), default=0),
                "own_cents": own,
                "farthest": max((step.metres for step in steps), default=0),
                "travel": sum(step.metres for step in steps),
                "steps": len(steps),
                "drawn": drawn,
                "starts": sum(starts.values()),
            }


def _alone(step: Candidate, question: Question) -> bool:
    limits = question.limits
    blocked = {moment for each in limits.impossible.values() for moment in each}
    if step.moments and (step.moments & blocked if step.every else step.moments <= blocked):
        return False
    if limits.farthest_metres is not None and step.metres > limits.farthest_metres:
        return False
    return not (limits.no_car and step.needs_car) and not (step.demands & limits.demands)


def _day(day: date, question: Question) -> int:
    return (day - question.today).days


def _days(step: Candidate, question: Question) -> list[int]:
    limits, last = question.limits, question.horizon_days
    if limits.end_by is not None:
        last = min(last, _day(limits.end_by, question))
    return [
        day
        for day in range(question.horizon_days + 1)
        if day + step.days - 1 <= last
        and (step.earliest is None or day >= _day(step.earliest, question))
        and (step.latest is None or day <= _day(step.latest, question))
    ]


def _held(token: str, day: int, asker: str, starts: Days, steps: list[Candidate], question: Question) -> bool:
    """Whether a token can be relied upon on that day, by a step that does not bring it to itself."""
    return (
        token in question.held
        or any(token in done.brings and _day(done.ready_on, question) <= day for done in question.done)
        or any(
            token in step.brings and step.key != asker and starts[step.key] + step.days + step.wait_days <= day
            for step in steps
        )
    )


def _has_its_needs(step: Candidate, starts: Days, steps: list[Candidate], question: Question) -> bool:
    return all(_held(token, starts[step.key], step.key, starts, steps, question) for token in step.needs)


def _schedules(left: list[Candidate], starts: Days, question: Question, placed: tuple = ()) -> Iterator[Days]:
    """Every way to give each step a day, less those where two steps are in each other's way."""
    if not left:
        yield starts
        return
    step, *others = left
    for day in _days(step, question):
        if any(done.step.key in step.after and day < _day(done.ready_on, question) for done in question.done):
            continue
        if not any(_in_the_way(step, day, other, starts[other.key]) for other in placed):
            yield from _schedules(others, {**starts, step.key: day}, question, (*placed, step))


def _in_the_way(step: Candidate, day: int, other: Candidate, other_day: int) -> bool:
    meet = step.every and other.every and bool(step.moments & other.moments)
    return (
        (meet and day < other_day + other.days and other_day < day + step.days)
        or (other.key in step.after and day < other_day + other.days + other.wait_days)
        or (step.key in other.after and other_day < day + step.days + step.wait_days)
    )


def _usable(steps: list[Candidate], starts: Days, question: Question) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each step of the plan with the payers that exist on its day and whose conditions are met."""
    return tuple(
        (
            step.key,
            tuple(
                payer.key
                for payer in question.payers
                if (payer.starts is None or starts[step.key] >= _day(payer.starts, question))
                and (payer.ends is None or starts[step.key] <= _day(payer.ends, question))
                and all(_held(need, starts[step.key], step.key, starts, steps, question) for need in payer.needs)
            ),
        )
        for step in steps
    )


def _split(question: Question, usable: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[int, int]:
    """The least that the person pays, and for that the least rank spent: every split of every cent is tried."""
    known = {step.key: step for step in question.candidates}
    payers = {payer.key: payer for payer in question.payers}
    places = [
        (key, share.payer, min(share.at_most_cents, known[key].cost_cents))
        for key, who in usable
        for share in known[key].shares
        if share.payer in who
    ]
    total = sum(known[key].cost_cents for key, _ in usable)
    found = []
    for amounts in product(*(range(most + 1) for _, _, most in places)):
        to_step: dict[str, int] = {}
        of_payer: dict[str, int] = {}
        for (key, payer, _), cents in zip(places, amounts, strict=True):
            to_step[key] = to_step.get(key, 0) + cents
            of_payer[payer] = of_payer.get(payer, 0) + cents
        if all(cents <= known[key].cost_cents for key, cents in to_step.items()) and all(
            cents <= payers[key].cents for key, cents in of_payer.items()
        ):
            drawn = sum(payers[key].rank * cents for key, cents in of_payer.items())
            found.append((total - sum(amounts), drawn))
    return min(found)
