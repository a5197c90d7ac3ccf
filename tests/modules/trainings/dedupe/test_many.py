"""Offers made up for measures at scale are what they say, and are found again."""

from collections import Counter

import pytest

from benchmarks.offers_multiplied import multiplied
from cpa.modules.trainings.dedupe.prepared import prepare
from cpa.modules.trainings.dedupe.record import Kind
from cpa.modules.trainings.dedupe.running import deduplicate

SIZE = 600


@pytest.mark.shared_data
def test_the_same_seed_makes_the_same_offers_each_told_by_a_few_sources() -> None:
    told = [*multiplied(SIZE)]
    assert told == [*multiplied(SIZE)]
    assert told != [*multiplied(SIZE, seed=2)]
    assert len({record.key for _, record in told}) == SIZE
    assert max(Counter(truth for truth, _ in told).values()) == 3


@pytest.mark.shared_data
def test_most_offers_told_twice_are_found_and_few_others_joined() -> None:
    told = [*multiplied(SIZE)]
    found = deduplicate(Kind.OFFER, [prepare(record) for _, record in told])
    joined = [
        (told[one][0], told[other][0]) for group in found.groups for one in group for other in group if one < other
    ]
    counts = Counter(truth for truth, _ in told)
    true = sum(count * (count - 1) // 2 for count in counts.values())
    right = sum(one == other for one, other in joined)
    assert right >= 0.7 * true
    assert right >= 0.85 * len(joined)
