"""How far « Mes atouts » can be trusted: made people for what only a known truth can tell, real ones for the rest.

Real answers are those of 13 932 people to public markers of four of our ten constructs; nobody answered ours yet, and
there are no answers to markers of interests. CPA_STRENGTHS_PEOPLE for another number of made people.
"""

import os
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from benchmarks import strengths_people as people
from benchmarks.measuring import Measure
from benchmarks.strengths_adaptive import lost_by_adapting, with_refinement
from cpa.modules.assessment.answers_file import AnswersFile
from cpa.modules.assessment.measures import care, fairness
from cpa.modules.assessment.measures.curves import Curve, Keyed, Reals, log_likelihoods, log_marginals
from cpa.modules.assessment.measures.instrument import OURS, instrument
from cpa.modules.assessment.measures.reliability import alpha, coverage
from cpa.modules.assessment.measures.scores import estimates

PEOPLE = int(os.environ.get("CPA_STRENGTHS_PEOPLE", "20000"))
BANKS = 40
FORM = slice(0, people.IN_FORM)
SLOW_WORDS_A_MINUTE, SECONDS_TO_CHOOSE = 100, 5


def measure() -> Iterator[Measure]:
    """What is promised of the form, of its margins, of what detects careless answers, and what real answers say."""
    chance = np.random.default_rng(20261125)
    yield _reading()
    yield from _form(chance)
    yield from _theory(chance)
    file = people.real()
    if file is None:
        print("No real answers beside the project: what they tell is left out.")
        return
    yield from _short_forms(file)
    yield from _real_margins(file)
    yield from _careless(file, chance)
    yield from _fairness(file)
    yield lost_by_adapting(file)


def _reading() -> Measure:
    of = instrument(OURS)
    words = sum(len(of.items[key].texts["fr"].split()) for key in of.form)
    minutes = words / SLOW_WORDS_A_MINUTE + len(of.form) * SECONDS_TO_CHOOSE / 60
    detail = f"{words} words at {SLOW_WORDS_A_MINUTE} a minute, {SECONDS_TO_CHOOSE} s to choose; reckoned, not observed"
    return Measure("the form, read slowly", minutes, 5, "min", detail)


def _form(chance: np.random.Generator) -> Iterator[Measure]:
    """Against the whole bank, under the assumed curves and under curves drawn among real ones."""
    scale = instrument(OURS).scales[0]
    mine = people.made(scale, PEOPLE, chance)
    form, margin = estimates(scale, people.form_of(mine.answers), 90)
    whole, _ = estimates(scale, mine.answers, 90)
    sample = f"{PEOPLE} made people"
    yield Measure("form of 3, lost correlation with its bank of 8", lost(form, whole), 0.15, "r", sample)
    yield from with_refinement(chance)
    held = _held(form, margin, mine.truth)
    yield Measure("margins, off the stated 90 %", abs(held - 90), 2, "points", f"{held:.1f} % held, {sample}")
    sure = np.abs(form - 50) > margin
    wrong = float(((form > 50) != (mine.truth > 50))[sure].mean() * 100)
    yield Measure(
        "« assez sûr » on the wrong side", wrong, 5, "%", f"said of {sure.mean() * 100:.0f} % of scores, {sample}"
    )
    drawn = [_drawn(chance) for _bank in range(BANKS)]
    mean = float(np.mean(drawn))
    spread = f"{mean:.1f} % held on average, {min(drawn):.0f} to {max(drawn):.0f} % from one bank to another"
    yield Measure("margins if statements tell as real ones do", abs(mean - 90), 2, "points", f"{spread}, {BANKS} banks")


