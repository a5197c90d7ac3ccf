"""Which numbers are one person's. Pure: no database, no number in clear.

Numbers named together are one person's, whatever the order in which files arrive, with two exceptions, because a join
cannot be undone and would show one person the life of another:

- a temporary number (NTT) met with two national numbers that nothing else links joins nobody: employers reuse them;
- two accounts that two people already open are not joined without a human.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from cpa.kernel.account_id import AccountId
from cpa.modules.identity.numbers import Digest


class Holder(NamedTuple):
    """An account that a number already leads to. `national`: one of its numbers is a NIR; `opened`: someone's own."""

    account: AccountId
    national: bool
    opened: bool


class Named(NamedTuple):
    """How a source names one person: national numbers, the current one first, and a temporary number."""

    nirs: tuple[Digest, ...]
    ntt: Digest | None = None


@dataclass(eq=False, slots=True)
class Person:
    """Accounts and numbers found to be one person's."""

    holders: set[Holder] = field(default_factory=set)
    numbers: set[Digest] = field(default_factory=set)
    national: bool = False
    apart: set["Person"] = field(default_factory=set)
    """Persons that a source says to be the same, and that only a human may join."""

    @property
    def opened(self) -> bool:
        return any(holder.opened for holder in self.holders)

    @property
    def survivor(self) -> Holder | None:
        """The account that remains: the one somebody opens, else one with a NIR, else the lowest id."""
        return min(self.holders, key=lambda h: (not h.opened, not h.national, h.account), default=None)


def group(people: Sequence[Named], known: Mapping[Digest, Holder]) -> list[Person]:
    """The person each source's naming leads to, in the same order; the same object for the same person."""
    grouping = _Grouping(known)
    firsts = [grouping.meet(named) for named in people]
    return [grouping.by_number[number] for number in firsts]


class _Grouping:
    def __init__(self, known: Mapping[Digest, Holder]) -> None:
        self.by_number: dict[Digest, Person] = {}
        by_account: dict[AccountId, Person] = {}
        for number, holder in known.items():
            person = by_account.setdefault(holder.account, Person({holder}, national=holder.national))
            self._give(person, [number])

    def meet(self, named: Named) -> Digest:
        """Take in one naming; gives back the number under which its person is found."""
        numbers = [*named.nirs, *([named.ntt] if named.ntt else [])]
        if not numbers:
            raise ValueError("a person is named by at least one number")
        person = self._person(numbers[0], national=bool(named.nirs))
        for nir in named.nirs[1:]:
            self._join(person, self._person(nir, national=True))
        if named.nirs and named.ntt:
            self._meet_temporary(person, named.ntt)
        return numbers[0]

    def _meet_temporary(self, person: Person, ntt: Digest) -> None:
        other = self.by_number.get(ntt)
        if other is None:
            self._give(person, [ntt])
        elif other is not person and other.national:
            _hold_apart(person, other)
        else:
            self._join(person, other)

    def _person(self, number: Digest, *, national: bool) -> Person:
        if number not in self.by_number:
            self._give(Person(national=national), [number])
        return self.by_number[number]

    def _join(self, person: Person, other: Person) -> None:
        if other is person:
            return
        if person.opened and other.opened:
            _hold_apart(person, other)
            return
        person.holders |= other.holders
        person.national |= other.national
        person.apart |= other.apart
        self._give(person, other.numbers)

    def _give(self, person: Person, numbers: Iterable[Digest]) -> None:
        person.numbers.update(numbers)
        self.by_number.update(dict.fromkeys(numbers, person))


def _hold_apart(one: Person, other: Person) -> None:
    one.apart.add(other)
    other.apart.add(one)
