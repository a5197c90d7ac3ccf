"""Trying without an account: kept by signing up, joined to an account by choice, forgotten otherwise."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpRequest
from django.test import Client, RequestFactory
from django.utils import timezone

from cpa.kernel.account_id import AccountId
from cpa.module_api.access import acting_account, opened_account
from cpa.module_api.calls import Hooks
from cpa.module_api.registry import hooks
from cpa.modules.identity.actions import trials
from cpa.modules.identity.actions.attachment import attach
from cpa.modules.identity.actions.forgetting import forget_what_is_past
from cpa.modules.identity.models import Account
from tests.databases import both_stores
from tests.modules.identity.people import NADIA, PASSWORD, account_of, code_for, signed_in, user
from tests.modules.identity.test_sign_up import opened

pytestmark = both_stores

Told = list[tuple[AccountId, AccountId]]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Told:
    """What the hook `trial_kept` told, in order."""
    pairs: Told = []
    heard = Hooks.__getattr__

    def listening(hooks: Hooks, name: str) -> object:
        if name != "trial_kept":
            return heard(hooks, name)
        return lambda trial, account: pairs.append((trial, account))

    monkeypatch.setattr(Hooks, "__getattr__", listening)
    return pairs


def visit() -> HttpRequest:
    """A request of a visitor with a session of its own."""
    request = RequestFactory().get("/")
    request.session, request.user = SessionStore(), AnonymousUser()
    return request


def again(request: HttpRequest) -> HttpRequest:
    """The next request of the same visit."""
    following = visit()
    following.session = request.session
    return following


def trying(client: Client) -> AccountId:
    """A trial that this browser's session goes on with."""
    trial = trials.open_trial()
    session = client.session
    session["trial"] = trial
    session.save()
    client.cookies["sessionid"] = session.session_key or ""
    return trial


def test_nothing_is_opened_for_who_only_looks() -> None:
    assert hooks().trial_account(request=visit(), opening=False) is None
    assert acting_account(visit()) is None
    assert not Account.objects.exists()


def test_a_visit_goes_on_with_the_trial_it_opened() -> None:
    first = visit()
    trial = opened_account(first)
    assert acting_account(again(first)) == opened_account(again(first)) == trial
    assert acting_account(visit()) is None


def test_signing_up_keeps_the_trial_under_the_same_pseudonym() -> None:
    client = Client()
    trial = trying(client)
    who = opened(client)
    client.get("/mon-compte/")
    assert Account.objects.get(user=who).id == trial
    assert "trial" not in client.session


def test_signing_in_to_an_account_that_exists_asks_before_it_keeps_a_trial(told: Told) -> None:
    client, who = Client(), user()
    signed_in(who).get("/mon-compte/")
    trial = trying(client)
    client.post("/connexion/", {"login": who.email, "password": PASSWORD})
    assert "Garder dans mon compte" in client.get("/mon-compte/").content.decode()
    assert not told
    client.post("/mon-acces/mon-essai/garder/")
    account = AccountId(Account.objects.get(user=who).id)
    assert told == [(trial, account)]
    assert Account.objects.get(id=trial).absorbed_into_id == account
    assert "Garder dans mon compte" not in client.get("/mon-compte/").content.decode()


def test_a_trial_is_kept_once_whoever_asks_again(told: Told) -> None:
    trial, one, other = trials.open_trial(), account_of(NADIA), trials.open_trial()
    assert trials.keep(trial=trial, account=one)
    assert not trials.keep(trial=trial, account=other)
    assert told == [(trial, one)]


def test_a_visitor_erases_a_trial_and_nothing_of_it_stays() -> None:
    client = Client()
    trial = trying(client)
    client.post("/mon-acces/mon-essai/effacer/")
    assert not Account.objects.filter(id=trial).exists()
    assert "trial" not in client.session


def test_an_account_that_someone_opens_is_never_erased_as_a_trial() -> None:
    own = account_of(NADIA)
    trials.forget(trial=own)
    assert Account.objects.filter(id=own).exists()


def test_the_trial_of_a_visit_that_is_over_is_forgotten() -> None:
    old, recent = trials.open_trial(), trials.open_trial()
    long_ago = timezone.localdate() - trials.FORGOTTEN_AFTER - timedelta(days=1)
    Account.objects.filter(id=old).update(seen_on=long_ago)
    assert trials.forget_past_trials() == 1
    assert set(Account.objects.values_list("id", flat=True)) == {recent}
    forget_what_is_past()


def test_a_trial_in_use_is_not_forgotten() -> None:
    trial = trials.open_trial()
    Account.objects.filter(id=trial).update(seen_on=timezone.localdate() - timedelta(days=9))
    assert trials.seen(trial=trial)
    assert trials.forget_past_trials() == 0


def test_what_was_tried_follows_the_person_when_their_rights_are_attached(told: Told) -> None:
    declared, who = account_of(NADIA), user()
    client = signed_in(who)
    client.get("/mon-compte/")
    own = AccountId(Account.objects.get(user=who).id)
    assert attach(user=who, code=code_for(NADIA)) == declared
    assert told == [(own, declared)]
