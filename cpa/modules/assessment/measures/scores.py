"""Scores of scales with their margins, for one person or for a file of people. Same answers, same scores."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from cpa.modules.assessment.measures.curves import Keyed, Reals, full_scores, log_likelihoods, posterior
from cpa.modules.assessment.measures.instrument import Instrument, Item, Scale

NO_ANSWER = -1


@dataclass(frozen=True, slots=True)
class Score:
    """Where someone stands on a scale, in hundredths of all it could say; the truth is within `margin` of it as often
    as the instrument's `margin_percent` says. `answered` counts the answers it rests on."""

    value: int
    margin: int
    answered: int


def keyed(item: Item, answer: int | None, of: Instrument) -> int:
    """The answer from 0 upwards, turned so that more is more of the scale; -1 for none."""
    if answer is None:
        return NO_ANSWER
    return answer - of.least if item.direction > 0 else of.most - answer


def scores(of: Instrument, answers: Mapping[str, int | None]) -> dict[str, Score]:
    """One person's score on every scale. Items that are missing or None count for nothing."""
    found = {}
    for scale in of.scales:
        row = np.array([[keyed(item, answers.get(item.key), of) for item in scale.items]], dtype=np.int8)
        value, margin = estimates(scale, row, of.margin_percent)
        found[scale.key] = Score(round(float(value[0])), int(np.ceil(margin[0])), int((row >= 0).sum()))
    return found


def estimates(scale: Scale, answers: Keyed, margin_percent: int) -> tuple[Reals, Reals]:
    """The score and the margin of each person (rows) on one scale, in hundredths, before rounding.

    The score is the mean, and the margin holds the wanted share, of what the answers leave possible.
    """
    shares = posterior(log_likelihoods(scale.curves, answers))
    truths = full_scores(scale.curves)
    value: Reals = shares @ truths
    return value, _margins(shares, np.abs(truths - value[:, None]), margin_percent / 100)


def _margins(shares: Reals, distances: Reals, rate: float) -> Reals:
    """The least distance within which `rate` of the chances lie."""
    order = np.argsort(distances, axis=1)
    far, held = np.take_along_axis(distances, order, 1), np.cumsum(np.take_along_axis(shares, order, 1), axis=1)
    last = np.argmax(held >= rate, axis=1)
    margins: Reals = far[np.arange(len(far)), last]
    return margins
