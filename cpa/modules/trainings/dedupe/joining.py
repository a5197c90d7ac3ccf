"""Decisions that stand, and the groups that follow: the same decisions make the same groups, so that one can be undone,
and taken again, without anything being lost."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Self

from cpa.modules.trainings.dedupe.clustering import grouped
from cpa.modules.trainings.dedupe.record import Kind

Key = tuple[str, str]
"""A record: its source and its number there."""

PROGRAM = "program"
SUREST = 1_000_000
"""What a person's « the same » weighs: it comes before any other."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records of one kind, the lesser on the left."""

    kind: Kind
    left: Key
    right: Key

    @classmethod
    def of(cls, kind: Kind, one: Key, other: Key) -> Self:
        """The pair of these two, in whatever order they are given.

        Raises ValueError when they are one record.
        """
        if one == other:
            raise ValueError("a record is not compared with itself")
        return cls(kind, *sorted((one, other)))


@dataclass(frozen=True, slots=True)
class Standing:
    """A decision that stands on a pair: `same` or apart, and what it weighs."""

    left: Key
    right: Key
    same: bool
    weight: int = 0
    by: str = PROGRAM


def groups_of(
    standing: Sequence[Standing], certainly_apart: Callable[[Key, Key], bool]
) -> tuple[Sequence[tuple[Key, ...]], Sequence[tuple[Key, Key]]]:
    """The records that are of one thing, each group in order, and the pairs found the same that are not in one group.

    What a person parted is in no common group, not even through a third record; what a person joined is, whatever the
    program finds certain. Else two that `certainly_apart` tells are in no common group.
    """
    keys = sorted({key for one in standing for key in (one.left, one.right)})
    place = {key: number for number, key in enumerate(keys)}
    by_person = {frozenset((one.left, one.right)): one.same for one in standing if one.by != PROGRAM}

    def apart(one: int, other: int) -> bool:
        ours, theirs = keys[one], keys[other]
        said = by_person.get(frozenset((ours, theirs)))
        return certainly_apart(ours, theirs) if said is None else not said

    joined = [
        (one.weight if one.by == PROGRAM else SUREST, (place[one.left], place[one.right]))
        for one in standing
        if one.same
    ]
    found, refused = grouped(len(keys), joined, apart)
    return [tuple(keys[one] for one in group) for group in found], [(keys[one], keys[two]) for one, two in refused]
