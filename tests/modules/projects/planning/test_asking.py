"""From what the modules say to the question of a plan: rights, trainings, life, what is missing."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from cpa.kernel.quantity import Quantity, Unit
from cpa.module_api.contributions import HeldRight
from cpa.module_api.next_steps import TrainingPayer, TrainingStep
from cpa.module_api.registry import hooks
from cpa.module_api.three_steps import PathFacts, ProposedSkill
from cpa.modules.projects.planning.asking import Known, question
from cpa.modules.projects.planning.checking import faults
from cpa.modules.projects.planning.life import Own, limits
from cpa.modules.projects.planning.model import Moment, Part, Payer, Variant
from cpa.modules.projects.planning.solving import solve

TODAY = date(2026, 9, 1)
NOTHING = Quantity(0, Unit.CENT)
CPF = HeldRight("cpf", "CPF", Quantity(90_050, Unit.CENT), NOTHING, NOTHING, {}, ())
REGION = TrainingPayer("region", "La région", 20_000, ends=TODAY + timedelta(90))
TRAINING = TrainingStep(
    key="42",
    title="Pizza, les bases",
    body="Centre de formation",
    starts=TODAY + timedelta(60),
    ends=TODAY + timedelta(64),
    price_cents=120_000,
    skills=frozenset({"dough"}),
    metres=4_000,
    days_of_week=frozenset(range(5)),
    parts=frozenset({"morning", "afternoon"}),
    payers=(TrainingPayer("cpf", "CPF", 120_000), REGION),
)
KNOWN = Known(
    states={"advisor": "open", "gap": "done", "learn": "open", "fund": "open", "meet": "not_for_me"},
    path=PathFacts(),
    own=Own(),
    rights=[CPF],
    missing=[ProposedSkill("dough", "Pétrir la pâte", ""), ProposedSkill("oven", "Conduire un four", "")],
    trainings=[TRAINING],
)


def test_a_missing_skill_is_aimed_at_when_a_training_brings_it_and_who_pays_what_is_exact() -> None:
    asked = question(KNOWN, TODAY)
    assert asked.goals == {"advisor", "learn", "fund", "skill:dough"} and asked.held == {"gap"}
    plan = solve(asked, Variant.CHEAPEST)
    assert plan and not faults(plan, asked)
    training = next(each for each in plan.steps if each.key == "training:42")
    assert dict(training.payments) == {"region": 20_000, "cpf": 90_050}
    assert training.remainder_cents == plan.measures.own_cents == 9_950
    request = next(each for each in plan.steps if "cpf_asked" in _brings(asked, each.key))
    assert request.ends < training.starts, "a right is asked for before it pays"


def test_money_that_ends_before_the_training_pays_nothing() -> None:
    short = replace(TRAINING, payers=(replace(REGION, ends=TODAY + timedelta(59)),))
    plan = solve(question(replace(KNOWN, trainings=[short]), TODAY), Variant.CHEAPEST)
    assert plan and plan.measures.own_cents == 120_000


def test_two_trainings_that_disagree_on_the_dates_of_a_payer_leave_the_days_both_say() -> None:
    other = replace(TRAINING, key="43", payers=(replace(REGION, starts=TODAY, ends=TODAY + timedelta(70)),))
    payers = question(replace(KNOWN, trainings=[TRAINING, other]), TODAY).payers
    assert payers[1] == Payer("region", 20_000, TODAY, TODAY + timedelta(70))


HOURS = replace(CPF, figure=Quantity(5000, Unit.HUNDREDTH_HOUR))


@pytest.mark.parametrize("right", [replace(CPF, right="c2p"), HOURS, replace(CPF, figure=NOTHING)])
def test_nothing_but_euros_of_training_pays(right: HeldRight) -> None:
    assert [each.key for each in question(replace(KNOWN, rights=[right]), TODAY).payers] == ["region"]


def test_without_any_training_the_plan_learns_how_to_learn_with_someone() -> None:
    asked = question(replace(KNOWN, trainings=[]), TODAY)
    assert asked.goals == {"advisor", "learn", "fund"}
    plan = solve(asked, Variant.NEAREST)
    assert plan and "learn-advisor" in {each.key for each in plan.steps}


def test_a_training_that_began_is_not_proposed() -> None:
    assert "training:42" not in {each.key for each in question(KNOWN, TRAINING.starts + timedelta(1)).candidates}


def test_daily_life_bounds_the_plan_and_what_is_said_for_the_plan_prevails() -> None:
    path = PathFacts(limits=frozenset({"no_car", "no_weekends", "no_noise"}), minutes=30)
    by_life = limits(path, Own())
    assert by_life.no_car and by_life.farthest_metres == 7_500 and by_life.demands == {"no_noise"}
    assert Moment(5, Part.MORNING) in by_life.impossible["no_weekends"]
    said = limits(path, Own(farthest_metres=20_000, days=(2,)))
    assert said.farthest_metres == 20_000 and Moment(2, Part.NIGHT) in said.impossible["day:2"]


def test_the_catalogue_answers_without_being_told_who_asks() -> None:
    assert list(hooks().training_steps(skills=frozenset({"dough"}), occupations=frozenset(), commune="")) == []


def _brings(asked, key: str) -> frozenset[str]:
    return next(each.brings for each in asked.candidates if each.key == key)
