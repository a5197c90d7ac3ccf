"""The standard steps: each step of a project can be done in some way, in both languages, with a way out."""

from itertools import product

import pytest

from cpa.modules.projects.kinds import Cause, Kind
from cpa.modules.projects.planning.library import library
from cpa.modules.projects.steps import OF_CAUSE, OF_KIND, steps_of

OWN = {step.key for steps in (*OF_KIND.values(), *OF_CAUSE.values()) for step in steps}
STEPS = tuple(library().values())


@pytest.mark.parametrize("own", sorted(OWN))
def test_every_step_of_a_project_can_be_done_in_two_ways_one_of_them_from_home(own: str) -> None:
    ways = [each.step for each in STEPS if own in each.step.brings]
    assert len(ways) > 1 and any(not way.metres for way in ways)


def test_nothing_that_a_step_needs_is_brought_by_none() -> None:
    brought = frozenset().union(*(each.step.brings for each in STEPS))
    assert all(each.step.needs <= brought for each in STEPS)


def test_every_step_says_who_and_what_proves_it_and_nearly_all_what_to_do_when_it_fails() -> None:
    for each in STEPS:
        assert all(
            words.get(code) for words in (each.words.title, each.words.who, each.words.proof) for code in ("fr", "en")
        )
    fallbacks = sum(bool(each.words.fallback.get("fr")) and bool(each.words.fallback.get("en")) for each in STEPS)
    assert fallbacks >= 0.95 * len(STEPS)


@pytest.mark.parametrize(("kind", "cause"), list(product(Kind, [None, *Cause])))
def test_nearly_every_step_has_another_way_to_the_same_end(kind: Kind, cause: Cause | None) -> None:
    goals = {step.key for step in steps_of(kind, cause)}
    used = [each.step for each in STEPS if each.step.brings & goals]
    ways = [
        step
        for step in used
        if all(any(goal in o.brings for o in used if o is not step) for goal in step.brings & goals)
    ]
    assert len(ways) >= 0.95 * len(used)


def test_french_words_hold_their_narrow_signs() -> None:
    texts = [
        text for each in STEPS for text in (each.words.title["fr"], each.words.who["fr"], each.words.fallback["fr"])
    ]
    assert not [text for text in texts if any(f" {sign}" in text for sign in ":;?!»") or "'" in text]
