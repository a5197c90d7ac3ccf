"""« Mes prochaines étapes »: the time of a plan, of saying why there is none, and how often it is the best one.

Time over the standard steps of a change of occupation, alone and with two dozen made-up sessions of trainings, by each
variant, with limits and without. The best plan is known by trying every plan of small questions.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from statistics import median

from benchmarks.measuring import Measure

SMALL, DRAWS, SESSIONS, MOST_MS = 540, 12, 24, 300


def measure() -> Iterator[Measure]:
    """Time of plans and of clashes, then plans that are not the best."""
    from cpa.modules.projects.planning.clashes import clash
    from cpa.modules.projects.planning.model import Limits, Question, Variant
    from cpa.modules.projects.planning.solving import solve
    from tests.modules.projects.planning.world import CHANGE, PAYERS, SKILLS, TODAY, standard, trainings

    tight = Limits(farthest_metres=30_000, money_cents=100_000, no_car=True)
    alone = [Question(TODAY, CHANGE, standard(), PAYERS, limits) for limits in (Limits(), tight)]
    taught = [
        Question(TODAY, CHANGE | set(SKILLS), standard() + trainings(seed, SESSIONS), PAYERS, limits)
        for seed in range(DRAWS)
        for limits in (Limits(), tight)
    ]
    solve(alone[0], Variant.FASTEST)  # the solver itself is loaded once
    for name, asked in (("the standard steps", alone), (f"the same with {SESSIONS} sessions of trainings", taught)):
        plans = [_timed(lambda one=one, variant=variant: solve(one, variant)) for one in asked for variant in Variant]
        proven = sum(bool(plan and plan.proven) for _, plan in plans)
        yield _slowest(f"a plan over {name}", [ms for ms, _ in plans], f"{proven} of {len(plans)} proven the best")
    none = [replace(one, limits=replace(tight, end_by=TODAY)) for one in taught]
    found = [_timed(lambda one=one: clash(one)) for one in none]
    sizes = [len(each.constraints) for _, each in found if each]
    yield _slowest("saying why there is no plan", [ms for ms, _ in found], f"at most {max(sizes)} constraints named")
    yield _not_the_best()


def _timed(work: Callable[[], object]) -> tuple[float, object]:
    start = time.perf_counter()
    done = work()
    return 1000 * (time.perf_counter() - start), done


def _slowest(name: str, times: list[float], detail: str) -> Measure:
    said = f"the slowest of {len(times)}, median {median(times):.0f} ms; {detail}"
    return Measure(name, max(times), MOST_MS, "ms", said)


def _not_the_best() -> Measure:
    from cpa.modules.projects.planning.model import ORDER, Variant
    from cpa.modules.projects.planning.solving import solve
    from tests.modules.projects.planning.exhaustive import best
    from tests.modules.projects.planning.small import question

    wrong, none, ours, theirs = 0, 0, 0.0, 0.0
    for seed in range(SMALL):
        asked, variant = question(seed), list(Variant)[seed % 3]
        took, plan = _timed(lambda asked=asked, variant=variant: solve(asked, variant))
        searched, every = _timed(lambda asked=asked: best(asked))
        found = plan and tuple(getattr(plan.measures, name) for name in ORDER[variant])
        wrong, none = wrong + (found != every.get(variant)), none + (plan is None)
        ours, theirs = ours + took, theirs + searched
    each, tried = ours / SMALL, theirs / SMALL
    said = f"of {SMALL}, {none} of them without any plan; {each:.1f} ms each, {tried:.1f} ms to try every plan"
    return Measure("small questions whose plan is not the best", wrong, 0, "", said)
