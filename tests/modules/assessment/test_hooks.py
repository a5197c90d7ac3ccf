"""What the module answers to the others: a step, interests, what it holds, and how it forgets."""

from collections.abc import Callable
from contextlib import AbstractContextManager

from django.template.loader import render_to_string
from django.test import RequestFactory

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.module_api.registry import hooks
from cpa.modules.assessment import actions
from cpa.modules.assessment.hooks import step_card
from cpa.modules.assessment.measures.instrument import Instrument
from cpa.modules.assessment.models import Recognition
from cpa.modules.assessment.queries import held
from tests.databases import activity_store, both_stores
from tests.modules.assessment.conftest import AWA, PAUL


def answer(account: AccountId, ours: Instrument, value: int = 5, many: int = 30) -> None:
    for key in ours.form[:many]:
        actions.answer(account=account, item=key, value=value)


def card(account: AccountId | None) -> str:
    shown = step_card(RequestFactory().get("/"), account)
    assert shown.order == 200
    return render_to_string(shown.template, dict(shown.context))


@activity_store
def test_interests_are_given_until_the_holder_no_longer_wants_it(ours: Instrument) -> None:
    assert hooks().interests_of(account=AWA) is None
    answer(AWA, ours)
    assert hooks().interests_of(account=AWA).scales["R"] > 80
    actions.use(account=AWA, used=False)
    assert hooks().interests_of(account=AWA) is None


@activity_store
def test_the_step_says_where_someone_is(ours: Instrument) -> None:
    assert "30 phrases" in card(None)
    answer(AWA, ours, many=5)
    assert "question 6 sur 30" in card(AWA)
    answer(AWA, ours)
    assert "questionnaire est fini" in card(AWA)


@both_stores
def test_a_trial_that_is_kept_brings_its_answers(
    ours: Instrument, django_capture_on_commit_callbacks: Callable[..., AbstractContextManager]
) -> None:
    answer(AWA, ours, many=3)
    with django_capture_on_commit_callbacks(using=ACTIVITY, execute=True):
        hooks().trial_kept(trial=AWA, account=PAUL)
    assert len(held(PAUL).answers) == 3 and not held(AWA).answers


@both_stores
def test_everything_held_is_given_to_the_person_and_erased_with_them(ours: Instrument) -> None:
    answer(AWA, ours, many=2)
    actions.recognise(account=AWA, scale="R", said=Recognition.Said.YES)
    mine = next(each for each in hooks().personal_data_of(account=AWA) if each.module == "assessment")
    assert {name: len(rows) for name, rows in mine.tables.items()} == {"sittings": 1, "answers": 2, "recognitions": 1}
    hooks().erase_personal_data_of(account=AWA)
    assert held(AWA).answers == {} and held(AWA).said == {}
