"""De-duplication of many records: candidates, decisions, groups."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cpa.modules.trainings.dedupe.blocking import MEMORY, candidates
from cpa.modules.trainings.dedupe.clustering import Pair, grouped
from cpa.modules.trainings.dedupe.comparing import certainly_apart
from cpa.modules.trainings.dedupe.deciding import Decision, Verdict, decide
from cpa.modules.trainings.dedupe.prepared import Prepared
from cpa.modules.trainings.dedupe.record import Kind


@dataclass(frozen=True, slots=True)
class Found:
    """`groups` and `perhaps` hold places in the records given; `compared` is how many pairs were decided, `refused` the
    pairs found the same that a certain difference in their groups keeps apart."""

    groups: Sequence[tuple[int, ...]]
    perhaps: Sequence[Pair]
    refused: Sequence[Pair]
    compared: int
    verdicts: Mapping[Verdict, int]


def decisions(
    kind: Kind, records: Sequence[Prepared], verdicts: Counter[Verdict], memory: str = MEMORY
) -> Iterator[tuple[Pair, Decision]]:
    """The pairs of places found to be of one thing, or perhaps, in order; every verdict is counted in `verdicts`.
    DuckDB keeps within `memory`."""
    for pair in candidates(kind, records, memory):
        left, right = records[pair[0]], records[pair[1]]
        if certainly_apart(kind, left, right):
            verdicts[Verdict.DIFFERENT] += 1
            continue
        decision = decide(kind, left, right)
        verdicts[decision.verdict] += 1
        if decision.verdict is not Verdict.DIFFERENT:
            yield pair, decision


def deduplicate(kind: Kind, records: Sequence[Prepared], memory: str = MEMORY) -> Found:
    """What is of one thing among the records, what a person should look at."""
    joined: list[tuple[int, Pair]] = []
    perhaps: list[Pair] = []
    verdicts: Counter[Verdict] = Counter()
    for pair, decision in decisions(kind, records, verdicts, memory):
        if decision.verdict is Verdict.SAME:
            joined.append((decision.weight, pair))
        else:
            perhaps.append(pair)

    def apart(one: int, other: int) -> bool:
        return certainly_apart(kind, records[one], records[other])

    groups, refused = grouped(len(records), joined, apart)
    return Found(groups, perhaps, refused, verdicts.total(), verdicts)
