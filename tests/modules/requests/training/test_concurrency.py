"""The same money asked for twice at once, and a process killed between setting aside and committing."""

import os
import signal

from django.db import connections

from cpa.kernel.problem import Problem
from cpa.ledger.verify import verify
from cpa.module_api.registry import hooks
from cpa.modules.requests import passing, queries
from tests.databases import both_stores_for_real
from tests.modules.requests.holders import balances, confirm, holder
from tests.modules.requests.test_concurrency import together
from tests.modules.requests.training.catalogue import prepared

pytestmark = both_stores_for_real


def test_two_trainings_confirmed_at_once_for_the_same_money_take_it_once(catalogue):
    account = holder(money=100_000, engagement=50_000)
    drafts = [prepared(account, key=f"A/{number}") for number in range(2)]
    answers = together(lambda number: confirm(drafts[number % 2]))
    assert balances(account, "cpf") == (0, 100_000)
    assert balances(account, "cec") == (50_000, 0)
    refused = [answer.code for answer in answers if isinstance(answer, Problem)]
    assert refused == ["requests.shares_changed"] * (len(answers) // 2)
    assert list(verify()) == []


class Killing:
    """The hooks, of a process killed once two rights are set aside and nothing is committed."""

    reserved = 0

    def __getattr__(self, name):
        return getattr(hooks(), name)

    def reserve_right(self, **named):
        problem = hooks().reserve_right(**named)
        self.reserved += problem is None
        if self.reserved == 2:
            os.kill(os.getpid(), signal.SIGKILL)
        return problem


def test_a_process_killed_between_two_rights_and_the_commit_leaves_all_as_it_was(catalogue):
    account = holder(money=70_000, engagement=50_000)
    number = prepared(account).pk
    connections.close_all()  # no connection is shared with the child
    child = os.fork()
    if child == 0:
        killing = Killing()
        passing.hooks = lambda: killing
        confirm(queries.own_request(account, number))
        os._exit(1)
    _pid, status = os.waitpid(child, 0)
    assert os.WTERMSIG(status) == signal.SIGKILL
    assert [balances(account, right) for right in ("cpf", "cec")] == [(70_000, 0), (50_000, 0)]
    assert queries.own_request(account, number).state == "draft"
    assert confirm(queries.own_request(account, number)).state == "confirmed"
    assert [balances(account, right) for right in ("cpf", "cec")] == [(0, 70_000), (20_000, 30_000)]
    assert list(verify()) == []
