"""I7, I8 for several rights at once: whatever people, bodies and simulators do, in any order, each right holds what was
acquired less what was used, to the unit, and what is over set nothing aside."""

from hypothesis import given, settings
from hypothesis import strategies as st

from cpa.kernel.problem import Problem
from cpa.ledger.balances import current
from cpa.ledger.verify import verify
from cpa.modules.requests import actions, bodies, queries, sessions
from cpa.modules.requests.models import Request
from cpa.modules.requests.port import Answer, Verdict
from cpa.modules.requests.training import bodies_page
from tests.databases import both_stores
from tests.modules.requests.holders import TODAY, confirm, draft, holder
from tests.modules.requests.training.catalogue import Catalogue, prepared

RIGHTS = ("cpf", "cec", "c2p")


def prepare(account, number, which):
    offered = sessions.offered(account, "lheo", f"A/{which}", "S-1", TODAY)
    taking = [one.key for one in offered.sharings if sessions.taken_from_rights(one)] if offered else []
    if taking:
        prepared(account, taking[which % len(taking)], key=f"A/{which}")


def answer_of_body(account, number, which):
    passed = bodies_page.pass_on(account=account, number=number)
    if queries.training_of(queries.own_request(account, number)) and not isinstance(passed, Problem):
        word = ("place", "full")[which % 2]
        bodies_page.answer(slug=passed.slug, code=passed.code, said=word, on=TODAY)


def deliver(account, number, which):
    verdict = list(Verdict)[which % 5]
    reason = {Verdict.REFUSE: "conditions", Verdict.ASK: "quote"}.get(verdict, "")
    bodies.take_in([Answer(number, verdict, reason, f"{verdict}")], TODAY)


def confirm_it(account, number, which):
    confirm(queries.own_request(account, number))


ACTS = {
    "prepare": prepare,
    "points": lambda account, number, which: draft(account, which + 1),
    "confirm": confirm_it,
    "withdraw": lambda account, number, which: actions.withdraw(account=account, number=number, on=TODAY),
    "send": lambda account, number, which: actions.send(number=number, on=TODAY),
    "deliver": deliver,
    "body": answer_of_body,
}
MONEY = st.integers(0, 120_000)
LIVES = st.lists(
    st.tuples(st.sampled_from(sorted(ACTS)), st.integers(0, 9), st.integers(0, 9)), min_size=5, max_size=18
)


@both_stores
@settings(max_examples=10, deadline=None)
@given(MONEY, MONEY, st.integers(0, 3), LIVES)
def test_any_sequence_keeps_every_right_exact(money, engagement, points, life):
    account = holder(money=money, engagement=engagement, points=points)
    had = {"cpf": money, "cec": engagement, "c2p": points}
    seen, sessions.hooks = sessions.hooks, Catalogue
    try:
        for act, which, more in life:
            numbers = [request.pk for request in queries.own_requests(account)]
            if act in ("prepare", "points") or not numbers:
                ACTS["points" if act == "points" else "prepare"](account, 0, more)
            else:
                ACTS[act](account, numbers[which % len(numbers)], more)
            _check(account, had)
    finally:
        sessions.hooks = seen
    assert list(verify()) == []


def _check(account, had):
    rows = list(Request.objects.using("activity").filter(account=account).prefetch_related("parts"))
    held = {holding.scheme: (holding.available, holding.reserved) for holding in current(account)}
    for right in RIGHTS:
        pending = sum(row.asked.get(right, 0) for row in rows if row.state in ("confirmed", "sent"))
        used = sum(row.asked.get(right, 0) for row in rows if row.state in ("accepted", "used"))
        assert held.get(right, (0, 0)) == (had[right] - used - pending, pending)
