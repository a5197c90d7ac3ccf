"""Pairs of records judged by people: their file, and how far the decisions agree with it."""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TextIO

from cpa.kernel.problem import Problem
from cpa.modules.trainings.dedupe.comparing import compare
from cpa.modules.trainings.dedupe.deciding import Decision, Verdict, decide
from cpa.modules.trainings.dedupe.fields import Agreement
from cpa.modules.trainings.dedupe.prepared import Prepared, prepare
from cpa.modules.trainings.dedupe.record import Kind, record_of_row

COLUMNS = ("id", "kind", "hardness", "half", "label")
LABELS = {"same": True, "different": False}
PER_MILLE = 1000


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair and what a person says of it."""

    id: str
    kind: Kind
    hardness: str
    half: str
    same: bool
    left: Prepared
    right: Prepared

    @property
    def decision(self) -> Decision:
        return decide(self.kind, self.left, self.right)

    @property
    def agreement(self) -> Agreement:
        return compare(self.kind, self.left, self.right)


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over pairs: joined and rightly so, joined wrongly, missed, rightly left apart; how many of those not
    joined are given to a person, and how many of those were missed. Rates are in thousandths, None where nothing was
    there to be found."""

    right: int
    wrong: int
    missed: int
    apart: int
    perhaps: int
    shown: int

    @property
    def pairs(self) -> int:
        return self.right + self.wrong + self.missed + self.apart

    @property
    def precision(self) -> int | None:
        return _per_mille(self.right, self.right + self.wrong)

    @property
    def recall(self) -> int | None:
        return _per_mille(self.right, self.right + self.missed)

    @property
    def f1(self) -> int | None:
        return _per_mille(2 * self.right, 2 * self.right + self.wrong + self.missed)


def read_pairs(lines: TextIO, name: str) -> Sequence[Judged] | Problem:
    """The pairs of a CSV file, or what is wrong with it."""
    reader = csv.DictReader(lines)
    missing = [column for column in COLUMNS if column not in (reader.fieldnames or ())]
    if missing:
        return Problem("dedupe-pairs-columns", name, f"Columns that are missing: {', '.join(missing)}.")
    read: list[Judged] = []
    for row in reader:
        try:
            read.append(_judged(row))
        except (KeyError, ValueError):
            return Problem(
                "dedupe-pairs-line", f"{name}:{reader.line_num}", "A kind, label, number or date is not known."
            )
    return read


def _judged(row: dict[str, str]) -> Judged:
    kind = Kind(row["kind"])
    left, right = (prepare(record_of_row(row, side, kind)) for side in ("left", "right"))
    return Judged(row["id"], kind, row["hardness"], row["half"], LABELS[row["label"]], left, right)


def score(judged: Iterable[tuple[bool, Verdict]]) -> Score:
    """Counts of what was judged the same or not, against the verdicts. Only « same » joins."""
    pairs = [*judged]
    seen = Counter((same, verdict is Verdict.SAME) for same, verdict in pairs)
    perhaps = Counter(same for same, verdict in pairs if verdict is Verdict.PERHAPS)
    return Score(
        right=seen[True, True],
        wrong=seen[False, True],
        missed=seen[True, False],
        apart=seen[False, False],
        perhaps=perhaps.total(),
        shown=perhaps[True],
    )


def scores(pairs: Sequence[Judged]) -> Iterator[tuple[str, str, str, Score]]:
    """(half, kind, hardness, score): all kinds and hardnesses together (« all »), then each apart."""
    found = [(pair, (pair.same, pair.decision.verdict)) for pair in pairs]
    for half in sorted({pair.half for pair in pairs}):
        for by_kind, by_hardness in ((False, False), (True, False), (False, True)):
            groups: dict[tuple[str, str], list[tuple[bool, Verdict]]] = {}
            for pair, outcome in found:
                if pair.half == half:
                    key = (pair.kind.value if by_kind else "all", pair.hardness if by_hardness else "all")
                    groups.setdefault(key, []).append(outcome)
            for (kind, hardness), outcomes in sorted(groups.items()):
                yield half, kind, hardness, score(outcomes)


def _per_mille(part: int, whole: int) -> int | None:
    return (2 * PER_MILLE * part + whole) // (2 * whole) if whole else None
