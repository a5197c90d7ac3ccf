"""What is wrong with a plan: read from the question alone, without a solver. A plan is shown once nothing is."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from itertools import combinations

from cpa.modules.projects.planning.model import Candidate, Plan, Planned, Question
from cpa.modules.projects.planning.possible import possible


def faults(plan: Plan, question: Question) -> list[str]:
    """Each thing that the question asks and the plan does not keep; none for a right plan."""
    known = {each.key: each for each in question.candidates}
    if strangers := [each.key for each in plan.steps if each.key not in known]:
        return [f"{key} was not proposed" for key in strangers]
    return [
        *_whole(plan, question, known),
        *(fault for step in plan.steps for fault in _one(step, known[step.key], plan, question, known)),
        *_together(plan, known),
        *_money(plan, question, known),
    ]


def _whole(plan: Plan, question: Question, known: dict[str, Candidate]) -> Iterator[str]:
    brought = question.held.union(*(each.brings for each in question.done), *(known[s.key].brings for s in plan.steps))
    yield from (f"nothing brings {goal}" for goal in sorted(question.goals - brought))
    if plan.done != question.done:
        yield "what was done is not kept"
    keys = [each.key for each in plan.steps]
    settled = question.failed | {each.step.key for each in question.done}
    yield from (f"{key} is settled already, or twice" for key in keys if key in settled or keys.count(key) > 1)


def _one(step: Planned, known: Candidate, plan: Plan, question: Question, every: dict[str, Candidate]) -> Iterator[str]:
    if (step.cost_cents, step.metres) != (known.cost_cents, known.metres):
        yield f"{step.key} has another cost or place"
    if not possible(known, question.limits):
        yield f"{step.key} is outside the limits"
    if (step.ends - step.starts).days + 1 != known.days:
        yield f"{step.key} lasts otherwise"
    first = max(question.today, known.earliest or question.today)
    last = min(filter(None, (question.limits.end_by, question.today + timedelta(question.horizon_days))))
    if step.starts < first or (known.latest and step.starts > known.latest) or step.ends > last:
        yield f"{step.key} is not on one of its days"
    needed = set(known.needs)
    for each in step.payments:
        needed |= next(payer.needs for payer in question.payers if payer.key == each.payer)
    held = _held_on(step, plan, question, every)
    yield from (f"{step.key} begins without {need}" for need in sorted(needed - held))
    for other in plan.steps:
        if other.key in known.after and other.key != step.key and step.starts < _ready(other, every):
            yield f"{step.key} begins before the end of {other.key}"
    for done in question.done:
        if done.step.key in known.after and step.starts < done.ready_on:
            yield f"{step.key} begins before the end of {done.step.key}"


def _held_on(step: Planned, plan: Plan, question: Question, known: dict[str, Candidate]) -> set[str]:
    """All that can be relied upon on the day this step begins."""
    held = set(question.held)
    for done in question.done:
        if done.ready_on <= step.starts:
            held |= done.brings
    for other in plan.steps:
        if other.key != step.key and _ready(other, known) <= step.starts:
            held |= known[other.key].brings
    return held


def _ready(step: Planned, known: dict[str, Candidate]):
    return step.ends + timedelta(1 + known[step.key].wait_days)


def _together(plan: Plan, known: dict[str, Candidate]) -> Iterator[str]:
    for one, other in combinations(plan.steps, 2):
        first, second = known[one.key], known[other.key]
        meet = first.every and second.every and first.moments & second.moments
        if meet and one.starts <= other.ends and other.starts <= one.ends:
            yield f"{one.key} and {other.key} take the same moments"


def _money(plan: Plan, question: Question, known: dict[str, Candidate]) -> Iterator[str]:
    payers = {each.key: each for each in question.payers}
    spent: Counter[str] = Counter()
    for step in plan.steps:
        most = {each.payer: each.at_most_cents for each in known[step.key].shares}
        for key, cents in step.payments:
            spent[key] += cents
            payer = payers[key]
            if (payer.starts and step.starts < payer.starts) or (payer.ends and step.starts > payer.ends):
                yield f"{step.key} uses {key}, which does not exist that day"
            if not 0 < cents <= most.get(key, 0):
                yield f"{key} brings another amount to {step.key} than it may"
        if step.remainder_cents < 0 or len(step.payments) != len({key for key, _ in step.payments}):
            yield f"{step.key} is paid more than it costs, or twice by one payer"
    yield from (f"{key} spends more than it has" for key, cents in spent.items() if cents > payers[key].cents)
    own = sum(each.remainder_cents for each in (*plan.steps, *(done.step for done in plan.done)))
    if question.limits.money_cents is not None and own > question.limits.money_cents:
        yield "the person pays more than they can"
