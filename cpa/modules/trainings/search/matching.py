"""Which subjects the words and the occupations of a question lead to, and how well."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from cpa.modules.trainings.search.columns import Numbers
from cpa.modules.trainings.search.index import Subjects
from cpa.modules.trainings.search.reading import Understood, Unit

FOR_SHARE = 250
"""In thousandths: the part of the score that a title earns by saying no more than the question."""

FOR_OCCUPATION, ALONE = 350, 450
"""In thousandths: what an occupation adds to words, and what it is worth without them."""

LEAST_SCORE, LEAST_OF_BEST = 180, 350
"""In thousandths: scores below are left out, the second of that of the best."""


@dataclass(frozen=True, slots=True)
class Scored:
    """How well each subject answers, in thousandths, 0 when it does not; `units` has a bit for each unit of the
    question that it says. `occupation` is the place among `occupations` of the one that each certification leads to,
    -1 without; `certification` that of each subject."""

    scores: Numbers
    units: Numbers
    certification: Numbers
    occupation: Numbers
    occupations: Sequence[str]

    def __bool__(self) -> bool:
        return bool(self.scores.any())

    def said(self, subject: int) -> tuple[int, ...]:
        """Which units of the question a subject says."""
        bits = int(self.units[subject])
        return tuple(at for at in range(bits.bit_length()) if bits >> at & 1)

    def led(self, subject: int) -> str:
        """The occupation that leads to a subject, "" without."""
        at = int(self.occupation[self.certification[subject]])
        return self.occupations[at] if at >= 0 else ""


def subjects_of(
    understood: Understood, occupations: Mapping[str, int], subjects: Subjects, weights: Mapping[str, int]
) -> Scored:
    """How well the subjects answer. `occupations` gives how likely each is meant, in thousandths; `weights` how much a
    stem tells."""
    told, share, units = _worded(understood, subjects, weights)
    likely, occupation = _led(occupations, subjects)
    sure = likely[subjects.certification]
    some = np.flatnonzero(told + sure)
    told, sure, share = told[some], sure[some], np.minimum(share[some], 1000)
    worded = told * (1000 - FOR_SHARE + FOR_SHARE * share // 1000) // 1000
    found = np.maximum(worded + sure * FOR_OCCUPATION // 1000, sure * ALONE // 1000)
    found[found < max(LEAST_SCORE, int(found.max(initial=0)) * LEAST_OF_BEST // 1000)] = 0
    scores = np.zeros(subjects.count, np.int32)
    scores[some] = found
    return Scored(scores, units, subjects.certification, occupation, list(occupations))


def _worded(understood: Understood, subjects: Subjects, weights: Mapping[str, int]) -> tuple[Numbers, Numbers, Numbers]:
    """By subject: how much of the question it says, how much of its title that is, and by which units."""
    total = sum(unit.weight for unit in understood.units) or 1
    told, share, units = (np.zeros(subjects.count, np.int32) for _ in range(3))
    for at, unit in enumerate(understood.units):
        weight = 1000 * unit.weight // total
        heard, shared = (np.zeros(subjects.count, np.int32) for _ in range(2))
        for met, its_told, its_share in _heard(unit, weight, subjects, weights):
            heard[met] = np.maximum(heard[met], its_told)
            shared[met] = np.maximum(shared[met], its_share * its_told // max(weight, 1))
            units[met] |= 1 << at
        told += heard
        share += shared
    return told, share, units


def _heard(
    unit: Unit, weight: int, subjects: Subjects, weights: Mapping[str, int]
) -> Iterator[tuple[Numbers, Numbers, Numbers]]:
    """For each reading of a unit: the subjects that say some of it, how much, and how much of their titles that is."""
    for reading in unit.readings:
        of_all = sum(weights.get(one, 1) for one in reading.stems) or 1
        known = [one for one in dict.fromkeys(reading.stems) if one in subjects.spans]
        parts = [(subjects.spans[one], weight * reading.sure * weights.get(one, 1) // of_all // 1000) for one in known]
        if not parts:
            continue
        met = np.concatenate([subjects.said_of[span] for span, _ in parts])
        told = np.concatenate([value * subjects.strength[span].astype(np.int32) // 1000 for span, value in parts])
        share = np.concatenate([subjects.share[span].astype(np.int32) for span, _ in parts])
        yield (met, told, share) if len(parts) == 1 else _summed(met, told, share)


def _summed(met: Numbers, told: Numbers, share: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Each subject once, with the sums of what its stems tell and share."""
    order = np.argsort(met, kind="stable")
    met = met[order]
    starts = np.flatnonzero(np.concatenate(([True], met[1:] != met[:-1])))
    return met[starts], np.add.reduceat(told[order], starts), np.add.reduceat(share[order], starts)


def _led(occupations: Mapping[str, int], subjects: Subjects) -> tuple[Numbers, Numbers]:
    """By certification: how likely the occupation that it leads to is meant, and its place among those."""
    certifications = int(subjects.certification.max(initial=-1)) + 1
    sure, best = np.zeros(certifications, np.int32), np.full(certifications, -1, np.int32)
    by_code = sorted(enumerate(occupations.items()), key=lambda one: one[1][0], reverse=True)
    for at, (code, likely) in sorted(by_code, key=lambda one: one[1][1]):  # the likeliest last: it stays
        if code in subjects.led:
            sure[subjects.led[code]], best[subjects.led[code]] = likely, at
    return sure, best
