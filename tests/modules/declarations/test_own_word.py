"""The holder's own word: kept once, told to the other modules after the commit, never anyone else's to take back."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections
from django.utils import timezone

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.module_api.registry import plugins
from cpa.modules.declarations.actions.attestation import Word, ask, attest
from cpa.modules.declarations.actions.own_word import own_statement, say, take_back
from cpa.modules.declarations.facts.statements import in_force
from cpa.modules.declarations.facts.volunteering import VOLUNTEERING
from cpa.modules.declarations.models import YearlyStatement
from cpa.modules.declarations.queries.statements import statements
from tests.databases import activity_store, both_stores_for_real
from tests.modules.declarations.test_hooks import Listener

GERARD, OTHER = AccountId(63), AccountId(64)
OWN = {"months": 7, "contribution_paid": True}
CLUB = {"nature": "benevolat", "role": "bureau", "name": "Judo", "number": "", "founded_on": "1990-12-31",
        "hours": 30000, "part_of_school": False}  # fmt: skip


@pytest.fixture
def listener() -> Iterator[Listener]:
    heard = Listener()
    plugins().register(heard)
    yield heard
    plugins().unregister(heard)


def own_year(**given: object) -> int:
    return say(account=GERARD, kind="self_employment", year=2024, content={**OWN, **given})


@activity_store
def test_the_same_words_said_twice_are_kept_once() -> None:
    assert own_year() == own_year()
    assert own_year(months=8) != own_year()
    assert [row.content["months"] for row in YearlyStatement.objects.order_by("pk")] == [7, 8, 7]


@activity_store
def test_hours_corrected_to_another_year_leave_the_first_one() -> None:
    told = {"account": GERARD, "kind": VOLUNTEERING, "content": CLUB, "subject": "club"}
    first = say(year=2025, **told)
    second = say(year=2026, instead_of=first, **told)
    assert [one.id for one in in_force(statements([GERARD])[GERARD]).values()] == [second]
    assert say(year=2026, instead_of=first, **told) == second
    stranger = say(account=OTHER, kind=VOLUNTEERING, year=2026, content=CLUB, instead_of=second)
    assert stranger != second
    assert own_statement(GERARD, second) is not None


@activity_store
def test_only_one_s_own_words_in_force_can_be_taken_back_and_once() -> None:
    said = own_year()
    assert not take_back(account=OTHER, statement=said)
    assert not take_back(account=GERARD, statement=said + 1)
    assert take_back(account=GERARD, statement=said)
    assert not take_back(account=GERARD, statement=said)
    assert YearlyStatement.objects.count() == 2


@activity_store
def test_nobody_asks_to_attest_what_is_not_volunteering_or_not_theirs() -> None:
    club = say(account=GERARD, kind=VOLUNTEERING, year=timezone.localdate().year, content=CLUB, subject="club")
    for account, statement in ((GERARD, own_year()), (OTHER, club), (GERARD, club + 99)):
        answer = ask(account=account, statement=statement)
        assert isinstance(answer, Problem)
        assert answer.code == "attestation.nothing"


@both_stores_for_real
def test_a_button_pressed_several_times_at_once_says_it_once() -> None:
    def press(_: int) -> int:
        try:
            return own_year()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(4) as hands:
        assert len(set(hands.map(press, range(4)))) == 1
    assert YearlyStatement.objects.count() == 1


@both_stores_for_real
def test_each_word_that_changes_something_is_told_after_the_commit(listener: Listener) -> None:
    said = own_year()
    own_year()
    take_back(account=GERARD, statement=said)
    assert listener.heard == [frozenset({GERARD})] * 2


@both_stores_for_real
def test_an_attestation_is_told_after_the_commit(listener: Listener) -> None:
    club = say(account=GERARD, kind=VOLUNTEERING, year=timezone.localdate().year, content=CLUB, subject="club")
    asked = ask(account=GERARD, statement=club)
    assert not isinstance(asked, Problem)
    attest(slug=asked.slug, code=asked.code, word=Word("yes", "treasurer"))
    assert listener.heard == [frozenset({GERARD})] * 2
