"""I7, I8: whatever people and bodies do, in any order, what can be spent is what was acquired less what was used."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from cpa.kernel.problem import Problem
from cpa.ledger.verify import verify
from cpa.module_api.registry import hooks
from cpa.modules.requests import actions, queries
from cpa.modules.requests.models import Request
from tests.databases import both_stores
from tests.modules.requests.holders import TODAY, balances, confirm, draft, holder

ACTS = {
    "draft": lambda account, number, points, use, day: draft(account, points, use),
    "confirm": lambda account, number, points, use, day: _confirm(account, number, day),
    "withdraw": lambda account, number, points, use, day: actions.withdraw(account=account, number=number, on=day),
    "send": lambda account, number, points, use, day: actions.send(number=number, on=day),
    "accept": lambda account, number, points, use, day: actions.accept(number=number, on=day),
    "refuse": lambda account, number, points, use, day: actions.refuse(number=number, reason="documents", on=day),
    "finish": lambda account, number, points, use, day: actions.finish(number=number, on=day),
    "give_back": lambda account, number, points, use, day: actions.give_back(number=number, on=day),
}
USES = ("training", "retraining", "part_time", "pension")
LIVES = st.lists(
    st.tuples(
        st.sampled_from(sorted(ACTS)),
        st.integers(0, 4),
        st.sampled_from((1, 7, 10, 20, 30)),
        st.sampled_from(USES),
        st.integers(0, 130),
    ),
    max_size=30,
)


def _confirm(account, number, day):
    request = queries.own_request(account, number)
    return confirm(request, on=day) if request.amount else None


@both_stores
@settings(max_examples=40, deadline=None)
@given(st.integers(0, 90), LIVES)
def test_any_sequence_ends_with_acquired_less_used(points, life):
    account = holder(points=points)
    draft(account, 10)
    day = TODAY
    for act, which, asked, use, wait in life:
        numbers = [request.pk for request in queries.own_requests(account)]
        day = min(day + timedelta(days=wait), TODAY.replace(month=12, day=31))
        answer = ACTS[act](account, numbers[which % len(numbers)], asked, use, day)
        assert answer is None or isinstance(answer, Request | Problem)
        _check(account, points)
    assert list(verify()) == []


def _check(account, points):
    rows = Request.objects.using("activity").filter(account=account)
    pending = sum(row.amount for row in rows if row.state in ("confirmed", "sent"))
    used = sum(row.amount for row in rows if row.state in ("accepted", "used"))
    assert balances(account) == (points - used - pending, pending)
    held = {right.right: right for right in hooks().held_rights(account=account)}
    if "c2p" in held:
        assert held["c2p"].acquired.amount == points
        assert sum(held["c2p"].used.values()) == used
