"""The graded response model: how likely each answer is for someone at each level, and back from answers to a level.

Samejima 1969. A level is a position on an imaginary line where people spread as a standard normal law; nobody is ever
shown one. Answers here are keyed and start at 0: a higher one always means more. -1 is no answer.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

Reals = NDArray[np.float64]
Keyed = NDArray[np.int8]

LEVELS: Reals = np.linspace(-4.0, 4.0, 161)
_density = np.exp(-0.5 * LEVELS**2)
PRIOR: Reals = _density / _density.sum()


@dataclass(frozen=True, slots=True)
class Curve:
    """How one item tells levels apart: `discrimination` how sharply, `thresholds` the level at which half of the people
    give at least the second answer, the third…"""

    discrimination: float
    thresholds: tuple[float, ...]

    def probabilities(self, levels: Reals = LEVELS) -> Reals:
        """The chance of each answer (columns) at each level (rows)."""
        above = 1.0 / (1.0 + np.exp(-self.discrimination * (levels[:, None] - np.array(self.thresholds))))
        ones, zeros = np.ones((len(levels), 1)), np.zeros((len(levels), 1))
        return np.clip(np.hstack([ones, above]) - np.hstack([above, zeros]), 1e-12, 1.0)

    def expected(self, levels: Reals = LEVELS) -> Reals:
        """The mean answer at each level, from 0 to 1."""
        chances = self.probabilities(levels)
        return chances @ np.arange(chances.shape[1]) / len(self.thresholds)


def log_likelihoods(curves: list[Curve], answers: Keyed, levels: Reals = LEVELS) -> Reals:
    """How well each level (columns) explains the answers of each person (rows), in logarithms."""
    total = np.zeros((len(answers), len(levels)))
    for position, curve in enumerate(curves):
        table = _own_table(curve) if levels is LEVELS else _table(curve, levels)
        total += table[answers[:, position]]
    return total


def _table(curve: Curve, levels: Reals) -> Reals:
    """The logarithm of each answer's chance (rows) at each level; a last row, which -1 takes, that says nothing."""
    return np.vstack([np.log(curve.probabilities(levels)).T, np.zeros(len(levels))])


@cache
def _own_table(curve: Curve) -> Reals:
    return _table(curve, LEVELS)


def posterior(log_likelihood: Reals, prior: Reals = PRIOR) -> Reals:
    """The chance of each level given the answers."""
    weights = np.exp(log_likelihood - log_likelihood.max(axis=1, keepdims=True)) * prior
    shares: Reals = weights / weights.sum(axis=1, keepdims=True)
    return shares


def log_marginals(log_likelihood: Reals, prior: Reals = PRIOR) -> Reals:
    """How well the model as a whole explains the answers of each person, in logarithms."""
    highest = log_likelihood.max(axis=1)
    spread: Reals = highest + np.log(np.exp(log_likelihood - highest[:, None]) @ prior)
    return spread


def full_scores(curves: list[Curve]) -> Reals:
    """At each level, the score expected over all items of a scale, in hundredths."""
    scores: Reals = 100.0 * np.mean([_own_expected(curve) for curve in curves], axis=0)
    return scores


@cache
def _own_expected(curve: Curve) -> Reals:
    return curve.expected()
