"""People for the benchmark of « Mes atouts »: made by the model, answering by chance, or real."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cpa.modules.assessment.answers_file import AnswersFile, read_answers
from cpa.modules.assessment.measures.curves import Curve, Keyed, Reals
from cpa.modules.assessment.measures.instrument import OURS, Instrument, Scale, instrument
from cpa.modules.assessment.measures.reliability import halves_in_turn

REAL = Path(__file__).resolve().parents[2] / "shared" / "data" / "psychometrie" / "big5_ipip50_train.csv.gz"
MARKERS = "big5_ipip50"
SAME_CONSTRUCTS = "CEAO"
IN_FORM = 3


@dataclass(frozen=True, slots=True)
class Made:
    """People whose truth is known: their keyed answers to the whole bank of a scale, and their true score on it."""

    answers: Keyed
    truth: Reals


def made(scale: Scale, people: int, chance: np.random.Generator, curves: list[Curve] | None = None) -> Made:
    """People who answer a scale as its curves say, or as other curves do."""
    curves, levels = curves or scale.curves, chance.standard_normal(people)
    upto = np.stack([curve.probabilities(levels).cumsum(axis=1)[:, :-1] for curve in curves], axis=1)
    answers = (chance.random((people, len(curves), 1)) > upto).sum(axis=2).astype(np.int8)
    return Made(answers, 100 * np.mean([curve.expected(levels) for curve in curves], axis=0))


def form_of(answers: Keyed) -> Keyed:
    """The same people, asked the form alone."""
    asked = answers.copy()
    asked[:, IN_FORM:] = -1
    return asked


def by_chance(people: int, chance: np.random.Generator) -> list[Keyed]:
    """People who answer the ten scales of the form by chance."""
    return [chance.integers(0, 5, (people, IN_FORM)).astype(np.int8) for _scale in instrument(OURS).scales]


def real() -> AnswersFile | None:
    """The public answers to fifty markers; None where they do not stand beside the project."""
    return read_answers(REAL, instrument(MARKERS)) if REAL.is_file() else None


def complete(file: AnswersFile, key: str) -> Keyed:
    """The keyed answers to a scale of those who answered all of it."""
    answers = file.keyed(file.instrument.scale(key))
    found: Keyed = answers[(answers >= 0).all(axis=1)]
    return found


def in_halves(file: AnswersFile, key: str) -> Keyed:
    """The same, in an order whose odd and even items make halves alike in direction."""
    found: Keyed = complete(file, key)[:, halves_in_turn(file.instrument.scale(key))]
    return found


def as_ten_scales(file: AnswersFile) -> list[Keyed]:
    """Real people's answers to thirty markers, as ten scales of three, each with a reversed one."""
    found = []
    for scale in file.instrument.scales:
        answers = file.keyed(scale)
        straight = [n for n, item in enumerate(scale.items) if item.direction > 0]
        turned = [n for n, item in enumerate(scale.items) if item.direction < 0]
        mixed = [straight[0], turned[0], straight[1], straight[2], turned[1], *straight[3:], *turned[2:]]
        found += [answers[:, mixed[:IN_FORM]], answers[:, mixed[IN_FORM : 2 * IN_FORM]]]
    whole = np.all([(answers >= 0).all(axis=1) for answers in found], axis=0)
    return [answers[whole] for answers in found]


def in_order_of_asking(file: AnswersFile) -> NDArray[np.int64]:
    """Real people's first thirty answers, in the order in which they were asked."""
    keys = [f"{scale}{number}" for number in range(1, 7) for scale in "ENACO"]
    rows = zip(*(file.answers[key] for key in keys), strict=True)
    return np.array([row for row in rows if None not in row])


def real_curves(of: Instrument) -> list[Curve]:
    """The curves of the forty markers of the constructs that ours share."""
    return [curve for key in SAME_CONSTRUCTS for curve in of.scale(key).curves]
