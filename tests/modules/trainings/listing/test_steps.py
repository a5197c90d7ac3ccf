"""Sessions to come, as a plan takes them."""

from datetime import date

import pytest

from cpa.module_api.three_steps import PathFacts, ProposedSkill
from cpa.modules.projects.planning.asking import Known, question
from cpa.modules.projects.planning.life import Own
from cpa.modules.projects.planning.model import Variant
from cpa.modules.projects.planning.solving import solve
from cpa.modules.trainings.listing.steps import steps
from tests.databases import activity_store
from tests.modules.trainings.funding.test_view import right
from tests.modules.trainings.listing.conftest import TODAY, publish

pytestmark = activity_store
BAKERS, SKILLS = frozenset({"D1102"}), frozenset({"1", "9"})


def keys(commune: str = "29019") -> list[str]:
    return [one.key.split(":")[1] for one in steps(SKILLS, BAKERS, commune, TODAY)]


def test_sessions_to_come_with_a_price_near_the_commune_are_steps(catalogue: None) -> None:
    found = steps(SKILLS, BAKERS, "29019", TODAY)
    assert {one.key.split(":")[1] for one in found} == {"soon", "late", "far", "remote"}
    soon = next(one for one in found if ":soon:" in one.key)
    assert (soon.starts, soon.price_cents, soon.skills) == (date(2026, 12, 7), 300_000, frozenset({"1"}))
    assert 6_000 < soon.metres < 7_500 and not soon.needs_car
    assert soon.url == "/formations/tests/soon/"


def test_without_an_end_the_hours_tell_when_a_session_ends(catalogue: None) -> None:
    soon = next(one for one in steps(SKILLS, BAKERS, "29019", TODAY) if ":soon:" in one.key)
    assert soon.ends == date(2027, 1, 1)  # 140 hours are four weeks, Monday to Friday


@pytest.mark.parametrize("key", ["ended", "undated", "unknown"])
def test_what_ended_has_no_price_or_leads_elsewhere_is_no_step(catalogue: None, key: str) -> None:
    assert key not in keys()


def test_where_nobody_says_the_commune_only_what_is_at_a_distance_can_be_planned(catalogue: None) -> None:
    assert keys("") == ["remote"]


def test_what_is_too_far_to_go_without_a_car_says_so(catalogue: None) -> None:
    assert {one.key.split(":")[1] for one in steps(SKILLS, BAKERS, "29019", TODAY) if one.needs_car} == {"far"}


def test_the_right_pays_all_but_the_participation_and_never_what_is_not_sold_through_it(catalogue: None) -> None:
    publish("unsold", starts=[TODAY], cpf=False)
    found = {one.key.split(":")[1]: one for one in steps(SKILLS, BAKERS, "29019", TODAY)}
    (payer,) = found["remote"].payers
    assert payer.key == "cpf" and 280_000 < payer.at_most_cents < 300_000
    assert "si cette formation y est vendue" in found["soon"].payers[0].name and "vendue" not in payer.name


def test_without_an_occupation_there_is_nothing_to_look_for(catalogue: None) -> None:
    assert steps(SKILLS, frozenset(), "29019", TODAY) == ()


def test_a_plan_takes_such_a_session_and_says_who_pays_it(catalogue: None) -> None:
    known = Known(
        states={"learn": "open"}, path=PathFacts(), own=Own(), rights=[right("cpf", 500_000)],
        missing=[ProposedSkill("1", "Pétrir", "")], trainings=steps(SKILLS, BAKERS, "29019", TODAY),
    )  # fmt: skip
    plan = solve(question(known, TODAY), Variant.CHEAPEST)
    (training,) = [one for one in plan.steps if one.key.startswith("training:")] if plan else ()
    paid = dict(training.payments)
    assert training.key.startswith("training:tests:") and set(paid) == {"cpf"}
    assert paid["cpf"] + training.remainder_cents == 300_000 and training.remainder_cents > 0
