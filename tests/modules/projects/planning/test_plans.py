"""What every plan keeps, over the standard steps and made-up trainings."""

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cpa.modules.projects.planning.checking import faults
from cpa.modules.projects.planning.clashes import clash, only
from cpa.modules.projects.planning.model import Done, Limits, Plan, Planned, Question, Variant
from cpa.modules.projects.planning.solving import can_be_planned, solve
from tests.modules.projects.planning.world import CHANGE, PAYERS, TODAY, questions, standard, trainings

VARIANTS = st.sampled_from(list(Variant))


def with_done(question: Question, step: Planned) -> Question:
    """The day a step was done: what is left to ask."""
    brings = next(each for each in question.candidates if each.key == step.key)
    done = Done(step, brings.brings, step.ends + timedelta(brings.wait_days))
    return replace(question, today=step.ends, done=(done,))


def planned(question: Question, variant: Variant) -> Plan:
    plan = solve(question, variant)
    assume(plan is not None)
    return plan


@given(question=questions(), variant=VARIANTS)
@settings(max_examples=40, deadline=None)
def test_a_plan_keeps_every_limit_every_order_and_every_cent(question: Question, variant: Variant) -> None:
    plan = planned(question, variant)
    assert plan.proven
    assert not faults(plan, question)
    paid = sum(cents for step in plan.steps for _, cents in step.payments)
    assert sum(step.cost_cents for step in plan.steps) == paid + plan.measures.own_cents


@given(question=questions(), variant=VARIANTS, seed=st.integers(0, 9))
@settings(max_examples=10, deadline=None)
def test_the_same_question_in_any_order_has_the_same_plan(question: Question, variant: Variant, seed: int) -> None:
    mixed = replace(question, candidates=tuple(Random(seed).sample(question.candidates, len(question.candidates))))
    mixed = replace(mixed, payers=tuple(reversed(question.payers)))
    assert solve(mixed, variant) == solve(question, variant)


@given(question=questions(), variant=VARIANTS, data=st.data())
@settings(max_examples=20, deadline=None)
def test_planning_again_after_a_failure_keeps_what_is_done(
    question: Question, variant: Variant, data: st.DataObject
) -> None:
    plan = planned(question, variant)
    assume(len(plan.steps) > 1)
    first, *others = plan.steps
    failed = data.draw(st.sampled_from(others)).key
    later = with_done(replace(question, failed=question.failed | {failed}), first)
    again = solve(later, variant)
    if again is None:
        found = clash(later)
        assert found and found.constraints
        return
    assert [each.step for each in again.done] == [first]
    assert not {first.key, failed} & {step.key for step in again.steps}
    assert not faults(again, later)


@given(question=questions())
@settings(max_examples=15, deadline=None)
def test_without_a_plan_something_is_named_that_nothing_can_spare(question: Question) -> None:
    found = clash(question)
    if found is None:
        assert can_be_planned(question)
        return
    named = frozenset(found.constraints)
    assert can_be_planned(only(question, named)) is False
    assert all(can_be_planned(only(question, named - {each})) for each in named)


def test_a_right_that_begins_later_is_not_used_before() -> None:
    early = next(each for each in trainings(1, 1))
    payer = replace(PAYERS[1], starts=early.latest, ends=early.latest)
    question = Question(TODAY, frozenset({"learn"}), (early,), (payer,))
    on_its_day = solve(question, Variant.CHEAPEST)
    too_late = solve(replace(question, payers=(replace(payer, ends=TODAY),)), Variant.CHEAPEST)
    assert on_its_day and on_its_day.steps[0].payments
    assert too_late and not too_late.steps[0].payments


def test_the_three_variants_each_win_at_what_they_promise() -> None:
    question = Question(TODAY, CHANGE | {"skill:1", "skill:2"}, standard() + trainings(3, 24), PAYERS)
    fastest, cheapest, nearest = (solve(question, variant).measures for variant in Variant)  # type: ignore[union-attr]
    assert fastest.end <= min(cheapest.end, nearest.end)
    assert cheapest.own_cents <= min(fastest.own_cents, nearest.own_cents)
    assert nearest.farthest <= min(fastest.farthest, cheapest.farthest)
    assert len({fastest, cheapest, nearest}) > 1


def test_a_limit_that_leaves_nothing_is_named_in_a_word() -> None:
    question = Question(TODAY, frozenset({"place"}), standard(), limits=Limits(end_by=TODAY))
    assert (found := clash(question)) and found.constraints == ("end_by", "goal:place")


@pytest.mark.parametrize("bent", ["longer", "paid", "lost"])
def test_a_plan_that_was_tampered_with_is_found_out(bent: str) -> None:
    question = Question(TODAY, CHANGE | {"skill:1"}, standard() + trainings(3, 24), PAYERS)
    plan = solve(question, Variant.CHEAPEST)
    assert plan
    first = plan.steps[0]
    steps = {
        "longer": (replace(first, ends=first.ends.replace(year=2027)), *plan.steps[1:]),
        "paid": tuple(replace(each, payments=(*each.payments, *each.payments)) for each in plan.steps),
        "lost": plan.steps[1:],
    }[bent]
    assert faults(replace(plan, steps=steps), question)
