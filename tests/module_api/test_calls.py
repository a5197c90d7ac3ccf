"""What happens when a module fails depends on what it was asked."""

import logging

import pytest
from django.db import transaction
from django.http import HttpRequest

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.module_api.calls import Hooks, Unanswered
from cpa.module_api.contributions import Card
from cpa.module_api.registry import assembled, hooks, modules, plugins
from tests.databases import activity_store
from tests.module_api.strangers import Stranger

ACCOUNT = AccountId(7)
SECRET = "2 85 01 75 116 001 85"

SHOWS = """
@hook
def hub_card(request, account):
    return Card("{name}.html", {{}}, order=1)
"""
FAILS = f"""
@hook
def hub_card(request, account):
    raise ValueError("{SECRET}")
"""
TOLD = """
told = []

@hook
def declarations_changed(accounts):
    told.append(accounts)
"""
DEAF = f"""
@hook
def declarations_changed(accounts):
    raise KeyError("{SECRET}")
"""


def test_modules_come_by_order_then_name(stranger: Stranger) -> None:
    given = [
        stranger("late", SHOWS.format(name="late"), order=900),
        stranger("early", SHOWS.format(name="early"), order=1),
    ]
    called = Hooks(assembled(sorted(given, key=lambda config: config.order)))
    cards = called.hub_card(request=HttpRequest(), account=ACCOUNT)
    assert [card.template for card in cards] == ["early.html", "late.html"]


def test_a_module_that_fails_to_show_loses_its_card_and_the_others_stand(stranger: Stranger) -> None:
    called = Hooks(assembled([stranger("broken", FAILS), stranger("sound", SHOWS.format(name="sound"))]))
    assert [card.template for card in called.hub_card(request=HttpRequest(), account=ACCOUNT)] == ["sound.html"]


def test_a_card_that_cannot_be_rendered_is_lost_alone(stranger: Stranger) -> None:
    called = Hooks(assembled([stranger("one", SHOWS.format(name="one")), stranger("two", SHOWS.format(name="two"))]))

    def render(card: Card) -> str:
        if card.template == "one.html":
            raise LookupError(SECRET)
        return card.template

    assert called.show("hub_card", render, request=HttpRequest(), account=ACCOUNT) == ["two.html"]


def test_the_log_of_a_lost_card_names_the_place_and_no_value(
    stranger: Stranger, caplog: pytest.LogCaptureFixture
) -> None:
    called = Hooks(assembled([stranger("broken", FAILS)]))
    with caplog.at_level(logging.ERROR):
        called.hub_card(request=HttpRequest(), account=ACCOUNT)
    assert "module broken failed in hook hub_card: ValueError at hooks.py:" in caplog.text
    assert SECRET not in caplog.text


def test_a_module_with_nothing_to_show_is_left_out(stranger: Stranger) -> None:
    called = Hooks(assembled([stranger("silent", "@hook\ndef hub_card(request, account):\n    return None\n")]))
    assert called.hub_card(request=HttpRequest(), account=ACCOUNT) == []


def test_a_failed_answer_stops_the_operation(stranger: Stranger) -> None:
    called = Hooks(
        assembled([stranger("door", "@hook\ndef account_for_nir(people):\n    raise ValueError('closed')\n")])
    )
    with pytest.raises(ValueError, match="closed"):
        called.account_for_nir(people=[])


def test_one_failed_answer_among_those_of_each_stops_the_operation(stranger: Stranger) -> None:
    answers = "@hook\ndef personal_data_of(account):\n    return PersonalData('sound')\n"
    fails = "@hook\ndef personal_data_of(account):\n    raise ValueError('unreadable')\n"
    called = Hooks(assembled([stranger("sound", answers), stranger("broken", fails)]))
    with pytest.raises(ValueError, match="unreadable"):
        called.personal_data_of(account=ACCOUNT)


def test_a_question_that_no_module_answers_says_so(stranger: Stranger) -> None:
    called = Hooks(assembled([stranger("other", TOLD)]))
    with pytest.raises(Unanswered, match="annual_facts"):
        called.annual_facts(accounts=[ACCOUNT])


@activity_store
def test_modules_hear_of_an_event_once_it_is_committed(
    stranger: Stranger, django_capture_on_commit_callbacks: pytest.FixtureRequest
) -> None:
    manager = assembled([stranger("listener", TOLD)])
    told = manager.get_plugin("listener").told
    with django_capture_on_commit_callbacks(using=ACTIVITY, execute=True):  # type: ignore[operator]
        with transaction.atomic(using=ACTIVITY):
            Hooks(manager).declarations_changed(accounts=frozenset({ACCOUNT}))
        assert told == []
    assert told == [frozenset({ACCOUNT})]


@activity_store
def test_modules_hear_of_nothing_that_was_rolled_back(
    stranger: Stranger, django_capture_on_commit_callbacks: pytest.FixtureRequest
) -> None:
    manager = assembled([stranger("listener", TOLD)])
    with django_capture_on_commit_callbacks(using=ACTIVITY, execute=True), transaction.atomic(using=ACTIVITY):  # type: ignore[operator]
        Hooks(manager).declarations_changed(accounts=frozenset({ACCOUNT}))
        transaction.set_rollback(True, using=ACTIVITY)
    assert manager.get_plugin("listener").told == []


@activity_store
def test_every_module_is_told_before_a_deaf_one_is_reported(
    stranger: Stranger, caplog: pytest.LogCaptureFixture, django_capture_on_commit_callbacks: pytest.FixtureRequest
) -> None:
    manager = assembled([stranger("deaf", DEAF), stranger("listener", TOLD)])
    with pytest.raises(KeyError), django_capture_on_commit_callbacks(using=ACTIVITY, execute=True):  # type: ignore[operator]
        Hooks(manager).declarations_changed(accounts=frozenset({ACCOUNT}))
    assert manager.get_plugin("listener").told == [frozenset({ACCOUNT})]
    assert "module deaf failed in hook declarations_changed: KeyError" in caplog.text
    assert SECRET not in caplog.text


@activity_store
def test_several_deaf_modules_are_reported_together(
    stranger: Stranger, django_capture_on_commit_callbacks: pytest.FixtureRequest
) -> None:
    called = Hooks(assembled([stranger("deaf", DEAF), stranger("deafer", DEAF)]))
    with pytest.raises(ExceptionGroup) as raised, django_capture_on_commit_callbacks(using=ACTIVITY, execute=True):  # type: ignore[operator]
        called.declarations_changed(accounts=frozenset({ACCOUNT}))
    assert len(raised.value.exceptions) == 2


def test_the_installed_modules_are_those_of_the_settings() -> None:
    assert {"identity", "declarations", "rights"} <= {config.label for config in modules()}
    assert [name for name, _hooks in reversed(plugins().list_name_plugin())] == [config.label for config in modules()]


@pytest.mark.parametrize(
    "question", ["signed_in_account", "account_for_nir", "known_account_for_nir", "annual_facts", "accounts_with_facts"]
)
def test_every_question_for_one_module_is_answered_by_one(question: str) -> None:
    assert len(getattr(plugins().hook, question).get_hookimpls()) == 1
    assert callable(getattr(hooks(), question))


@pytest.mark.parametrize("request_of_the_person", ["personal_data_of", "erase_personal_data_of"])
def test_every_module_with_tables_answers_a_person_s_request(request_of_the_person: str) -> None:
    answering = {found.plugin_name for found in getattr(plugins().hook, request_of_the_person).get_hookimpls()}
    assert {config.label for config in modules() if any(True for _ in config.get_models())} <= answering
