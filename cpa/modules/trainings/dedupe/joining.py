"""Decisions as facts that add up: a join can be undone, and made again, without anything being lost."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from cpa.modules.trainings.dedupe.deciding import Reason

Key = tuple[str, str]
"""A record: its source and its number there."""

PROGRAM = "program"


@dataclass(frozen=True, slots=True)
class Joined:
    """Two records were found to be of one thing. `by` is PROGRAM, or the role of who decided: never a person's name."""

    left: Key
    right: Key
    reasons: tuple[Reason, ...]
    decided_on: date
    by: str = PROGRAM


@dataclass(frozen=True, slots=True)
class Parted:
    """The join of two records was undone, or refused beforehand; `because` is a short sentence."""

    left: Key
    right: Key
    because: str
    decided_on: date
    by: str


Fact = Joined | Parted


def standing(facts: Iterable[Fact]) -> Sequence[Joined]:
    """The joins that hold, in the order given: of each pair the last fact counts, but what a person decided is never
    overturned by the program."""
    last: dict[frozenset[Key], Fact] = {}
    for fact in facts:
        pair = frozenset((fact.left, fact.right))
        before = last.get(pair)
        if before is None or before.by == PROGRAM or fact.by != PROGRAM:
            last.pop(pair, None)
            last[pair] = fact
    return [fact for fact in last.values() if isinstance(fact, Joined)]


def groups(facts: Iterable[Fact]) -> Sequence[frozenset[Key]]:
    """The records that are of one thing, by the joins that hold. A pair that a person parted is in no common group: the
    joins that would bring them back together are left out, the last given first."""
    given = [*facts]
    parted = _parted_by_hand(given)
    found: list[set[Key]] = []
    for join in standing(given):
        touched = [group for group in found if join.left in group or join.right in group]
        together = {join.left, join.right}.union(*touched)
        if not any(pair <= together for pair in parted):
            found = [group for group in found if group not in touched] + [together]
    return sorted((frozenset(group) for group in found), key=sorted)


def _parted_by_hand(facts: Iterable[Fact]) -> set[frozenset[Key]]:
    parted: set[frozenset[Key]] = set()
    for fact in facts:
        pair = frozenset((fact.left, fact.right))
        if isinstance(fact, Parted):
            parted.add(pair)
        elif fact.by != PROGRAM:
            parted.discard(pair)
    return parted
