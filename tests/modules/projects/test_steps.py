"""Each type of project has steps of its own; an imposed change calls for other ones, first."""

from itertools import product

import pytest

from cpa.module_api.places import page_of
from cpa.modules.projects.kinds import IMPOSED, KINDS, WORDS_FOR_IMPOSED, Cause, Kind
from cpa.modules.projects.steps import OF_CAUSE, OF_KIND, steps_of


@pytest.mark.parametrize(("kind", "cause"), list(product([None, *Kind], [None, *Cause])))
def test_every_project_has_steps_each_once_with_a_way_out(kind: Kind | None, cause: Cause | None) -> None:
    steps = steps_of(kind, cause)
    assert len({step.key for step in steps}) == len(steps) > 0
    assert all(str(step.fallback) and str(step.who) and str(step.cost) and str(step.delay) for step in steps)


def test_the_page_that_helps_is_there() -> None:
    steps = {step for kind, cause in product([None, *Kind], [None, *Cause]) for step in steps_of(kind, cause)}
    assert [step.page for step in steps if step.page and not page_of(step.page)] == []


@pytest.mark.parametrize("kind", list(Kind))
def test_someone_can_be_talked_to_whatever_the_project(kind: Kind) -> None:
    assert "advisor" in {step.key for step in steps_of(kind, None)}


@pytest.mark.parametrize("cause", sorted(IMPOSED))
def test_an_imposed_change_is_met_first(cause: Cause) -> None:
    assert steps_of(Kind.CHANGE, cause)[: len(OF_CAUSE[cause])] == OF_CAUSE[cause]
    assert WORDS_FOR_IMPOSED[cause]


def test_a_chosen_change_adds_nothing() -> None:
    assert steps_of(Kind.MOVE, Cause.CHOSEN) == steps_of(Kind.MOVE, None) == OF_KIND[Kind.MOVE]


def test_no_two_types_propose_the_same_steps() -> None:
    assert len({OF_KIND[kind] for kind in KINDS}) == len(KINDS)
