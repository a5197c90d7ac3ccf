"""Scores: the same answers always give the same score, in the direction that the answers say."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cpa.modules.assessment.measures.curves import full_scores
from cpa.modules.assessment.measures.instrument import OURS, instrument
from cpa.modules.assessment.measures.scores import estimates, keyed, scores

FORM = instrument(OURS).form
FEW = settings(max_examples=50, deadline=None)
ANSWERS = st.fixed_dictionaries({key: st.none() | st.integers(1, 5) for key in FORM})


@FEW
@given(ANSWERS)
def test_the_same_answers_in_any_order_give_the_same_scores(answers: dict[str, int | None]) -> None:
    of = instrument(OURS)
    backwards = dict(reversed(answers.items()))
    assert scores(of, answers) == scores(of, backwards) == scores(of, answers)


@FEW
@given(ANSWERS)
def test_reversed_answers_mirror_the_score_and_keep_the_margin(answers: dict[str, int | None]) -> None:
    of = instrument(OURS)
    turned = {key: None if value is None else 6 - value for key, value in answers.items()}
    one, other = scores(of, answers), scores(of, turned)
    for key in one:
        assert abs(one[key].value + other[key].value - 100) <= 1
        assert abs(one[key].margin - other[key].margin) <= 1


@FEW
@given(ANSWERS, st.sampled_from(FORM))
def test_more_agreement_never_lowers_a_score_and_touches_no_other(answers: dict[str, int | None], raised: str) -> None:
    of = instrument(OURS)
    item, before = of.items[raised], answers[raised]
    if before is None or not 1 <= before + item.direction <= 5:
        return
    one, other = scores(of, answers), scores(of, {**answers, raised: before + item.direction})
    assert other[item.scale].value >= one[item.scale].value
    assert all(one[key] == other[key] for key in one if key != item.scale)


@FEW
@given(ANSWERS)
def test_a_score_and_its_margin_stay_on_the_scale(answers: dict[str, int | None]) -> None:
    for score in scores(instrument(OURS), answers).values():
        assert 0 <= score.value <= 100 and 0 < score.margin <= 50


def test_nothing_answered_is_the_middle_with_the_widest_margin() -> None:
    of = instrument(OURS)
    nothing, one = scores(of, {})["R"], scores(of, {"r-repair": 4})["R"]
    assert (nothing.value, nothing.answered, one.answered) == (50, 0, 1)
    assert nothing.margin > one.margin


def test_each_answer_more_narrows_the_margin() -> None:
    of = instrument(OURS)
    told: dict[str, int] = {}
    margins = []
    for item in of.scale("S").items:
        told[item.key] = 3
        margins.append(scores(of, told)["S"].margin)
    assert margins == sorted(margins, reverse=True) and margins[-1] < margins[0] / 1.5


def test_a_reversed_statement_counts_the_other_way() -> None:
    of = instrument(OURS)
    assert keyed(of.items["org-late"], 5, of) == 0
    assert keyed(of.items["org-prepare"], 5, of) == 4


@pytest.mark.parametrize("asked", [3, 5, 8])
def test_margins_hold_the_truth_as_often_as_they_say(asked: int) -> None:
    scale, chance = instrument(OURS).scales[0], np.random.default_rng(7)
    levels = chance.standard_normal(6000)
    upto = np.stack([curve.probabilities(levels).cumsum(axis=1)[:, :-1] for curve in scale.curves], axis=1)
    answers = (chance.random((6000, 8, 1)) > upto).sum(axis=2).astype(np.int8)
    answers[:, asked:] = -1
    value, margin = estimates(scale, answers, 90)
    truth = np.interp(levels, np.linspace(-4, 4, 161), full_scores(scale.curves))
    assert abs((np.abs(value - truth) <= margin).mean() * 100 - 90) <= 2
