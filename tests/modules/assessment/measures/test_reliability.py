"""Reliability, curves and fairness, against answers whose truth is known and figures that others published."""

import numpy as np
import pytest

from cpa.modules.assessment.answers_file import AnswersFile, read_answers
from cpa.modules.assessment.measures.calibration import calibrate
from cpa.modules.assessment.measures.curves import Curve, Keyed
from cpa.modules.assessment.measures.fairness import MARKED, differences
from cpa.modules.assessment.measures.instrument import instrument
from cpa.modules.assessment.measures.reliability import alpha, coverage, omega, reliability, split_half
from tests.shared_data import FOLDER

BFI = FOLDER / "psychometrie" / "bfi25_train.csv.gz"
PUBLISHED = {"A": 0.70, "C": 0.73, "E": 0.76, "N": 0.81, "O": 0.60}
"""Alpha over all 2 800 people, in the documentation of the data (psych, bfi)."""


def people(count: int, curves: list[Curve], shift: float = 0.0, seed: int = 5) -> Keyed:
    chance = np.random.default_rng(seed)
    levels = chance.standard_normal(count) + shift
    upto = np.stack([curve.probabilities(levels).cumsum(axis=1)[:, :-1] for curve in curves], axis=1)
    return (chance.random((count, len(curves), 1)) > upto).sum(axis=2).astype(np.int8)


CURVES = [Curve(0.8 + 0.25 * n, (-1.6 + 0.1 * n, -0.4, 0.5, 1.4 - 0.1 * n)) for n in range(6)]


@pytest.fixture(scope="module")
def bfi() -> AnswersFile:
    return read_answers(BFI, instrument("bfi25"))


def test_curves_are_found_again_from_answers_made_with_them() -> None:
    found = calibrate(people(6000, CURVES), 5)
    for mine, true in zip(found, CURVES, strict=True):
        assert mine.discrimination == pytest.approx(true.discrimination, rel=0.15)
        assert mine.thresholds == pytest.approx(true.thresholds, abs=0.2)


def test_an_answer_that_nobody_gave_cannot_be_placed() -> None:
    with pytest.raises(ValueError, match="nobody gave"):
        calibrate(np.zeros((50, 3), dtype=np.int8), 5)


def test_shuffled_answers_have_no_reliability_left() -> None:
    answers, chance = people(4000, CURVES), np.random.default_rng(1)
    shuffled = np.stack([chance.permutation(column) for column in answers.T], axis=1)
    assert alpha(answers) > 0.7 and split_half(answers) > 0.7
    assert abs(alpha(shuffled)) < 0.1 and abs(split_half(shuffled)) < 0.1


def test_identical_items_are_wholly_reliable() -> None:
    answers = np.repeat(people(1000, CURVES)[:, :1], 6, axis=1)
    assert alpha(answers) == pytest.approx(1)


def test_alpha_of_four_people_by_hand() -> None:
    answers = np.array([[0, 1], [1, 1], [2, 3], [4, 4]], dtype=np.int8)
    # variances 35/12 and 27/12 of the items, 120/12 of the sums: 2 (1 - 62/120)
    assert alpha(answers) == pytest.approx(2 * (1 - 62 / 120))


def test_omega_is_that_of_equal_loadings() -> None:
    chance = np.random.default_rng(2)
    common = chance.standard_normal((40_000, 1))
    items = 0.6 * common + 0.8 * chance.standard_normal((40_000, 5))
    assert omega(items) == pytest.approx(9 / (9 + 5 * 0.64), abs=0.01)


def test_margins_hold_as_often_as_they_say_on_people_never_seen() -> None:
    assert abs(coverage(people(6000, CURVES), 5, 90) - 90) <= 2


def test_too_few_people_tell_nothing() -> None:
    scale = instrument("bfi25").scale("A")
    assert reliability(scale, people(199, CURVES[:5]), 5, 90) is None


def test_an_item_that_means_something_else_to_one_group_is_seen() -> None:
    scale = instrument("bfi25").scale("A")
    one, other = people(2000, CURVES[:5]), people(2000, CURVES[:5], shift=0.5, seed=6)
    other[:, 2] = np.clip(other[:, 2] + 1, 0, 4)
    groups = np.array(["a"] * 2000 + ["b"] * 2000)
    found = {each.item: each.difference for each in differences(scale, np.vstack([one, other]), groups)}
    assert abs(found["A3"]) >= MARKED
    same = people(2000, CURVES[:5], shift=0.5, seed=6)
    equal = differences(scale, np.vstack([one, same]), groups)
    assert all(abs(each.difference) < MARKED for each in equal)


def test_a_group_that_is_too_small_is_not_compared() -> None:
    scale = instrument("bfi25").scale("A")
    assert differences(scale, people(300, CURVES[:5]), np.array(["a"] * 250 + ["b"] * 50)) == []


@pytest.mark.shared_data
@pytest.mark.parametrize("key", PUBLISHED)
def test_real_answers_have_the_reliability_that_others_published(bfi: AnswersFile, key: str) -> None:
    scale = bfi.instrument.scale(key)
    found = reliability(scale, bfi.keyed(scale), 6, 90)
    assert found and found.people > 1900
    assert found.alpha == pytest.approx(PUBLISHED[key], abs=0.02)
    assert found.omega == pytest.approx(found.alpha, abs=0.05)


@pytest.mark.shared_data
def test_the_curves_kept_are_those_that_real_answers_give(bfi: AnswersFile) -> None:
    scale = bfi.instrument.scale("E")
    answers = bfi.keyed(scale)
    found = calibrate(answers[(answers >= 0).all(axis=1)], 6)
    assert [c.discrimination for c in found] == pytest.approx([c.discrimination for c in scale.curves], abs=0.01)
