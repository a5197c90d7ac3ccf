"""Weights and thresholds from the pairs of the tuning half, written in weights.yaml.

The pairs of the other half are never read here.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from cpa.modules.trainings.dedupe.deciding import decide_on
from cpa.modules.trainings.dedupe.fields import Agreement
from cpa.modules.trainings.dedupe.pairs import Judged, score
from cpa.modules.trainings.dedupe.record import Kind
from cpa.modules.trainings.dedupe.weighing import Scale, Weights, estimate

TUNED_ON = "tune"
FOLDS = 5
SAME = range(0, 625, 25)
"""Never below 0: to be joined is to be more like two records of one thing than of two."""
PERHAPS_BELOW = 300
"""A pair is shown to a person when it lacks no more than this to be joined, in hundredths of bits."""

ASSUMED: Mapping[Kind, Any] = {
    Kind.OFFER: {
        "certification": {"same": 300, "other": -600},
        "siret": {"same": 200, "same_unit": 50, "other": -300},
        "hours": {"same": 100, "close": 25, "other": -250},
        "price": {"same": 75, "close": 25, "other": -75},
        "dates": {"same": 75, "close": 0, "other": -50},
    },
}
"""Weights set by hand: no open file holds the same offers twice with their codes, hours, prices and dates."""

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
    """That with the best F1 over pairs that the weights were not estimated on (each fold by the other folds); of
    equals, the one in the middle, so that neither edge is touched."""
    folds = [*_folds(kind, seen)]
    found: dict[int, int] = {}
    for same in SAME:
        outcomes = [
            (judged, decide_on(kind, agreement, Scale(weights, same, same)).verdict)
            for weights, held in folds
            for agreement, judged in held
        ]
        found[same] = score(outcomes).f1 or 0
    equals = [same for same, f1 in found.items() if f1 == max(found.values())]
    return equals[len(equals) // 2]


def _folds(kind: Kind, seen: Seen) -> Iterator[tuple[Weights, Seen]]:
    for number in range(FOLDS):
        rest = [pair for place, pair in enumerate(seen) if place % FOLDS != number]
        yield estimate(kind, rest), seen[number::FOLDS]
