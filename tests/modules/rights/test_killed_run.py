"""A run that is killed without warning and started again ends as if nothing had happened."""

import os
import signal

from django.db import connections

from cpa.modules.rights import accruing, queries
from cpa.modules.rights.accrual import Request
from tests.databases import both_stores_for_real
from tests.modules.rights.careers import TODAY, year

ACCOUNTS = range(1, 31)


def run():
    return list(accruing.accrue(accounts=ACCOUNTS, request=Request(range(2015, 2026), TODAY)))[-1]


def killed_in_the_second_batch():
    post_many, batches = accruing.post_many, []

    def post_then_die(entries):
        receipt = post_many(entries)
        batches.append(receipt)
        if len(batches) == 2:  # written, not committed
            os.kill(os.getpid(), signal.SIGKILL)
        return receipt

    accruing.post_many = post_then_die
    run()


@both_stores_for_real
def test_a_killed_run_goes_on_where_it_stopped(declared, monkeypatch):
    monkeypatch.setattr(accruing, "BATCH", 10)
    for account in ACCOUNTS:
        declared.of(account, year(2020), year(2021))
    connections.close_all()  # no connection is shared with the child
    child = os.fork()
    if child == 0:
        killed_in_the_second_batch()
        os._exit(1)
    _pid, status = os.waitpid(child, 0)
    assert os.WTERMSIG(status) == signal.SIGKILL
    assert sum(bool(queries.history(account)) for account in ACCOUNTS) == 10
    assert run().posted == 40
    assert {queries.statement(a).blocks[0].figure.amount for a in ACCOUNTS} == {1000_00}
    assert run().posted == 0
