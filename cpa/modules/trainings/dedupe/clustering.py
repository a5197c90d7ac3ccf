"""Groups of records of one thing, from decisions on pairs."""

from collections.abc import Callable, Iterable, Sequence

Pair = tuple[int, int]


def grouped(
    size: int, joined: Iterable[tuple[int, Pair]], certainly_apart: Callable[[int, int], bool]
) -> tuple[Sequence[tuple[int, ...]], Sequence[Pair]]:
    """Groups of two or more of the places 0 to `size` - 1, and the pairs that could not be followed.

    `joined` gives (weight, pair). The surest pairs come first, so that a doubtful one never keeps a sure one out. Two
    groups are never brought together when it is certain of any two of their members that they differ.
    """
    group_of = list(range(size))
    members: dict[int, list[int]] = {}
    refused: list[Pair] = []
    for _, (one, other) in sorted(joined, key=lambda found: (-found[0], found[1])):
        ours, theirs = group_of[one], group_of[other]
        if ours == theirs:
            continue
        left, right = members.get(ours, [one]), members.get(theirs, [other])
        if any(certainly_apart(first, second) for first in left for second in right):
            refused.append((one, other))
            continue
        if len(right) > len(left):
            ours, theirs, left, right = theirs, ours, right, left
        members.pop(theirs, None)
        members[ours] = [*left, *right]
        for place in right:
            group_of[place] = ours
    return sorted(tuple(sorted(places)) for places in members.values()), refused
