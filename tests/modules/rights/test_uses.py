from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from django.db import connections

from cpa.kernel.problem import Problem
from cpa.kernel.stores import ACTIVITY
from cpa.ledger.balances import current
from cpa.ledger.entries import Key
from cpa.ledger.post import KeyTaken, Receipt
from cpa.ledger.verify import verify
from cpa.modules.rights import actions, queries, uses
from cpa.modules.rights.statement import Nature
from tests.databases import activity_store, both_stores_for_real
from tests.modules.rights.careers import NADIA

DAY = date(2026, 3, 2)
ASKED = Key(NADIA, "cpf", 2026, Nature.RESERVATION, 1)


def held():
    (one,) = current(NADIA)
    return one.counted, one.outside, one.reserved


@pytest.fixture
def some_rights():
    actions.open_with(account=NADIA, year=2024, counted=1000_00, topped_up=300_00)


def reserve(amount=1200_00, number=1):
    return uses.reserve(account=NADIA, right="cpf", number=number, amount=amount, on=DAY)


@activity_store
def test_what_is_asked_is_set_aside_own_rights_first(some_rights):
    assert isinstance(reserve(), Receipt)
    assert held() == (0, 100_00, 1200_00)
    block = queries.statement(NADIA).blocks[0]
    assert (block.figure.amount, block.reserved.amount) == (100_00, 1200_00)


@activity_store
def test_asked_twice_it_is_set_aside_once(some_rights):
    assert reserve().fresh
    assert not reserve().fresh
    assert held() == (0, 100_00, 1200_00)


@activity_store
def test_more_than_there_is_cannot_be_set_aside(some_rights):
    refusal = reserve(1300_01)
    assert isinstance(refusal, Problem)
    assert refusal.code == "ledger.balance_too_low"
    assert held() == (1000_00, 300_00, 0)


@activity_store
def test_a_released_request_restores_each_side_exactly(some_rights):
    reserve()
    uses.release(reservation=ASKED, on=DAY)
    assert held() == (1000_00, 300_00, 0)


@activity_store
def test_a_training_that_did_not_take_place_restores_each_side_exactly(some_rights):
    reserve()
    uses.confirm(reservation=ASKED, on=DAY, use="training")
    assert held() == (0, 100_00, 0)
    uses.give_back(reservation=ASKED, on=DAY)
    uses.give_back(reservation=ASKED, on=DAY)
    assert held() == (1000_00, 300_00, 0)
    assert list(verify()) == []


@activity_store
def test_a_request_is_either_used_or_released(some_rights):
    reserve()
    uses.confirm(reservation=ASKED, on=DAY, use="training")
    with pytest.raises(KeyTaken):
        uses.release(reservation=ASKED, on=DAY)
    assert held() == (0, 100_00, 0)


@activity_store
def test_what_was_never_asked_is_neither_used_nor_given_back(some_rights):
    for settle in (uses.release, uses.give_back):
        with pytest.raises(uses.NothingReserved):
            settle(reservation=ASKED, on=DAY)
    reserve()
    with pytest.raises(uses.NothingReserved):
        uses.give_back(reservation=ASKED, on=DAY)


@both_stores_for_real
def test_eight_requests_at_once_never_set_aside_more_than_there_is(some_rights):
    def ask(number):
        try:
            return [reserve(300_00, number * 2 + again) for again in (1, 2)]
        finally:
            connections[ACTIVITY].close()

    with ThreadPoolExecutor(8) as pool:
        outcomes = [outcome for pair in pool.map(ask, range(8)) for outcome in pair]
    assert sum(isinstance(o, Receipt) for o in outcomes) == 4
    assert held() == (0, 100_00, 1200_00)
    assert list(verify()) == []
