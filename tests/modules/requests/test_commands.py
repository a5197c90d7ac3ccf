"""`cpa requests`: what runs every day, and what a body answers by hand."""

from datetime import timedelta

import pytest
from click.testing import CliRunner
from django.utils import timezone

from cpa.modules.requests import actions
from cpa.modules.requests.models import Request
from cpa.surfaces.operations.cli import main
from tests.databases import both_stores
from tests.modules.requests.holders import balances, confirm, draft, holder, sent, state

pytestmark = both_stores


def run(*words, code=0):
    """What the command prints."""
    told = CliRunner().invoke(main, ["requests", *map(str, words)], catch_exceptions=False)
    assert told.exit_code == code, told.output
    return told.output


def days_ago(number):
    return timezone.localdate() - timedelta(days=number)


def test_a_request_leaves_once_its_two_days_are_over():
    fresh, due = draft(holder(points=20), 20), draft(holder(points=20), 20)
    confirm(fresh, on=days_ago(1))
    confirm(due, on=days_ago(2))
    assert "sent: 1" in run("advance")
    assert (state(fresh), state(due)) == ("confirmed", "sent")
    assert "sent: 0" in run("advance")


def test_what_its_holder_posts_does_not_leave_by_itself():
    request = draft(holder(points=40), 10, "part_time", through=Request.Through.PAPER)
    confirm(request, on=days_ago(9))
    assert "sent: 0" in run("advance")


def test_silence_gives_the_points_back_every_day():
    account = holder(points=20)
    request = sent(account, 20, on=days_ago(140))
    assert "refused by silence: 1" in run("advance")
    assert balances(account) == (20, 0)
    assert state(request) == "refused"


def test_drafts_left_for_a_year_are_forgotten_and_nothing_else():
    old, fresh, kept = (draft(holder(points=20), 10) for _ in range(3))
    confirm(kept)
    Request.objects.using("activity").exclude(pk=fresh.pk).update(changed_at=timezone.now() - timedelta(days=367))
    assert "old drafts forgotten: 1" in run("advance")
    assert not Request.objects.using("activity").filter(pk=old.pk).exists()
    assert {state(fresh), state(kept)} <= {"draft", "confirmed", "sent"}


def test_a_body_reads_what_waits_and_answers_by_its_number():
    account = holder(points=20)
    request = sent(account, 20)
    assert f"{request.pk}\tc2p\ttraining\tc2p 20\t" in run("waiting")
    run("decide", request.pk, "ask", "--reason", "quote")
    run("decide", request.pk, "accept")
    run("decide", request.pk, "not-done")
    assert balances(account) == (20, 0)
    assert state(request) == "given_back"
    assert run("waiting") == ""


@pytest.mark.parametrize("answer", [("refuse",), ("refuse", "--reason", "quote"), ("accept", "--reason", "quote")])
def test_a_reason_that_does_not_fit_is_refused_before_anything_moves(answer):
    request = sent(holder(points=20), 20)
    run("decide", request.pk, *answer, code=2)
    assert state(request) == "sent"


def test_an_answer_that_comes_too_late_is_a_problem():
    account = holder(points=20)
    request = sent(account, 20)
    actions.withdraw(account=account, number=request.pk, on=timezone.localdate())
    assert "requests.too_late" in run("decide", request.pk, "accept", code=1)
    assert balances(account) == (20, 0)


def test_an_unknown_number_is_said():
    assert "there is no request 999999" in run("decide", 999999, "accept", code=2)
