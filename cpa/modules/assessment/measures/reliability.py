"""How much of a score is more than chance, from real answers to one scale."""

from dataclasses import dataclass

import numpy as np

from cpa.modules.assessment.measures.calibration import LEVELS, PRIOR, calibrate
from cpa.modules.assessment.measures.curves import Curve, Keyed, Reals, log_likelihoods, posterior
from cpa.modules.assessment.measures.instrument import Scale
from cpa.modules.assessment.measures.scores import estimates

FEWEST = 200
"""People below which nothing is told: an alpha moves by hundredths from one such group to another."""

ODD = slice(None, None, 2)


@dataclass(frozen=True, slots=True)
class Reliability:
    """Of one scale, over the `people` who answered all `items` of it.

    `alpha` (Cronbach), `omega` (McDonald, one factor), `split_half` (two halves alike in direction, Spearman-Brown);
    `error` is the standard error of measurement, `margin` the mean margin of a score where curves are known, both in
    hundredths of the scale.
    `coverage` is the percentage of people whose answers to one half of the items lie where their answers to the other
    half, and curves made on other people, place them with the stated rate; None where an answer was given by too few.
    """

    scale: str
    people: int
    items: int
    alpha: float
    omega: float
    split_half: float
    error: float
    margin: float | None
    coverage: float | None


def reliability(scale: Scale, answers: Keyed, choices: int, percent: int) -> Reliability | None:
    """What people's keyed answers tell of a scale; None when fewer than 200 answered all of it, or all alike."""
    whole = answers[(answers >= 0).all(axis=1)][:, halves_in_turn(scale)]
    if len(whole) < FEWEST or whole.shape[1] < 2 or not whole.std(axis=0).all():
        return None
    reliable = alpha(whole)
    spread = float(whole.mean(axis=1).std(ddof=1)) * 100 / (choices - 1)
    known = all(item.curve for item in scale.items)
    return Reliability(
        scale.key,
        len(whole),
        whole.shape[1],
        reliable,
        omega(whole),
        split_half(whole),
        spread * float(np.sqrt(max(0.0, 1 - reliable))),
        float(estimates(scale, answers, percent)[1].mean()) if known else None,
        _coverage_where_told(whole, choices, percent),
    )


def _coverage_where_told(answers: Keyed, choices: int, percent: int) -> float | None:
    try:
        return coverage(answers, choices, percent)
    except ValueError:
        return None


def halves_in_turn(scale: Scale) -> list[int]:
    """The positions of a scale's items, reversed ones last: odd and even ones then make halves alike in direction, so
    that saying yes to everything does not set them apart."""
    return sorted(range(len(scale.items)), key=lambda position: -scale.items[position].direction)


def alpha(answers: Keyed) -> float:
    """Cronbach 1951."""
    items = answers.shape[1]
    parts = answers.var(axis=0, ddof=1).sum() / answers.sum(axis=1).var(ddof=1)
    return float(items / (items - 1) * (1 - parts))


def omega(answers: Keyed) -> float:
    """McDonald 1999, total, from the one factor that the items share (principal axes)."""
    together = np.corrcoef(answers.T)
    shared = np.abs(together - np.eye(len(together))).max(axis=1)
    loadings = np.sqrt(shared)
    for _round in range(200):
        reduced = together.copy()
        np.fill_diagonal(reduced, shared)
        values, vectors = np.linalg.eigh(reduced)
        loadings = vectors[:, -1] * np.sqrt(values[-1])
        shared, before = np.minimum(loadings**2, 1.0), shared
        if np.abs(shared - before).max() < 1e-6:
            break
    total = loadings.sum() ** 2
    return float(total / (total + (1 - shared).sum()))


def split_half(answers: Keyed) -> float:
    """The correlation of the odd and the even items, brought to the full length (Spearman 1910, Brown 1910)."""
    half = float(np.corrcoef(answers[:, ::2].sum(axis=1), answers[:, 1::2].sum(axis=1))[0, 1])
    return 2 * half / (1 + half)


def coverage(answers: Keyed, choices: int, percent: int, asked: slice = ODD) -> float:
    """The percentage of people whose other items fall within the stated rate of what those `asked` foretell.

    Curves come from one person of two, the test from the others. A sum is a whole number: where a bound falls inside
    one, that sum counts for its share. Raises ValueError when an answer was given by nobody.
    """
    curves = calibrate(answers[::2], choices)
    tested = answers[1::2]
    told = list(range(answers.shape[1]))[asked]
    rest = [position for position in range(answers.shape[1]) if position not in told]
    shares = posterior(log_likelihoods([curves[each] for each in told], tested[:, told], LEVELS), PRIOR)
    foretold = shares @ _sums([curves[each] for each in rest])
    upto = np.hstack([np.zeros((len(tested), 1)), np.cumsum(foretold, axis=1)])
    sums = tested[:, rest].sum(axis=1).astype(int)
    rows = np.arange(len(tested))
    low, high = upto[rows, sums], upto[rows, sums + 1]
    edge = (1 - percent / 100) / 2
    inside = np.clip(np.minimum(high, 1 - edge) - np.maximum(low, edge), 0, None) / np.maximum(high - low, 1e-12)
    return float(inside.mean() * 100)


def _sums(curves: list[Curve]) -> Reals:
    """The chance of each sum of answers (columns) at each level (rows)."""
    found = np.ones((len(LEVELS), 1))
    for curve in curves:
        chances = curve.probabilities(LEVELS)
        wider = np.zeros((len(LEVELS), found.shape[1] + chances.shape[1] - 1))
        for answer in range(chances.shape[1]):
            wider[:, answer : answer + found.shape[1]] += found * chances[:, answer : answer + 1]
        found = wider
    return found
