"""The best plan of each kind, exactly: one thing is made smallest, kept there, then the next (model.ORDER)."""

from collections.abc import Sequence
from datetime import timedelta

from ortools.sat.python.cp_model import FEASIBLE, INFEASIBLE, OPTIMAL, CpSolver

from cpa.modules.projects.planning.model import (
    ORDER,
    Candidate,
    Measures,
    Payment,
    Plan,
    Planned,
    Question,
    Variant,
)
from cpa.modules.projects.planning.puzzle import Puzzle

EFFORT = 1.0
"""The solver's own count of work for one measure, near a second on a slow machine. A count and not a clock: the same
question stops at the same place anywhere."""


def solver() -> CpSolver:
    """One worker, a fixed seed: the same puzzle has the same answer each time."""
    made = CpSolver()
    made.parameters.num_workers = 1
    made.parameters.random_seed = 1
    made.parameters.max_deterministic_time = EFFORT
    return made


def solve(question: Question, variant: Variant) -> Plan | None:
    """The best plan of this variant, or the best found (`proven` is False); None when there is none, or none was found
    in the time given (clashes.clash tells which)."""
    puzzle, best = Puzzle(question), None
    measures, proven = puzzle.measures(), True
    for name in ORDER[variant]:
        if best is None or best.value(measures[name]) > 0:  # none is below zero: nothing to look for there
            puzzle.model.minimize(measures[name])
            asked = solver()
            status = asked.solve(puzzle.model)
            proven &= status == OPTIMAL
            if status not in (OPTIMAL, FEASIBLE):
                break
            best = asked
            _start_from(puzzle, best)
        puzzle.model.add(measures[name] <= best.value(measures[name]))
    return _plan(puzzle, best, variant, proven) if best else None


def can_be_planned(question: Question) -> bool | None:
    """Whether any plan exists; None when time ran out."""
    status = solver().solve(Puzzle(question).model)
    return {OPTIMAL: True, FEASIBLE: True, INFEASIBLE: False}.get(status)


def _start_from(puzzle: Puzzle, found: CpSolver) -> None:
    """Offer the plan that was found as a start for the next measure."""
    puzzle.model.clear_hints()
    for variable in (*puzzle.chosen.values(), *puzzle.start.values(), *puzzle.paid.values()):
        puzzle.model.add_hint(variable, found.value(variable))


def _plan(puzzle: Puzzle, found: CpSolver, variant: Variant, proven: bool) -> Plan:
    steps = [_planned(puzzle, found, step) for step in puzzle.steps if found.value(puzzle.chosen[step.key])]
    ordered = tuple(sorted(steps, key=lambda each: (each.starts, each.ends, each.key)))
    return Plan(variant, ordered, puzzle.question.done, measured(ordered, puzzle.question), proven)


def _planned(puzzle: Puzzle, found: CpSolver, step: Candidate) -> Planned:
    starts = puzzle.question.today + timedelta(found.value(puzzle.start[step.key]))
    paid = [
        Payment(payer, cents)
        for (key, payer), amount in puzzle.paid.items()
        if key == step.key and (cents := found.value(amount))
    ]
    return Planned(step.key, starts, starts + timedelta(step.days - 1), step.cost_cents, tuple(paid), step.metres)


def measured(steps: Sequence[Planned], question: Question) -> Measures:
    """What these steps come to."""
    ranks = {each.key: each.rank for each in question.payers}
    return Measures(
        end=max(((each.ends - question.today).days + 1 for each in steps), default=0),
        own_cents=sum(each.remainder_cents for each in steps),
        farthest=max((each.metres for each in steps), default=0),
        travel=sum(each.metres for each in steps),
        steps=len(steps),
        drawn=sum(ranks[payer] * cents for each in steps for payer, cents in each.payments),
        starts=sum((each.starts - question.today).days for each in steps),
    )
