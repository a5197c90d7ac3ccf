"""A training and the rights that pay for it: all set aside or none, at the price that was shown, and exactly back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cpa.kernel.problem import Problem
from cpa.module_api.contributions import RightReservation
from cpa.module_api.registry import hooks
from cpa.modules.requests import actions, queries
from cpa.modules.requests.models import Request
from cpa.modules.requests.training import actions as training
from cpa.modules.requests.training import bodies_page
from cpa.modules.rights.actions import top_up
from tests.databases import both_stores
from tests.modules.requests.holders import TODAY, balances, confirm, draft, holder
from tests.modules.requests.training.catalogue import KEY, SESSION, SOURCE, STARTS, prepared, sent

pytestmark = both_stores
RIGHTS = ("cpf", "cec", "c2p")


@pytest.fixture
def three_rights():
    """Someone whose CPF, engagement and points pay the whole price together."""
    return holder(money=70_001, engagement=20_000, points=40)


def all_of(account):
    return {right: balances(account, right) for right in RIGHTS}


def test_a_request_for_no_training_opens_to_no_training_body(three_rights):
    request = confirm(draft(three_rights, 10))
    assert isinstance(bodies_page.pass_on(account=three_rights, number=request.pk), Problem)


def test_preparing_a_training_sets_nothing_aside(catalogue, three_rights):
    prepared(three_rights, "points")
    assert all_of(three_rights) == {"cpf": (70_001, 0), "cec": (20_000, 0), "c2p": (40, 0)}


def test_confirming_sets_aside_of_each_right_what_was_shown(catalogue, three_rights):
    assert confirm(prepared(three_rights, "points")).state == "confirmed"
    assert all_of(three_rights) == {"cpf": (0, 70_001), "cec": (0, 20_000), "c2p": (39, 1)}


@pytest.mark.parametrize("passage", ["withdraw", "refuse", "give_back"])
def test_what_is_cancelled_refused_or_given_back_is_on_each_right_to_the_unit(catalogue, three_rights, passage):
    before = all_of(three_rights)
    number = sent(three_rights, "points").pk
    if passage == "withdraw":
        actions.withdraw(account=three_rights, number=number, on=TODAY)
    elif passage == "refuse":
        actions.refuse(number=number, reason="conditions", on=TODAY)
    else:
        actions.accept(number=number, on=TODAY)
        actions.give_back(number=number, on=TODAY)
    assert all_of(three_rights) == before


def test_what_is_accepted_is_used_for_a_training(catalogue, three_rights):
    actions.accept(number=sent(three_rights, "points").pk, on=TODAY)
    used = {right.right: dict(right.used) for right in hooks().held_rights(account=three_rights)}
    assert used == {"cpf": {"training": 70_001}, "cec": {"training": 20_000}, "c2p": {"training": 1}}


@pytest.mark.parametrize(("right", "elsewhere"), [("cpf", 1), ("cec", 1), ("c2p", 40)])
def test_a_right_that_is_missing_keeps_the_others_where_they_are(
    catalogue, three_rights, monkeypatch, right, elsewhere
):
    request = prepared(three_rights, "points")
    shown = catalogue.sharings(three_rights)
    monkeypatch.setattr(catalogue, "sharings", lambda account: shown)
    other = RightReservation(three_rights, right, TODAY.year, 999_999)
    assert hooks().reserve_right(reservation=other, amount=elsewhere, on=TODAY) is None
    before = all_of(three_rights)
    assert confirm(request).code == "ledger.balance_too_low"
    assert all_of(three_rights) == before
    assert queries.own_request(three_rights, request.pk).state == "draft"


def changes():
    full = {"sessions": lambda now: [replace(one, full=True) for one in now]}
    later = {"sessions": lambda now: [replace(one, starts=one.starts + timedelta(days=7)) for one in now]}
    soon = {"sessions": lambda now: [replace(one, starts=TODAY + timedelta(days=2)) for one in now]}
    return {
        "price_changed": {"price_cents": lambda now: now + 1},
        "training_gone": {"shown": lambda now: False},
        "session_gone": {"sessions": lambda now: []},
        "session_full": full,
        "days_changed": later,
        "session_too_soon": soon,
        "not_fundable": {"fundable": lambda now: False},
        "no_price": {"price_cents": lambda now: None},
    }


@pytest.mark.parametrize("what", sorted(changes()))
def test_what_changed_since_it_was_shown_is_said_and_nothing_is_taken(catalogue, what):
    account = holder(money=100_000)
    request = prepared(account)
    for name, change in changes()[what].items():
        setattr(catalogue, name, change(getattr(catalogue, name)))
    expected = "price_changed" if what == "no_price" else what
    assert confirm(request).code == f"requests.{expected}"
    assert balances(account, "cpf") == (100_000, 0)
    assert queries.own_request(account, request.pk).state == "draft"


def test_money_that_arrived_since_changes_who_pays_and_is_said(catalogue):
    account = holder(money=90_000)
    request = prepared(account)
    top_up(account=account, number=1, amount=5_000, on=TODAY)
    assert confirm(request).code == "requests.shares_changed"
    assert balances(account, "cpf") == (95_000, 0)


def test_another_tab_that_chose_otherwise_is_said(catalogue, three_rights):
    seen = prepared(three_rights, "points")
    training.choose(account=three_rights, number=seen.pk, sharing="", on=TODAY)
    assert confirm(seen).code == "requests.changed"
    assert balances(three_rights, "cpf") == (70_001, 0)


def test_another_tab_that_chose_other_dates_at_the_same_price_is_said(catalogue):
    account = holder(money=100_000)
    seen = prepared(account)
    catalogue.sessions.append(replace(catalogue.sessions[0], key="S-2"))
    training.prepare(account=account, source=SOURCE, key=KEY, session="S-2", on=TODAY)
    training.choose(account=account, number=seen.pk, sharing="", on=TODAY)
    assert queries.own_request(account, seen.pk).asked == seen.asked
    assert confirm(seen).code == "requests.changed"


def test_beginning_again_resumes_the_draft_and_other_dates_ask_to_look_again(catalogue):
    account = holder(money=100_000)
    request = prepared(account)
    catalogue.sessions.append(replace(catalogue.sessions[0], key="S-2"))
    named = {"account": account, "source": SOURCE, "key": KEY, "on": TODAY}
    assert training.prepare(session=SESSION, **named).pk == request.pk
    assert queries.own_request(account, request.pk).asked == {"cpf": 100_000}
    assert training.prepare(session="S-2", **named).pk == request.pk
    assert queries.own_request(account, request.pk).asked == {}


def test_a_session_that_starts_unanswered_frees_everything(catalogue):
    account = holder(money=100_000)
    number = sent(account).pk
    found = queries.own_request(account, number)
    assert queries.state_on(found, STARTS - timedelta(days=1)) == "sent"
    assert queries.state_on(found, STARTS) == "refused"
    assert number in queries.unanswered(STARTS)


def test_a_training_that_took_place_is_one_that_was_followed(catalogue):
    account = holder(money=100_000)
    number = sent(account).pk
    assert hooks().followed_trainings(account=account) == []
    actions.accept(number=number, on=TODAY)
    actions.finish(number=number, on=TODAY)
    [one] = hooks().followed_trainings(account=account)
    assert (one.number, one.source, one.key, one.session, one.ended_on.year) == (number, SOURCE, KEY, SESSION, 2099)


def test_nobody_prepares_or_confirms_for_another(catalogue):
    request, other = prepared(holder(money=100_000)), holder(money=100_000)
    with pytest.raises(Request.DoesNotExist):
        training.choose(account=other, number=request.pk, sharing="", on=TODAY)
    assert not isinstance(confirm(request), Problem)


def test_the_days_of_a_training_are_those_that_matter(catalogue):
    account = holder(money=100_000)
    number = sent(account).pk
    told = [each for dates in hooks().important_dates(account=account) for each in dates]
    found = {each.key: each.day for each in told if each.key.startswith("request-")}
    assert found == {f"request-{number}-answer": STARTS - timedelta(days=1), f"request-{number}-starts": STARTS}
