"""Weights and thresholds from the pairs of the tuning half, written in weights.yaml.

The pairs of the other half are never read here.
"""

from collections.abc import Iterator, Mapping, Sequence
from random import Random
from typing import Any

from cpa.modules.trainings.dedupe.deciding import Verdict
from cpa.modules.trainings.dedupe.fields import Agreement, certainly_different
from cpa.modules.trainings.dedupe.pairs import Judged, score
from cpa.modules.trainings.dedupe.record import Kind
from cpa.modules.trainings.dedupe.weighing import Weights, answered, estimate

TUNED_ON = "tune"
FOLDS, SHUFFLES = 10, 3
SAME = range(-100, 625, 25)
"""Never below one bit under 0: fields that say one thing twice may count against it twice, but hardly more."""
AROUND = 1
"""How many neighbours on each side a threshold is judged with: what is best by a hair in a small sample is chance."""
PERHAPS_BELOW = 300
"""A pair is shown to a person when it lacks no more than this to be joined, in hundredths of bits."""

ASSUMED: Mapping[Kind, Any] = {
    Kind.OFFER: {
        "certification": {"same": 300, "other": -600},
        "siret": {"same": 200, "same_unit": 50, "other": -300},
        "address": {"same": 200, "same_street": 100, "next_door": 50, "other": -150},
        "hours": {"same": 100, "close": 25, "other": -250},
        "price": {"same": 75, "close": 25, "other": -75},
        "dates": {"same": 75, "close": 0, "other": -50},
    },
}
"""Weights set by hand: no open file holds the same offers twice with codes, addresses, hours, prices and dates."""

Seen = Sequence[tuple[Agreement, bool]]


def tune(pairs: Sequence[Judged]) -> dict[str, Any]:
    """For each kind: weights by field and level, and the thresholds; ready to be written as YAML."""
    return {
        kind.value: _tuned(kind, [pair for pair in pairs if pair.half == TUNED_ON and pair.kind is kind])
        for kind in Kind
    }


def _tuned(kind: Kind, pairs: Sequence[Judged]) -> dict[str, Any]:
    seen = [(pair.agreement, pair.same) for pair in pairs]
    weights = estimate(kind, seen)
    same = _threshold(kind, seen)
    return {
        "pairs": len(seen),
        "same": same,
        "perhaps": same - PERHAPS_BELOW,
        "weights": {
            field.value: {level.value: weight for level, weight in levels.items()}
            for field, levels in weights.items()
            if levels
        },
        "assumed": ASSUMED.get(kind, {}),
    }


def _threshold(kind: Kind, seen: Seen) -> int:
    """That with the best F1, with its neighbours, over pairs that the weights were not estimated on (each fold by the
    other folds); of equals, the one in the middle."""
    weighed = [
        (judged, min(answered(kind, agreement, weights).values()), certainly_different(kind, agreement))
        for weights, held in _folds(kind, seen)
        for agreement, judged in held
    ]
    found = [_f1(weighed, same) for same in SAME]
    around = [found[max(place - AROUND, 0) : place + AROUND + 1] for place in range(len(found))]
    smooth = {same: sum(near) / len(near) for same, near in zip(SAME, around, strict=True)}
    equals = [same for same, f1 in smooth.items() if f1 == max(smooth.values())]
    return equals[len(equals) // 2]


def _f1(weighed: Sequence[tuple[bool, int, bool]], same: int) -> int:
    joined = [(judged, weight >= same and not certain) for judged, weight, certain in weighed]
    return score((judged, Verdict.SAME if found else Verdict.DIFFERENT) for judged, found in joined).f1 or 0


def _folds(kind: Kind, seen: Seen) -> Iterator[tuple[Weights, Seen]]:
    """Cut in several ways: one alone is chance."""
    for shuffle in range(SHUFFLES):
        shuffled = Random(shuffle).sample(seen, len(seen))
        for number in range(FOLDS):
            rest = [pair for place, pair in enumerate(shuffled) if place % FOLDS != number]
            yield estimate(kind, rest), shuffled[number::FOLDS]
