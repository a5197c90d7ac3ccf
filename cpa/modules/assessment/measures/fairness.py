"""Whether an item means the same to two groups of people: same level on its scale, same answers?"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cpa.modules.assessment.measures.curves import Keyed
from cpa.modules.assessment.measures.instrument import Scale

SOME, MARKED = 0.17, 0.25
"""Standardised differences from which an item is watched, and from which it is unfit: the thresholds of the American
national assessment (NAEP) for items of several answers."""
BANDS = 20
FEWEST = 100


@dataclass(frozen=True, slots=True)
class Difference:
    """How much higher `first` answers an item than `second` at the same score, in standard deviations of the item."""

    item: str
    first: str
    second: str
    people: tuple[int, int]
    difference: float


def differences(scale: Scale, answers: Keyed, groups: NDArray[np.str_]) -> list[Difference]:
    """Of each item, between the two largest groups, each of at least 100 people; nothing when there are none.

    Dorans and Schmitt 1993: people are matched on their score on the scale, in twenty bands of one size.
    """
    whole = (answers >= 0).all(axis=1) & (groups != "")
    answers, groups = answers[whole], groups[whole]
    names, counts = np.unique(groups, return_counts=True)
    largest = [
        str(names[position]) for position in np.argsort(-counts, kind="stable")[:2] if counts[position] >= FEWEST
    ]
    if len(largest) < 2:
        return []
    first, second = (groups == name for name in sorted(largest))
    bands = _bands(answers[first | second].sum(axis=1), answers.sum(axis=1))
    people = (int(first.sum()), int(second.sum()))
    return [
        Difference(item.key, *sorted(largest), people, _standardised(answers[:, position], bands, first, second))
        for position, item in enumerate(scale.items)
    ]


def _bands(reference: NDArray[np.int64], scores: NDArray[np.int64]) -> NDArray[np.int64]:
    edges = np.unique(np.quantile(reference, np.linspace(0, 1, BANDS + 1)[1:-1]))
    found: NDArray[np.int64] = np.searchsorted(edges, scores)
    return found


def _standardised(item: NDArray[np.int8], bands: NDArray[np.int64], first: NDArray, second: NDArray) -> float:
    total = weight = 0.0
    for band in np.unique(bands):
        one, other = item[first & (bands == band)], item[second & (bands == band)]
        if len(one) and len(other):
            total += len(one) * (one.mean() - other.mean())
            weight += len(one)
    return float(total / weight / item[first | second].std(ddof=1))
