"""Which records are one place, and why: by an identifier, or by a kind of help and a street."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from cpa.modules.advising.places.kinds import in_order
from cpa.modules.advising.sources.places.placing import Placed
from cpa.modules.advising.sources.places.spelling import compared, compared_street
from cpa.modules.advising.sources.places.telling import rules, told

SAME_IDENTIFIER = "same-identifier"
SAME_STREET_AND_KIND = "same-street-and-kind"
SAME_STREET_AND_NAME = "same-street-and-name"
SAME_STREET_AND_FIRM = "same-street-and-firm"
SAME_NAME_IN_DEPARTMENT = "same-name-in-department"

_IDENTIFIER_LENGTH = 24
"""Identifiers that two lists share are this long; short numbers only count rows."""


class Merged(NamedTuple):
    """One place: its records, the most trusted first, and why each of the others is it."""

    parts: tuple[Placed, ...]
    reasons: tuple[str, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        """Every kind of help of its records, in the order of `places.kinds`."""
        return in_order({kind for part in self.parts for kind in part.record.kinds.split()})


class _Joined:
    """Sets that are joined two by two, each join with its reason."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))
        self._joins: dict[int, str] = {}
        self._seen: dict[int, str] = {}
        self.counts: Counter[str] = Counter()

    def root(self, one: int) -> int:
        while self._parent[one] != one:
            self._parent[one] = one = self._parent[self._parent[one]]
        return one

    def join(self, one: int, other: int, reason: str) -> None:
        first, second = sorted((self.root(one), self.root(other)))
        if first != second:
            self._parent[second] = first
            self.counts[reason] += 1
            # Records come in the order of trust: the later one of the two is what became a part of the other.
            self._joins.setdefault(max(one, other), reason)
            self._seen.setdefault(min(one, other), reason)

    def reason(self, one: int) -> str:
        """Why this one was joined with another."""
        return self._joins.get(one) or self._seen[one]


def merged(records: Iterable[Placed], counts: Counter[str]) -> list[Merged]:
    """The places that these records are; each join is counted under its reason."""
    ordered = sorted(records, key=_trust)
    joined = _Joined(len(ordered))
    for one, other, reason in _pairs(ordered):
        joined.join(one, other, reason)
    groups: dict[int, list[int]] = defaultdict(list)
    for at in range(len(ordered)):
        groups[joined.root(at)].append(at)
    counts.update(joined.counts)
    return [
        Merged(tuple(ordered[at] for at in group), ("", *(joined.reason(at) for at in group[1:])))
        for group in groups.values()
    ]


def _trust(placed: Placed) -> tuple[object, ...]:
    record = placed.record
    newest_first = tuple(-ord(sign) for sign in record.dated)
    return (told()[record.dataset].rank, newest_first, record.line)


def _pairs(ordered: Sequence[Placed]) -> Iterator[tuple[int, int, str]]:
    """Records that are one place, two by two."""
    yield from _sharing(ordered)
    for group in (*_groups(ordered, _street_of_commune), *_groups(ordered, _street_of_postal_code)):
        for position, one in enumerate(group):
            for other in group[position + 1 :]:
                reason = _why(ordered[one], ordered[other])
                if reason:
                    yield one, other, reason
    for group in _groups(ordered, _name):
        for one in group[1:]:
            # A name alone never joins two places that have an address each.
            if not (ordered[one].record.address and ordered[group[0]].record.address):
                yield group[0], one, SAME_NAME_IN_DEPARTMENT


def _sharing(ordered: Sequence[Placed]) -> Iterator[tuple[int, int, str]]:
    for group in _groups(ordered, lambda one: one.record.key if len(one.record.key) == _IDENTIFIER_LENGTH else ""):
        yield from ((group[0], one, SAME_IDENTIFIER) for one in group[1:])


def _groups(ordered: Sequence[Placed], key: Callable[[Placed], object]) -> Iterator[list[int]]:
    found: dict[object, list[int]] = defaultdict(list)
    for at, one in enumerate(ordered):
        if value := key(one):
            found[value].append(at)
    yield from (group for group in found.values() if len(group) > 1)


def _street_of_commune(one: Placed) -> tuple[str, str] | None:
    street = compared_street(one.record.address)
    return (one.commune, street) if street and one.commune else None


def _street_of_postal_code(one: Placed) -> tuple[str, str] | None:
    street = compared_street(one.record.address)
    return (one.record.postal_code, street) if street and one.record.postal_code else None


def _name(one: Placed) -> tuple[str, str, str] | None:
    words = " ".join(_telling(one.record.name))
    return (one.record.department, one.record.kinds, words) if words and one.record.department else None


def _why(one: Placed, other: Placed) -> str:
    """Why two records of one street are one place; "" when they are two."""
    alike = _are_alike(one, other)
    vague = not any(sign.isdigit() for sign in compared_street(one.record.address))
    if vague and not alike:
        return ""
    if set(one.record.kinds.split()) & set(other.record.kinds.split()):
        return SAME_STREET_AND_KIND
    if one.record.number and one.record.number == other.record.number:
        return SAME_STREET_AND_FIRM
    return SAME_STREET_AND_NAME if alike else ""


def _are_alike(one: Placed, other: Placed) -> bool:
    """Whether the words of one name are among those of the other, those that tell nothing and the town aside."""
    words, others = set(_telling(one.record.name)), set(_telling(other.record.name))
    town = set(compared(one.town or other.town).split())
    own, its = words - town, others - town
    return (own <= its or its <= own) if own and its else words == others != set()


def _telling(name: str) -> list[str]:
    return [word for word in compared(name).split() if word not in _telling_nothing()]


@cache
def _telling_nothing() -> frozenset[str]:
    return frozenset(rules()["names"]["telling_nothing"])
