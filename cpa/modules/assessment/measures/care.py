"""Whether answers look given without reading: the same one again and again, or as if by chance.

Nobody is refused or corrected for it: the page says it gently, and the person decides. Thresholds and their measured
rates of false alarm are in care.yaml.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from cpa.kernel.said import said_in
from cpa.modules.assessment.measures.curves import Keyed, Reals, log_likelihoods, log_marginals
from cpa.modules.assessment.measures.instrument import Instrument
from cpa.modules.assessment.measures.scores import keyed


@dataclass(frozen=True, slots=True)
class Thresholds:
    """`longest_run`: answers that follow each other unchanged, from which they look given in a line; `evidence`: how
    much better, in logarithms an answer, the model must explain the answers than chance does; `fewest`: answers
    below which nothing is said."""

    longest_run: int
    evidence: float
    fewest: int


@cache
def told() -> Mapping[str, Any]:
    """What care.yaml says: thresholds, and how often they are wrong."""
    found: Mapping[str, Any] = said_in(Path(__file__).parent / "care.yaml")
    return found


@cache
def thresholds() -> Thresholds:
    """Those of care.yaml."""
    found = told()
    return Thresholds(found["longest_run"]["from"], found["evidence"]["below"], found["fewest_answers"])


def signs(of: Instrument, answers: Mapping[str, int | None]) -> tuple[str, ...]:
    """« straight » when the form was answered in a line, « chance » when answers contradict each other as chance would;
    nothing of someone who answered little."""
    given = [value for key in of.form if (value := answers.get(key)) is not None]
    limits = thresholds()
    if len(given) < limits.fewest:
        return ()
    straight = longest_run(given) >= limits.longest_run
    return ("straight",) if straight else ("chance",) * bool(_evidence_of_one(of, answers) < limits.evidence)


def longest_run(answers: Iterable[int]) -> int:
    """The most answers that follow each other unchanged, in the order of asking."""
    longest = run = 0
    before = None
    for answer in answers:
        run = run + 1 if answer == before else 1
        longest, before = max(longest, run), answer
    return longest


def evidence(of: Instrument, scales: Sequence[Keyed]) -> Reals:
    """For each person, how much better the model explains their answers than chance does, in logarithms an answer:
    the best there is to tell one from the other (Neyman and Pearson). `scales` holds the keyed answers to each scale.
    """
    gained, count = np.zeros(len(scales[0])), np.zeros(len(scales[0]))
    for scale, answers in zip(of.scales, scales, strict=True):
        told = (answers >= 0).sum(axis=1)
        gained += log_marginals(log_likelihoods(scale.curves, answers)) + told * np.log(of.choices)
        count += told
    means: Reals = gained / np.maximum(count, 1)
    return means


def _evidence_of_one(of: Instrument, answers: Mapping[str, int | None]) -> float:
    rows = [np.array([[keyed(i, answers.get(i.key), of) for i in s.items]], dtype=np.int8) for s in of.scales]
    return float(evidence(of, rows)[0])
