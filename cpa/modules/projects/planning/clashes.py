"""When no plan exists: which constraints cannot all hold. Each is dropped in turn, and stays out as long as there is
still no plan; what remains cannot be spared by any one."""

from collections.abc import Iterator
from dataclasses import replace

from cpa.modules.projects.planning.model import Clash, Limits, Question
from cpa.modules.projects.planning.solving import can_be_planned


def constraints(question: Question) -> Iterator[str]:
    """The name of each thing that could be given up: what failed, the limits, then what is aimed at."""
    limits = question.limits
    yield from (f"failed:{key}" for key in sorted(question.failed))
    yield from (f"moment:{code}" for code in sorted(limits.impossible))
    yield from (f"demand:{code}" for code in sorted(limits.demands))
    if limits.no_car:
        yield "no_car"
    if limits.farthest_metres is not None:
        yield "distance"
    if limits.money_cents is not None:
        yield "money"
    if limits.end_by is not None:
        yield "end_by"
    yield from (f"goal:{goal}" for goal in sorted(question.goals))


def only(question: Question, kept: frozenset[str]) -> Question:
    """The same question with these constraints and no other."""
    limits = question.limits
    return replace(
        question,
        goals=frozenset(each for each in question.goals if f"goal:{each}" in kept),
        failed=frozenset(each for each in question.failed if f"failed:{each}" in kept),
        limits=Limits(
            impossible={code: each for code, each in limits.impossible.items() if f"moment:{code}" in kept},
            demands=frozenset(each for each in limits.demands if f"demand:{each}" in kept),
            no_car=limits.no_car and "no_car" in kept,
            farthest_metres=limits.farthest_metres if "distance" in kept else None,
            money_cents=limits.money_cents if "money" in kept else None,
            end_by=limits.end_by if "end_by" in kept else None,
        ),
    )


def clash(question: Question) -> Clash | None:
    """The constraints that cannot all hold, none of which can be spared; None when a plan exists."""
    kept = list(constraints(question))
    exists = can_be_planned(question)
    if exists:
        return None
    proven = exists is False
    for each in tuple(kept):
        without = frozenset(kept) - {each}
        exists = can_be_planned(only(question, without))
        proven &= exists is not None
        if exists is False:
            kept.remove(each)
    return Clash(tuple(kept), proven)
