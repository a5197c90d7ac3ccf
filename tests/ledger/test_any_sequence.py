"""Whatever is posted, in whatever order: the balance is the sum, never below zero, and what is reversed is restored."""

from datetime import date

from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from cpa.kernel.quantity import Unit
from cpa.kernel.stores import ACTIVITY
from cpa.ledger.balances import current, known_on, totals_by_book, true_on
from cpa.ledger.entries import COUNTED, OUTSIDE, RESERVED
from cpa.ledger.post import Receipt, post, post_many
from cpa.ledger.verify import verify
from tests.databases import activity_store
from tests.ledger.entries import NADIA, entry, moves

pytestmark = activity_store

books = st.sampled_from(["fund.annual_rights", "use.training", COUNTED, OUTSIDE, RESERVED])
postings = st.builds(
    lambda pair, amount, unit: moves(*pair, amount, unit),
    st.tuples(books, books).filter(lambda pair: pair[0] != pair[1]),
    st.integers(1, 1000),
    st.sampled_from([Unit.CENT, Unit.HUNDREDTH_HOUR]),
)
sequences = st.lists(st.lists(postings, max_size=4), max_size=12)


class Undone(Exception):
    """Leaves the database as it was found before the next example."""


def once(check):
    try:
        with transaction.atomic(using=ACTIVITY):
            check()
            raise Undone
    except Undone:
        pass


def expected(accepted):
    sums = {}
    for each in accepted:
        for p in each.postings:
            for book, sign in ((p.source, -1), (p.destination, 1)):
                sums[book, p.quantity.unit] = sums.get((book, p.quantity.unit), 0) + sign * p.quantity.amount
    return sums


def held(holdings):
    return {
        (book, h.unit): amount
        for h in holdings
        for book, amount in ((COUNTED, h.counted), (OUTSIDE, h.outside), (RESERVED, h.reserved))
        if amount
    }


def holders(sums):
    return {key: amount for key, amount in sums.items() if key[0].startswith("holder.") and amount}


@settings(max_examples=60, deadline=None)
@given(sequences)
def test_the_balance_is_the_sum_of_what_was_accepted(sequence):
    def check():
        offered = [entry("any", *moved, version=n) for n, moved in enumerate(sequence, start=1)]
        accepted = [each for each in offered if isinstance(post(each), Receipt)]
        sums = expected(accepted)
        assert held(current(NADIA)) == holders(sums)
        assert held(known_on(NADIA, date(2999, 1, 1))) == held(true_on(NADIA, date(2999, 1, 1))) == holders(sums)
        assert all(amount > 0 for amount in holders(sums).values())
        assert {(b, u): a for (_, b, u), a in totals_by_book().items() if a} == {k: a for k, a in sums.items() if a}
        assert list(verify()) == []

    once(check)


@settings(max_examples=40, deadline=None)
@given(sequences)
def test_all_at_once_is_accepted_when_one_by_one_is_and_ends_the_same(sequence):
    def check():
        offered = [entry("any", *moved, version=n) for n, moved in enumerate(sequence, start=1)]
        bulk = post_many(offered)
        in_bulk = held(current(NADIA))
        one_by_one = [post(entry("any", *e.postings, version=e.key.version, account=7)) for e in offered]
        if all(isinstance(outcome, Receipt) for outcome in one_by_one):
            assert bulk.refused == ()
            assert in_bulk == held(current(7))
        else:
            assert (bulk.refused, bulk.posted, in_bulk) == ((NADIA,), 0, {})
        assert list(verify()) == []

    once(check)


@settings(max_examples=40, deadline=None)
@given(sequences, st.lists(postings, min_size=1, max_size=4))
def test_a_reversal_restores_exactly(sequence, moved):
    def check():
        for n, each in enumerate(sequence, start=1):
            post(entry("any", *each, version=n))
        before = held(current(NADIA))
        asked = entry("reservation", *moved)
        if isinstance(post(asked), Receipt):
            back = entry("settlement", *(p.reversed() for p in moved), refers_to=asked.key)
            assert isinstance(post(back), Receipt)
        assert held(current(NADIA)) == before
        assert list(verify()) == []

    once(check)
