"""What choosing the next statement from the answers gains over asking everyone the same."""

from collections.abc import Iterator

import numpy as np

from benchmarks import strengths_people as people
from benchmarks.measuring import Measure
from cpa.modules.assessment.answers_file import AnswersFile
from cpa.modules.assessment.asking import next_beyond
from cpa.modules.assessment.measures.curves import (
    LEVELS,
    PRIOR,
    Curve,
    Keyed,
    Reals,
    full_scores,
    log_likelihoods,
    posterior,
)
from cpa.modules.assessment.measures.instrument import OURS, instrument
from cpa.modules.assessment.measures.scores import scores

REFINED_PEOPLE, ADAPTIVE_PEOPLE = 400, 3000
MORE = 8


def with_refinement(chance: np.random.Generator) -> Iterator[Measure]:
    """People who refine as far as they are asked to: half of the bank at most."""
    of = instrument(OURS)
    made = [people.made(scale, REFINED_PEOPLE, chance).answers for scale in of.scales]
    short, refined, whole, asked = [], [], [], []
    for person in range(REFINED_PEOPLE):
        bank = {
            item.key: int(answers[person, n]) + 1 if item.direction > 0 else 5 - int(answers[person, n])
            for scale, answers in zip(of.scales, made, strict=True)
            for n, item in enumerate(scale.items)
        }
        told = {key: bank[key] for key in of.form}
        short.append(_row(told))
        while upcoming := next_beyond(of, told):
            told[upcoming] = bank[upcoming]
        refined.append(_row(told))
        whole.append(_row(bank))
        asked.append(len(told))
    before, after = _lost(short, whole), _lost(refined, whole)
    detail = (
        f"{1 - before:.3f} before refining, {np.mean(asked):.0f} statements of 80 after, {REFINED_PEOPLE} made people"
    )
    yield Measure("refined, lost correlation with the whole bank", after, 0.1, "r", detail)


def lost_by_adapting(file: AnswersFile) -> Measure:
    """Four scales of real people, twelve markers each at first, then eight more: chosen for each, or the same for all.
    The starting twelve and the eight of everyone are those that tell most on the whole."""
    of = file.instrument
    answers = [people.complete(file, key)[:ADAPTIVE_PEOPLE] for key in people.SAME_CONSTRUCTS]
    scales = [of.scale(key) for key in people.SAME_CONSTRUCTS]
    best = [np.argsort([-curve.discrimination for curve in scale.curves], kind="stable") for scale in scales]
    starts = [_asked(table, order[: people.IN_FORM]) for table, order in zip(answers, best, strict=True)]
    fixed = [_asked(table, order[: people.IN_FORM + MORE // 4]) for table, order in zip(answers, best, strict=True)]
    adapted = _adapted([scale.curves for scale in scales], answers, starts)
    gained = [
        _correlation(scale.curves, one, table) - _correlation(scale.curves, other, table)
        for scale, one, other, table in zip(scales, adapted, fixed, answers, strict=True)
    ]
    detail = f"12 then {MORE} markers, {ADAPTIVE_PEOPLE} real people; by scale " + ", ".join(
        f"{g:+.3f}" for g in gained
    )
    return Measure("adaptive choice, gained correlation over a fixed form", float(np.mean(gained)), 0.02, "r", detail)


def _adapted(curves: list[list[Curve]], answers: list[Keyed], starts: list[Keyed]) -> list[Keyed]:
    """Eight times: the scale whose score is least known, and of it the item that tells most where the person stands."""
    told = [table.copy() for table in starts]
    information = [np.stack([_information(curve) for curve in scale], axis=1) for scale in curves]
    for _step in range(MORE):
        shares = [_shares(scale, table) for scale, table in zip(curves, told, strict=True)]
        doubt = np.stack([_doubt(each) * (table < 0).any(axis=1) for each, table in zip(shares, told, strict=True)])
        chosen = doubt.argmax(axis=0)
        for position, table in enumerate(told):
            rows = np.flatnonzero(chosen == position)
            worth = np.where(table[rows] < 0, shares[position][rows] @ information[position], -1.0)
            items = worth.argmax(axis=1)
            table[rows, items] = answers[position][rows, items]
    return told


def _shares(curves: list[Curve], answers: Keyed) -> Reals:
    return posterior(log_likelihoods(curves, answers), PRIOR)


def _doubt(shares: Reals) -> Reals:
    found: Reals = shares @ LEVELS**2 - (shares @ LEVELS) ** 2
    return found


def _information(curve: Curve) -> Reals:
    """Fisher's, at each level (Samejima 1969)."""
    chances = curve.probabilities()
    slopes = np.gradient(chances, LEVELS, axis=0)
    found: Reals = (slopes**2 / chances).sum(axis=1)
    return found


def _correlation(curves: list[Curve], asked: Keyed, whole: Keyed) -> float:
    truths = full_scores(curves)
    return float(np.corrcoef(_shares(curves, asked) @ truths, _shares(curves, whole) @ truths)[0, 1])


def _asked(answers: Keyed, items: object) -> Keyed:
    found = np.full_like(answers, -1)
    found[:, items] = answers[:, items]
    return found


def _row(told: dict[str, int]) -> list[int]:
    return [score.value for score in scores(instrument(OURS), told).values()]


def _lost(short: list[list[int]], whole: list[list[int]]) -> float:
    one, other = np.array(short, dtype=float), np.array(whole, dtype=float)
    return 1 - float(np.mean([np.corrcoef(a, b)[0, 1] for a, b in zip(one.T, other.T, strict=True)]))
