"""What each agreement weighs, in hundredths of bits, after Fellegi and Sunter (1969): the base-2 logarithm of how much
more often it is seen between two records of the same thing than between two of different things."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import log2
from pathlib import Path

from cpa.kernel.said import said_in
from cpa.modules.trainings.dedupe.fields import (
    CERTAIN,
    FIELDS,
    QUESTIONS,
    Agreement,
    Field,
    Level,
    Question,
    certainly_different,
)
from cpa.modules.trainings.dedupe.record import Kind

WEIGHTS = Path(__file__).with_name("weights.yaml")
HUNDREDTHS = 100
ROUNDS = 5
SEEN_BEFORE = 1
"""Added to each count, so that what was never seen in a small sample does not decide alone."""

ORDERED = tuple(level for level in Level if level not in {Level.ONE_SIDE, Level.UNKNOWN})
"""Levels that stand in their order, from the most alike."""

RANKED = frozenset(ORDERED)

Weights = Mapping[Field, Mapping[Level, int]]


def estimate(kind: Kind, judged: Sequence[tuple[Agreement, bool]]) -> Weights:
    """Weights from agreements of pairs judged the same (True) or not. What is unknown weighs nothing.

    Two different records differ on one question at least, mostly on one: a pair counts as different for the question
    that it answers worst, found in a few rounds. A pair that is certainly different counts only for the fields that
    can make it so: the others never have to decide it.
    """
    weights = _counted(kind, judged, {})
    for _ in range(ROUNDS):
        weights = _counted(kind, judged, weights)
    return weights


def _counted(kind: Kind, judged: Sequence[tuple[Agreement, bool]], before: Weights) -> Weights:
    settling = {field for field, _ in CERTAIN[kind]}
    seen = {same: {field: Counter[Level]() for field in FIELDS[kind]} for same in (True, False)}
    for agreement, same in judged:
        answers = answered(kind, agreement, before)
        worst = min(answers.values())
        for question, fields in QUESTIONS[kind].items():
            settled = certainly_different(kind, agreement)
            for field in fields:
                level = agreement[field]
                counts = field in settling if settled else same or answers[question] == worst
                if counts and level is not Level.UNKNOWN:
                    seen[same][field][level] += 1
    return {field: _weights(seen[True][field], seen[False][field]) for field in FIELDS[kind]}


def answered(kind: Kind, agreement: Agreement, weights: Weights) -> Mapping[Question, int]:
    """How far each question is answered yes, in hundredths of bits: the sum of what its fields weigh."""
    return {
        question: sum(weight_of(weights.get(field, {}), agreement[field]) for field in fields)
        for question, fields in QUESTIONS[kind].items()
    }


def weight_of(weights: Mapping[Level, int], level: Level) -> int:
    """What that level weighs. One that no judged pair showed stands halfway between its neighbours in order."""
    if level in weights or level not in RANKED:
        return weights.get(level, 0)
    above = [weights[other] for other in ORDERED[: ORDERED.index(level)] if other in weights]
    below = [weights[other] for other in ORDERED[ORDERED.index(level) :] if other in weights]
    return (above[-1] + below[0]) // 2 if above and below else 0


def _weights(same: Counter[Level], different: Counter[Level]) -> dict[Level, int]:
    seen = same.keys() | different.keys()
    levels = [level for level in Level if level in seen | {Level.SAME, Level.OTHER}] if seen else []
    among = [counts.total() + SEEN_BEFORE * len(levels) for counts in (same, different)]
    counts = {level: (same[level] + SEEN_BEFORE, different[level] + SEEN_BEFORE) for level in levels}
    return {
        level: round(HUNDREDTHS * log2(ours * among[1] / (theirs * among[0])))
        for pool in _in_order(counts)
        for ours, theirs in [tuple(map(sum, zip(*(counts[level] for level in pool), strict=True)))]
        for level in pool
    }


def _in_order(counts: Mapping[Level, tuple[int, int]]) -> list[tuple[Level, ...]]:
    """Levels in groups, so that what agrees less never weighs more: neighbours that a small sample shows the wrong way
    round are counted together (pool adjacent violators)."""
    pools: list[tuple[tuple[Level, ...], int, int]] = []
    for level, (ours, theirs) in counts.items():
        pool: tuple[tuple[Level, ...], int, int] = ((level,), ours, theirs)
        while (
            level in RANKED and pools and pools[-1][0][0] in RANKED and pools[-1][1] * pool[2] < pool[1] * pools[-1][2]
        ):
            before = pools.pop()
            pool = (before[0] + pool[0], before[1] + pool[1], before[2] + pool[2])
        pools.append(pool)
    return [levels for levels, _, _ in pools]


@dataclass(frozen=True, slots=True)
class Scale:
    """The weights of a kind, in hundredths of bits, and where they lead: when each question reaches `same` it is the
    same, when each reaches `perhaps` a person looks."""

    weights: Weights
    same: int
    perhaps: int


@cache
def scale_of(kind: Kind) -> Scale:
    """That in force, from weights.yaml: estimated weights, and those assumed where no judged pair can tell."""
    given = said_in(WEIGHTS)[kind.value]
    weights = {
        Field(field): {Level(level): weight for level, weight in levels.items()}
        for field, levels in (given["weights"] | given["assumed"]).items()
    }
    return Scale(weights, given["same"], given["perhaps"])