def _drawn(chance: np.random.Generator) -> float:
    """The share that margins hold when a bank's discriminations are drawn among real ones and scored as ours."""
    scale, real = instrument(OURS).scales[0], people.real_curves(instrument(people.MARKERS))
    picked = chance.choice(len(real), len(scale.items), replace=False)
    even = scale.curves[0].thresholds
    mine = people.made(scale, PEOPLE // 10, chance, [Curve(real[each].discrimination, even) for each in picked])
    value, margin = estimates(scale, people.form_of(mine.answers), 90)
    return _held(value, margin, mine.truth)


def _theory(chance: np.random.Generator) -> Iterator[Measure]:
    scale = instrument(OURS).scales[0]
    answers = people.made(scale, PEOPLE, chance).answers
    turned = (4 - answers).astype(np.int8)
    gap = float(np.abs(estimates(scale, answers, 90)[0] + estimates(scale, turned, 90)[0] - 100).max())
    yield Measure("every answer reversed: off the mirrored score", gap, 0.01, "hundredths", f"{PEOPLE} made people")
    shuffled = np.stack([chance.permutation(column) for column in answers.T], axis=1)
    detail = f"{alpha(answers):.2f} before, {PEOPLE} made people"
    yield Measure("answers shuffled between people: alpha left", alpha(shuffled), 0.05, "", detail)


def _short_forms(file: AnswersFile) -> Iterator[Measure]:
    """The best statements are chosen on one person of two, the correlation is that of the others."""
    for count in (2, 3, 4):
        gone = {key: _best(people.complete(file, key), count) for key in people.SAME_CONSTRUCTS}
        detail = ", ".join(f"{key} {1 - each:.2f}" for key, each in gone.items())
        limit = {2: 0.2, 3: 0.105, 4: 0.1}[count]
        name = f"{count} of 10 markers a scale, lost correlation with all ten"
        yield Measure(
            name, float(np.mean(list(gone.values()))), limit, "r", f"{detail}; {file.people // 2} real people"
        )


def _best(answers: Keyed, count: int) -> float:
    learnt, tested = answers[::2].astype(int), answers[1::2].astype(int)
    return lost(tested[:, _chosen(learnt, count)].sum(axis=1), tested.sum(axis=1))


def best_first(answers: Keyed) -> Keyed:
    """The same answers, those to the three statements that tell most of the whole first."""
    first = _chosen(answers[::2].astype(int), people.IN_FORM)
    found: Keyed = answers[:, [*first, *(each for each in range(answers.shape[1]) if each not in first)]]
    return found


def _chosen(learnt: NDArray[np.int64], count: int) -> list[int]:
    chosen: list[int] = []
    for _item in range(count):
        rest = (position for position in range(learnt.shape[1]) if position not in chosen)
        gone = {each: lost(learnt[:, [*chosen, each]].sum(axis=1), learnt.sum(axis=1)) for each in rest}
        chosen.append(min(gone, key=gone.__getitem__))
    return chosen


def _real_margins(file: AnswersFile) -> Iterator[Measure]:
    for key in people.SAME_CONSTRUCTS:
        held = coverage(people.in_halves(file, key), 5, 90)
        detail = f"{held:.1f} % of unseen answers held, {file.people // 2} real people"
        yield Measure(f"margins on real answers, {key}, off the stated 90 %", abs(held - 90), 2, "points", detail)
    held = [coverage(best_first(people.complete(file, key)), 5, 90, FORM) for key in people.SAME_CONSTRUCTS]
    mean = float(np.mean(held))
    detail = ", ".join(f"{key} {each:.1f} %" for key, each in zip(people.SAME_CONSTRUCTS, held, strict=True))
    yield Measure("3 real answers foretell the other 7, off the stated 90 %", abs(mean - 90), 2, "points", detail)


def _careless(file: AnswersFile, chance: np.random.Generator) -> Iterator[Measure]:
    curves, limits = instrument(OURS).scales[0].curves[: people.IN_FORM], care.thresholds()
    scales = people.as_ten_scales(file)
    real, random = _evidence(curves, scales), _evidence(curves, people.by_chance(PEOPLE, chance))
    alarm, missed = float((real < limits.evidence).mean() * 100), float((random >= limits.evidence).mean() * 100)
    better = float(np.mean(chance.choice(real, PEOPLE) > chance.choice(random, PEOPLE)))
    yield Measure("« comme au hasard » said of real people", alarm, 5, "%", f"{len(real)} real people")
    yield Measure(
        "people answering by chance, not seen",
        missed,
        55,
        "%",
        f"{PEOPLE} made people; area under the curve {better:.2f}",
    )
    halves = _area(_even_odd(scales), _even_odd(people.by_chance(PEOPLE, chance)), chance)
    yield Measure(
        "the even-odd index, what it loses to this one",
        halves - better,
        0,
        "area",
        f"{halves:.2f} against {better:.2f}",
    )
    runs = np.array([care.longest_run(row) for row in people.in_order_of_asking(file).tolist()])
    straight = float((runs >= limits.longest_run).mean() * 100)
    yield Measure(
        "« toujours pareil » said of real people", straight, 1, "%", f"{len(runs)} real people, first 30 answers"
    )


def _evidence(curves: list[Curve], scales: list[Keyed]) -> Reals:
    gained = [log_marginals(log_likelihoods(curves, answers)) for answers in scales]
    found: Reals = np.sum(gained, axis=0) / (len(scales) * people.IN_FORM) + np.log(5)
    return found


def _even_odd(scales: list[Keyed]) -> Reals:
    """The correlation, over scales, of someone's first answer with the mean of their others."""
    one = np.stack([scale[:, 0] for scale in scales], axis=1).astype(float)
    other = np.stack([scale[:, 1:].mean(axis=1) for scale in scales], axis=1)
    one, other = one - one.mean(axis=1, keepdims=True), other - other.mean(axis=1, keepdims=True)
    found: Reals = (one * other).sum(axis=1) / np.maximum(np.sqrt((one**2).sum(axis=1) * (other**2).sum(axis=1)), 1e-9)
    return found


def _area(real: Reals, random: Reals, chance: np.random.Generator) -> float:
    return float(np.mean(chance.choice(real, PEOPLE) > chance.choice(random, PEOPLE)))


def _fairness(file: AnswersFile) -> Iterator[Measure]:
    """Gender: 1 and 2, as people said. Age: under 30, or not, of plausible ages."""
    ages = [int(age) for age in file.others["age"]]
    groups = {
        "gender": np.array([each if each in "12" else "" for each in file.others["gender"]]),
        "age": np.array(["" if age > 100 else "under 30" if age < 30 else "30 or more" for age in ages]),
    }
    for name, group in groups.items():
        found = [
            each
            for key in people.SAME_CONSTRUCTS
            for each in fairness.differences(file.instrument.scale(key), file.keyed(file.instrument.scale(key)), group)
        ]
        marked = [each.item for each in found if abs(each.difference) >= fairness.MARKED]
        some = [each.item for each in found if abs(each.difference) >= fairness.SOME]
        told = f"{', '.join(marked) or 'none'}; some difference: {', '.join(some) or 'none'}"
        detail = f"{told}; {sum(found[0].people)} real people"
        yield Measure(f"of 40 markers, unfit by {name}", len(marked), 2, "items", detail)


def lost(one: Reals, other: Reals) -> float:
    return 1 - float(np.corrcoef(one, other)[0, 1])


def _held(value: Reals, margin: Reals, truth: Reals) -> float:
    return float((np.abs(value - truth) <= margin).mean() * 100)
