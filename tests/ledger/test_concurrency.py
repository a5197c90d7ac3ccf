"""Eight writers at once, each with a connection of its own."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypeVar

from django.db import connections

from cpa.kernel.problem import Problem
from cpa.kernel.stores import ACTIVITY
from cpa.ledger.balances import current
from cpa.ledger.models import Transaction
from cpa.ledger.post import Receipt, post, post_many
from cpa.ledger.verify import verify
from tests.databases import both_stores_for_real
from tests.ledger.entries import JEAN_LUC, NADIA, credit, use

pytestmark = both_stores_for_real

WRITERS = 8
T = TypeVar("T")


def together(work: Callable[[int], T]) -> list[T]:
    """What each writer got, all of them starting at the same moment."""
    start = Barrier(WRITERS)

    def writer(number: int) -> T:
        start.wait()
        try:
            return work(number)
        finally:
            connections[ACTIVITY].close()

    with ThreadPoolExecutor(WRITERS) as pool:
        return list(pool.map(writer, range(WRITERS)))


def test_eight_writers_never_spend_more_than_there_is():
    post(credit(10_000))
    attempts = together(lambda n: [post(use(700, version=1 + n * 5 + k)) for k in range(5)])
    outcomes = [outcome for writer in attempts for outcome in writer]
    assert sum(isinstance(o, Receipt) for o in outcomes) == 14, "14 x 700 fit in 10 000, no more"
    assert {o.code for o in outcomes if isinstance(o, Problem)} == {"ledger.balance_too_low"}
    assert current(NADIA)[0].counted == 10_000 - 14 * 700
    assert list(verify()) == []


def test_eight_writers_of_one_event_post_it_once():
    receipts = together(lambda n: post(credit(50_000)))
    assert sum(r.fresh for r in receipts) == 1
    assert {r.ordinal for r in receipts} == {1}
    assert current(NADIA)[0].counted == 50_000


def test_eight_batches_of_the_same_accounts_in_opposite_orders_neither_double_nor_deadlock():
    accounts = list(range(1, 41))

    def load(number: int) -> int:
        order = accounts if number % 2 else accounts[::-1]
        return post_many([credit(100, account=a, year=year) for a in order for year in (2019, 2020)]).posted

    assert sum(together(load)) == 80
    assert Transaction.objects.using(ACTIVITY).count() == 80
    assert list(verify()) == []


def test_batches_and_single_writers_share_one_chain():
    def mixed(number: int) -> None:
        if number % 2:
            post_many([credit(100, account=a, version=number + 1) for a in (NADIA, JEAN_LUC)])
        else:
            for account in (JEAN_LUC, NADIA):
                post(credit(100, account=account, version=number + 1))

    together(mixed)
    assert [current(a)[0].counted for a in (NADIA, JEAN_LUC)] == [800, 800]
    assert list(verify()) == []
