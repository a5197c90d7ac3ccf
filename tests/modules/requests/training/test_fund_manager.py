"""The outside fund manager answers late, twice, in disorder, or never: each answer counts once, and money is exact."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations

import pytest
from click.testing import CliRunner
from django.utils import timezone

from cpa.module_api.registry import hooks
from cpa.modules.requests import actions, bodies, queries
from cpa.modules.requests.fund_manager import FundManager
from cpa.modules.requests.models import Step
from cpa.modules.requests.port import Answer, RequestFile, SessionFile, Verdict
from cpa.surfaces.operations.cli import main
from tests.databases import both_stores
from tests.modules.requests.holders import TODAY, balances, holder
from tests.modules.requests.training.catalogue import ENDS, STARTS, sent

SESSION = SessionFile("lheo", "A/1", "S-1", "", "", STARTS, ENDS, 100_000, {"cpf": 100_000})
FAR = date(2100, 1, 1)
TESTED = FundManager("test")


def file(number):
    return RequestFile(number, "cpf", "training", {"cpf": 100_000}, {}, SESSION, TODAY)


def told(number, on=FAR, manager=TESTED):
    return list(manager.answers([file(number)], on))


def test_the_same_seed_and_number_live_the_same_days_again():
    assert [told(number) for number in range(50)] == [told(number) for number in range(50)]
    assert told(7) != told(7, manager=FundManager("another")) or told(8) != told(8, manager=FundManager("another"))


def test_it_accepts_refuses_asks_and_stays_silent():
    fates = Counter(one.verdict for number in range(200) for one in set(told(number)))
    silent = sum(not told(number) for number in range(200))
    assert min(fates[verdict] for verdict in Verdict) > 5
    assert 5 < silent < 40
    assert all(one.known for number in range(200) for one in told(number))


def test_it_says_again_all_that_it_decided_and_never_before_its_day():
    for number in range(40):
        days = [set(told(number, TODAY + timedelta(days=day))) for day in range(25)]
        assert days[0] == set()
        assert all(earlier <= later for earlier, later in zip(days, days[1:], strict=False))
    assert any(len(told(number)) > len(set(told(number))) for number in range(40))


@both_stores
@pytest.mark.parametrize("door", ["receive", "advance"])
def test_no_answer_undoes_what_silence_refused(catalogue, door, monkeypatch):
    account = holder(money=100_000)
    number, late = sent(account).pk, STARTS + timedelta(days=3)
    answers = [Answer(number, Verdict.ACCEPT, key="decision")]
    if door == "receive":
        bodies.receive(answers[0], late)
    else:
        monkeypatch.setattr(timezone, "localdate", lambda: late)
        monkeypatch.setattr(bodies, "collect", lambda on: bodies.take_in(answers, on))
        CliRunner().invoke(main, ["requests", "advance"], catch_exceptions=False)
    assert queries.own_request(account, number).state == "refused"
    assert balances(account, "cpf") == (100_000, 0)


def life(number, verdict=Verdict.DONE):
    """A question, a yes, then a word on the session: each under its key."""
    return [
        Answer(number, Verdict.ASK, "quote", "question"),
        Answer(number, Verdict.ACCEPT, key="decision"),
        Answer(number, verdict, key="end"),
    ]


@both_stores
@pytest.mark.parametrize("order", list(permutations(range(3))), ids=lambda order: "".join(map(str, order)))
def test_any_order_and_any_repetition_end_the_same(catalogue, order):
    account = holder(money=100_000)
    number = sent(account).pk
    answers = [life(number)[place] for place in order]
    bodies.take_in(answers, TODAY)
    assert queries.own_request(account, number).state == "used"
    again = bodies.take_in([*answers, *answers], TODAY)
    assert queries.own_request(account, number).state == "used"
    assert balances(account, "cpf") == (0, 0)
    assert again.set_aside in (0, 2)  # the question, when the decision came before it
    steps = [step.reason for step in Step.objects.using("activity").filter(request=number)]
    assert steps.count("quote") <= 1


@both_stores
def test_a_question_sent_again_after_its_answer_is_not_asked_again(catalogue):
    account = holder(money=100_000)
    number = sent(account).pk
    question = life(number)[0]
    bodies.take_in([question], TODAY)
    actions.say_posted(account=account, number=number, on=TODAY)
    bodies.take_in([question, question], TODAY)
    assert [step.reason for step in queries.own_request(account, number).steps.all()][-1] == "answered"


@both_stores
def test_an_answer_after_the_holder_gave_up_changes_nothing(catalogue):
    account = holder(money=100_000)
    number = sent(account).pk
    actions.withdraw(account=account, number=number, on=TODAY)
    assert bodies.take_in(life(number), TODAY).taken == 0
    assert balances(account, "cpf") == (100_000, 0)
    assert bodies.take_in([replace(life(number)[1], number=999_999)], TODAY).set_aside == 1


@both_stores
def test_what_is_sent_of_a_training_holds_no_answer_of_its_holder(catalogue):
    account = holder(money=100_000)
    request = sent(account)
    left = bodies.file_of(request, TODAY)
    assert (left.details, left.asked, left.session.rights_cents) == ({}, {"cpf": 100_000}, {"cpf": 100_000})
    assert str(account) not in repr(left)


@both_stores
def test_every_day_takes_in_what_was_decided(catalogue, monkeypatch):
    account = holder(money=100_000)
    number = sent(account).pk
    monkeypatch.setattr(bodies, "body_of", lambda right: Answering())
    for _again in range(2):
        assert CliRunner().invoke(main, ["requests", "advance"], catch_exceptions=False).exit_code == 0
    assert queries.own_request(account, number).state == "accepted"
    [cpf] = [right for right in hooks().held_rights(account=account) if right.right == "cpf"]
    assert dict(cpf.used) == {"training": 100_000}


@both_stores
def test_whoever_pays_is_told_of_what_was_given_up_until_it_surely_knows(catalogue, monkeypatch):
    account = holder(money=300_000)
    given_up, refused, _kept = (sent(account).pk for _request in range(3))
    actions.withdraw(account=account, number=given_up, on=TODAY)
    actions.refuse(number=refused, reason="conditions", on=TODAY)
    told = []
    monkeypatch.setattr(FundManager, "withdraw", lambda self, number: told.append(number))
    for day in (0, 1, 30):
        bodies.tell_given_up(timezone.localdate() + timedelta(days=day))
    assert told == [given_up, given_up]


class Answering(FundManager):
    """Says yes at once, three times."""

    def answers(self, files, on):
        return [life(one.number)[1] for one in files for _again in range(3)]
