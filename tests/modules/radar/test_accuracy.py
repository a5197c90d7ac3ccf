"""How often the search is right, and how much it finds, on lives that its rules were never tuned on.

The rules were tuned on the population of seeds 1 to 3. These seeds are others.
"""

from collections import Counter

import pytest

from cpa.modules.radar.notices.known import Kind
from tests.modules.radar.judging import Score, judge
from tests.modules.radar.lives.population import lives

SEEDS = (2601, 2602, 2603)
LIVES = 2000
PRECISION_PERCENT, RECALL_PERCENT, CASES = 90, 80, 50


@pytest.fixture(scope="module")
def scores():
    return {seed: judge(lives(LIVES, seed)) for seed in SEEDS}


@pytest.fixture(scope="module")
def pooled(scores):
    together = Score()
    for score in scores.values():
        for name in ("right", "given", "found", "true"):
            kept: Counter[str] = getattr(together, name)
            kept.update(getattr(score, name))
    return together


@pytest.mark.parametrize("kind", Kind)
def test_nine_notices_in_ten_are_right_and_eight_truths_in_ten_are_found(pooled, kind):
    assert pooled.precision_percent(kind) >= PRECISION_PERCENT
    assert pooled.recall_percent(kind) >= RECALL_PERCENT


@pytest.mark.parametrize("kind", Kind)
def test_each_population_holds_enough_cases_of_each_kind_to_judge(scores, kind):
    assert min(score.true[kind] for score in scores.values()) >= CASES


def test_most_lives_have_nothing_forgotten_by_anyone_but_themselves():
    quiet = sum(not life.truths for life in lives(LIVES, SEEDS[0]))
    assert quiet >= LIVES // 4
