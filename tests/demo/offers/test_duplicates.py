"""What the de-duplication makes of the trainings that the demonstration tells twice."""

from cpa.demo.offers.planted import planted
from cpa.modules.trainings.dedupe.prepared import prepare
from cpa.modules.trainings.dedupe.record import Kind, record_of_offer
from cpa.modules.trainings.dedupe.running import deduplicate
from tests.demo.offers.read_back import DAY, read_back


def test_only_planted_pairs_are_joined_and_most_are_joined_or_shown_to_a_person():
    offers = read_back()[0]
    keys = list(offers)
    pairs = {frozenset(pair) for pair in planted(DAY).duplicates}

    found = deduplicate(Kind.OFFER, [prepare(record_of_offer(offers[key])) for key in keys])
    joined = {frozenset((keys[one], keys[other])) for group in found.groups for one in group for other in group[1:]}
    joined = {pair for pair in joined if len(pair) == 2}
    shown = {frozenset((keys[one], keys[other])) for one, other in found.perhaps}

    assert joined <= pairs
    assert len(joined) >= 30
    assert len(pairs & (joined | shown)) >= 50
