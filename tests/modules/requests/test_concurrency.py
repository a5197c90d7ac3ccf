"""Eight tabs at once, each with a connection of its own: rights are set aside once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connections

from cpa.kernel.problem import Problem
from cpa.ledger.models import Transaction
from cpa.ledger.verify import verify
from cpa.modules.requests import actions
from cpa.modules.requests.models import Request
from tests.databases import both_stores_for_real
from tests.modules.requests.holders import TODAY, balances, confirm, draft, holder, sent

pytestmark = both_stores_for_real

TABS = 8


def together(work: Callable[[int], object]) -> list[object]:
    """What each tab got, all of them starting at the same moment."""
    start = Barrier(TABS)

    def tab(number: int) -> object:
        start.wait()
        try:
            return work(number)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(TABS) as pool:
        return list(pool.map(tab, range(TABS)))


def test_eight_confirmations_of_one_request_set_aside_once():
    account = holder(points=40)
    request = draft(account, 20)
    answers = together(lambda _: confirm(request))
    assert {answer.state for answer in answers} == {"confirmed"}
    assert balances(account) == (20, 20)
    assert Transaction.objects.using("activity").filter(account=account, nature="reservation").count() == 1


def test_three_uses_asked_at_once_never_pass_the_reserve_nor_the_balance():
    account = holder(points=40)
    requests = [draft(account, points, use) for use, points in (("training", 40), ("part_time", 20), ("pension", 20))]
    together(lambda number: confirm(requests[number % 3]))
    available, reserved = balances(account)
    assert available + reserved == 40
    assert reserved in (20, 40)
    taken = {row.use: row.amount for row in Request.objects.using("activity").filter(state="confirmed")}
    assert sum(taken.get(use, 0) for use in ("part_time", "pension")) <= 20
    assert list(verify()) == []


def test_a_cancellation_and_an_acceptance_at_once_end_in_one_of_them():
    account = holder(points=40)
    request = sent(account, 20)

    def decide(number: int) -> object:
        if number % 2:
            return actions.accept(number=request.pk, on=TODAY)
        return actions.withdraw(account=account, number=request.pk, on=TODAY)

    answers = together(decide)
    state = Request.objects.using("activity").get(pk=request.pk).state
    assert balances(account) == {"accepted": (20, 0), "cancelled": (40, 0)}[state]
    assert sum(isinstance(answer, Problem) for answer in answers) == TABS // 2


def test_eight_tabs_that_begin_a_use_share_one_draft():
    account = holder(points=40)
    drafts = together(lambda _: actions.prepare(account=account, right="c2p", use="training").pk)
    assert len(set(drafts)) == 1
