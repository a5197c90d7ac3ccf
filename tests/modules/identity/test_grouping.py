"""Which numbers are one person's, whatever the order in which employers speak."""

from collections.abc import Sequence
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from cpa.kernel.account_id import AccountId
from cpa.modules.identity.grouping import Holder, Named, group
from cpa.modules.identity.models import Number
from cpa.modules.identity.numbers import Digest


def nir(name: int) -> Digest:
    return Digest(Number.Kind.NIR, b"nir %d" % name)


def ntt(name: int) -> Digest:
    return Digest(Number.Kind.NTT, b"ntt %d" % name)


class Base:
    """What the identity database would keep, in memory."""

    def __init__(self, *opened: Digest) -> None:
        self._ids = count(1)
        self.known = {number: Holder(AccountId(next(self._ids)), national=True, opened=True) for number in opened}

    def take(self, *people: Named) -> None:
        for person in dict.fromkeys(group(people, self.known)):
            account = person.survivor.account if person.survivor else AccountId(next(self._ids))
            holder = Holder(account, person.national, person.opened)
            moved = [number for number, former in self.known.items() if former in person.holders]
            self.known.update(dict.fromkeys([*moved, *person.numbers], holder))

    def persons(self) -> set[frozenset[Digest]]:
        """The partition of numbers into persons."""
        accounts = {holder.account for holder in self.known.values()}
        return {frozenset(n for n, h in self.known.items() if h.account == account) for account in accounts}


@st.composite
def namings(draw: st.DrawFn) -> list[Named]:
    """What employers say of a few people: each has several NIR over a life, and temporary numbers of their own."""
    said = []
    for who in range(draw(st.integers(1, 4))):
        nirs = [nir(10 * who + n) for n in range(draw(st.integers(1, 4)))]
        ntts = [None, *(ntt(10 * who + n) for n in range(draw(st.integers(0, 2))))]
        some = st.lists(st.sampled_from(nirs), max_size=3, unique=True)
        for _ in range(draw(st.integers(1, 5))):
            one = Named(tuple(draw(some)), draw(st.sampled_from(ntts)))
            said += [one] if one.nirs or one.ntt else []
        # A temporary number is its holder's alone: everything said of it is said of NIR that are linked in the end.
        said.append(Named(tuple(nirs)))
    return said


@given(st.data(), namings())
def test_the_order_of_arrival_does_not_change_who_is_who(data: st.DataObject, said: list[Named]) -> None:
    straight, shuffled, at_once = Base(), Base(), Base()
    for one in said:
        straight.take(one)
    for one in data.draw(st.permutations(said)):
        shuffled.take(one)
    at_once.take(*data.draw(st.permutations(said)))
    assert straight.persons() == shuffled.persons() == at_once.persons()


@given(namings())
def test_numbers_named_together_are_one_person_and_no_others(said: list[Named]) -> None:
    base = Base()
    base.take(*said)
    assert base.persons() == _connected(said)


def _connected(said: Sequence[Named]) -> set[frozenset[Digest]]:
    """An oracle that knows no union: merge overlapping sets until none overlaps."""
    sets = [{*one.nirs, *([one.ntt] if one.ntt else [])} for one in said]
    merged: list[set[Digest]] = []
    for numbers in sets:
        touching = [other for other in merged if other & numbers]
        merged = [other for other in merged if not other & numbers] + [numbers.union(*touching)]
    return {frozenset(numbers) for numbers in merged}


def test_a_temporary_number_reused_by_an_employer_joins_nobody() -> None:
    base = Base()
    base.take(Named((nir(1),), ntt(1)))
    base.take(Named((nir(2),), ntt(1)))
    assert base.persons() == {frozenset({nir(1), ntt(1)}), frozenset({nir(2)})}


def test_two_accounts_that_people_open_are_never_joined_without_a_human() -> None:
    base = Base(nir(1), nir(2))
    people = group([Named((nir(2), nir(1)))], base.known)
    base.take(Named((nir(2), nir(1))))
    assert people[0].apart
    assert base.persons() == {frozenset({nir(1)}), frozenset({nir(2)})}


def test_the_account_that_someone_opens_remains_then_the_one_with_a_national_number_then_the_lowest() -> None:
    opened = Holder(AccountId(9), national=True, opened=True)
    national = Holder(AccountId(5), national=True, opened=False)
    other = Holder(AccountId(6), national=True, opened=False)
    temporary = Holder(AccountId(1), national=False, opened=False)
    known = {nir(1): opened, nir(2): national, nir(3): other, ntt(1): temporary}

    def kept(*nirs: Digest) -> Holder | None:
        return group([Named(nirs, ntt(1))], known)[0].survivor

    assert kept(nir(3), nir(2), nir(1)) == opened
    assert kept(nir(3), nir(2)) == national
    assert kept(nir(3)) == other
