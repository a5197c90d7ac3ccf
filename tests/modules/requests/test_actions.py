"""A request and the rights it asks for move together: set aside, used, given back, to the unit."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from cpa.kernel.problem import Problem
from cpa.module_api.contributions import StrongConfirmation
from cpa.module_api.registry import hooks
from cpa.modules.requests import actions, passing, queries
from cpa.modules.requests.models import Request, Step
from cpa.modules.rights.actions import top_up
from tests.databases import both_stores
from tests.modules.requests.holders import PROOF, TODAY, balances, confirm, draft, holder, sent, state

pytestmark = both_stores


def test_preparing_and_choosing_set_nothing_aside():
    account = holder(points=40)
    draft(account, 20)
    assert balances(account) == (40, 0)


def test_beginning_a_use_again_resumes_its_draft():
    account = holder(points=40)
    assert draft(account, 20).pk == actions.prepare(account=account, right="c2p", use="training").pk


def test_confirming_freezes_the_points_asked():
    account = holder(points=40)
    confirm(draft(account, 20))
    assert balances(account) == (20, 20)


def test_confirming_twice_freezes_once():
    account = holder(points=40)
    request = draft(account, 20)
    confirm(request)
    assert confirm(request).state == "confirmed"
    assert balances(account) == (20, 20)


@pytest.mark.parametrize(
    "changed",
    [
        {"amount": 30, "details": {"points": 30}},
        {"amount": 20, "details": {"points": 20, "training": "Cuisinier"}},
        {"amount": 20, "details": {"points": 20}, "through": Request.Through.PAPER},
    ],
)
def test_only_what_was_seen_is_committed(changed):
    account = holder(points=40)
    request = draft(account, 20)
    actions.fill_in(account=account, number=request.pk, **changed)  # the same draft, changed in another tab
    assert confirm(request).code == "requests.changed"
    assert balances(account) == (40, 0)


def test_engagement_does_not_pay_what_the_cpf_can_pay_by_now():
    account = holder(engagement=50_000, money=10_000)
    request = actions.prepare(account=account, right="cec", use="training")
    asked = {"amount": 40_000, "details": {"cost": 50_000, "training": "Permis", "job_seeker": True}}
    request = actions.fill_in(account=account, number=request.pk, **asked)
    top_up(account=account, number=1, amount=20_000, on=TODAY)
    assert confirm(request).code == "requests.not_allowed"
    assert balances(account, "cec") == (50_000, 0)


@pytest.mark.parametrize("passage", ["withdraw", "refuse"])
def test_what_is_cancelled_or_refused_comes_back_to_the_point(passage):
    account = holder(points=43)
    request = sent(account, 17)
    if passage == "withdraw":
        actions.withdraw(account=account, number=request.pk, on=TODAY)
    else:
        actions.refuse(number=request.pk, reason="conditions", on=TODAY)
    assert balances(account) == (43, 0)


def test_what_is_accepted_is_used_and_what_did_not_take_place_comes_back():
    account = holder(points=43)
    request = sent(account, 17)
    actions.accept(number=request.pk, on=TODAY)
    assert balances(account) == (26, 0)
    [c2p] = [right for right in hooks().held_rights(account=account) if right.right == "c2p"]
    assert c2p.used == {"training": 17}
    actions.give_back(number=request.pk, on=TODAY)
    assert balances(account) == (43, 0)
    assert state(request) == "given_back"


def test_a_decided_request_is_not_decided_again():
    account = holder(points=40)
    request = sent(account, 20)
    actions.refuse(number=request.pk, reason="documents", on=TODAY)
    assert actions.accept(number=request.pk, on=TODAY).code == "requests.too_late"
    assert actions.withdraw(account=account, number=request.pk, on=TODAY).code == "requests.too_late"
    assert balances(account) == (40, 0)


def test_two_part_times_never_eat_the_points_reserved_for_training():
    account = holder(points=40)  # 20 of them are reserved: born after 1963, or unknown
    confirm(draft(account, 20, "part_time"))
    assert confirm(draft(account, 10, "part_time")).code == "requests.not_allowed"
    assert balances(account) == (20, 20)


def test_points_that_a_training_sets_aside_count_for_the_reserve():
    account = holder(points=40)
    confirm(draft(account, 20))
    assert confirm(draft(account, 20, "part_time")).state == "confirmed"


def test_silence_refuses_after_four_months_and_frees_the_points_at_the_next_request():
    account = holder(points=20)
    request = sent(account, 20, on=date(2026, 1, 29))  # sent on 31 January
    last = date(2026, 5, 31)
    found = queries.own_request(account, request.pk)
    assert queries.state_on(found, last) == "sent"
    assert queries.state_on(found, last + timedelta(days=1)) == "refused"
    assert balances(account) == (0, 20)
    assert confirm(draft(account, 20, "retraining"), on=date(2026, 6, 1)).state == "confirmed"
    assert state(request) == "refused"
    assert balances(account) == (0, 20)


def test_no_right_moves_without_a_strong_confirmation_nor_while_it_is_held():
    request = draft(holder(points=20), 20)
    held = StrongConfirmation("totp", "", datetime(2026, 11, 26, tzinfo=ZoneInfo("Europe/Paris")))
    for proof in (StrongConfirmation("", ""), held):
        with pytest.raises(ValueError, match="strong confirmation"):
            actions.confirm(account=request.account, number=request.pk, seen="", proof=proof, on=TODAY)


def test_nobody_confirms_or_withdraws_the_request_of_another():
    request, other = draft(holder(points=20), 20), holder(points=20)
    with pytest.raises(Request.DoesNotExist):
        actions.confirm(account=other, number=request.pk, seen=queries.choices(request), proof=PROOF, on=TODAY)
    with pytest.raises(Request.DoesNotExist):
        actions.withdraw(account=other, number=request.pk, on=TODAY)


def test_a_failure_between_the_ledger_and_the_request_leaves_neither(monkeypatch):
    account = holder(points=20)
    request = draft(account, 20)

    def cut(*args, **kwargs):
        raise KeyboardInterrupt

    monkeypatch.setattr(passing, "write", cut)
    with pytest.raises(KeyboardInterrupt):
        confirm(request)
    assert balances(account) == (20, 0)
    assert state(request) == "draft"


def test_every_step_is_kept_with_its_day_and_its_author():
    account = holder(points=20)
    request = sent(account, 20)
    actions.ask(number=request.pk, question="quote")
    actions.say_posted(account=account, number=request.pk, on=TODAY)
    actions.accept(number=request.pk, on=TODAY)
    steps = Step.objects.using("activity").filter(request=request.pk)
    assert [(step.state, step.by, step.reason) for step in steps] == [
        ("draft", "holder", ""),
        ("confirmed", "holder", ""),
        ("sent", "clock", ""),
        ("sent", "body", "quote"),
        ("sent", "holder", "answered"),
        ("accepted", "body", ""),
    ]
    assert steps[1].proof == "totp"


def test_rights_of_engagement_are_set_aside_and_come_back_in_cents():
    account = holder(engagement=48_000)
    request = actions.prepare(account=account, right="cec", use="volunteers")
    actions.fill_in(account=account, number=request.pk, amount=30_001, details={"cost": 40_321})
    assert not isinstance(confirm(queries.own_request(account, request.pk)), Problem)
    assert balances(account, "cec") == (17_999, 30_001)
    actions.withdraw(account=account, number=request.pk, on=TODAY)
    assert balances(account, "cec") == (48_000, 0)
