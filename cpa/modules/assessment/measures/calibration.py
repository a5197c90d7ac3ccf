"""Curves of items from real answers: marginal maximum likelihood (Bock and Aitkin 1981), by Fisher scoring."""

from collections.abc import Iterator

import numpy as np

from cpa.modules.assessment.measures.curves import Curve, Keyed, Reals, log_likelihoods, posterior

LEVELS: Reals = np.linspace(-4.0, 4.0, 41)
_density = np.exp(-0.5 * LEVELS**2)
PRIOR: Reals = _density / _density.sum()
ROUNDS = 60
STILL = 0.001


def calibrate(answers: Keyed, choices: int) -> list[Curve]:
    """The curve of each item (columns) of one scale, from people's keyed answers, -1 for none.

    Raises ValueError when an answer was given by nobody: its thresholds could be anywhere.
    """
    curves = [_start(column, choices) for column in answers.T]
    for _round in range(ROUNDS):
        shares = posterior(log_likelihoods(curves, answers, LEVELS), PRIOR)
        better = [
            _fit(curve, _counts(shares, column, choices)) for curve, column in zip(curves, answers.T, strict=True)
        ]
        moved = max(_distance(old, new) for old, new in zip(curves, better, strict=True))
        curves = better
        if moved < STILL:
            break
    return curves


def _start(column: Keyed, choices: int) -> Curve:
    given = column[column >= 0]
    if set(np.unique(given)) != set(range(choices)):
        raise ValueError("an answer that nobody gave cannot be placed")
    above = [float((given >= choice).mean()) for choice in range(1, choices)]
    return Curve(1.0, tuple(-float(np.log(share / (1 - share))) for share in above))


def _counts(shares: Reals, column: Keyed, choices: int) -> Reals:
    """How many people are expected at each level (rows) for each answer (columns)."""
    return np.stack([shares[column == choice].sum(axis=0) for choice in range(choices)], axis=1)


def _fit(curve: Curve, counts: Reals) -> Curve:
    """Three steps towards the curve that explains the counts best."""
    slope = curve.discrimination
    offsets = -slope * np.array(curve.thresholds)
    for _step in range(3):
        gradient, information = _slopes(slope, offsets, counts)
        move = np.clip(np.linalg.solve(information, gradient), -0.5, 0.5)
        slope, offsets = max(slope + move[0], 0.05), np.sort(offsets + move[1:])[::-1]
    return Curve(float(slope), tuple(float(each) for each in -offsets / slope))


def _slopes(slope: float, offsets: Reals, counts: Reals) -> tuple[Reals, Reals]:
    """Gradient of the log-likelihood in (slope, offsets), and its expected information."""
    curve = Curve(slope, tuple(-offsets / slope))
    chances, parts = curve.probabilities(LEVELS), np.stack(list(_derivatives(slope, offsets)), axis=2)
    gradient = np.einsum("qc,qcp->p", counts / chances, parts)
    weights = counts.sum(axis=1)[:, None] / chances
    information = np.einsum("qc,qcp,qcr->pr", weights, parts, parts) + 1e-6 * np.eye(parts.shape[2])
    return gradient, information


def _derivatives(slope: float, offsets: Reals) -> Iterator[Reals]:
    """Of each answer's chance at each level: in the slope first, then in each offset."""
    above = 1.0 / (1.0 + np.exp(-(slope * LEVELS[:, None] + offsets)))
    steep = above * (1.0 - above)
    edges = np.zeros((len(LEVELS), 1))
    left, right = np.hstack([edges, steep]), np.hstack([steep, edges])
    yield LEVELS[:, None] * (left - right)
    for position in range(len(offsets)):
        part = np.zeros((len(LEVELS), len(offsets) + 1))
        part[:, position + 1], part[:, position] = steep[:, position], -steep[:, position]
        yield part


def _distance(old: Curve, new: Curve) -> float:
    return max(abs(old.discrimination - new.discrimination), *map(abs, np.subtract(old.thresholds, new.thresholds)))
