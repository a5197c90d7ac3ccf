"""The plan is the best one: compared with every plan of small questions, one by one."""

from collections import Counter
from functools import cache

import pytest

from cpa.modules.projects.planning.checking import faults
from cpa.modules.projects.planning.clashes import clash, only
from cpa.modules.projects.planning.model import ORDER, Plan, Variant
from cpa.modules.projects.planning.solving import solve
from tests.modules.projects.planning.exhaustive import best
from tests.modules.projects.planning.small import question

CASES = 540
VARIANTS = list(Variant)
best_of = cache(lambda seed: best(question(seed)))


def in_turn(seed: int) -> Variant:
    return VARIANTS[seed % len(VARIANTS)]


@cache
def plan_of(seed: int) -> Plan | None:
    return solve(question(seed), in_turn(seed))


@pytest.mark.parametrize("block", range(0, CASES, 60))
def test_the_plan_equals_exhaustive_search(block: int) -> None:
    for seed in range(block, block + 60):
        asked, variant = question(seed), in_turn(seed)
        plan, wanted = plan_of(seed), best_of(seed).get(variant)
        found = plan and tuple(getattr(plan.measures, name) for name in ORDER[variant])
        assert found == wanted, (seed, variant)
        if plan:
            assert plan.proven and not faults(plan, asked), (seed, variant)


def test_the_small_questions_are_hard_enough_to_tell() -> None:
    plans = [plan_of(seed) for seed in range(180)]
    counted = Counter(len(plan.steps) if plan else None for plan in plans)
    assert counted[None] > 30 and counted[2] > 30 and counted[3] > 5
    assert sum(any(step.payments for step in plan.steps) for plan in plans if plan) > 30


def test_without_a_plan_the_constraints_named_cannot_hold_and_none_can_be_spared() -> None:
    met: Counter[str] = Counter()
    for seed in range(110):
        asked = question(seed)
        if best_of(seed):
            assert clash(asked) is None
            continue
        found = clash(asked)
        assert found and found.proven and found.constraints
        named = frozenset(found.constraints)
        assert not best(only(asked, named)), seed
        assert all(best(only(asked, named - {each})) for each in named), (seed, named)
        met.update(each.partition(":")[0] for each in named)
    assert {"goal", "failed", "end_by", "money", "demand", "no_car", "distance", "moment"} <= met.keys(), met
