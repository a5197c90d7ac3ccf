"""Decisions of whoever looks after the catalogue: what they change, what survives, what is undone."""

from datetime import date
from typing import Any

from cpa.kernel.problem import Problem
from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.catalogue.deliveries import past_of
from cpa.modules.trainings.catalogue.offers import offer, shown_offers
from cpa.modules.trainings.decisions import journal
from cpa.modules.trainings.desk import actions
from cpa.modules.trainings.desk.reports import open_reports, reported_offers
from cpa.modules.trainings.models import Decision, Offer
from cpa.modules.trainings.sheet.reporting import report
from tests.databases import activity_store
from tests.modules.trainings.desk.world import FIRST, MANAGER, OTHER, SECOND, give, seen

pytestmark = activity_store


def correct(field: str, typed: str, key: str = "A-1", **other: Any) -> Decision | Problem:
    said = {"reason": "vu sur place", "account": MANAGER, "seen": seen(key)} | other
    return actions.correct(source="lheo", key=key, field=field, typed=typed, **said)


def quarantine(key: str = "A-1") -> Decision | Problem:
    return actions.quarantine(
        source="lheo", key=key, why="checking", reason="", account=MANAGER, seen=journal.mark("lheo", key)
    )


def price(key: str = "A-1") -> int | None:
    found = offer("lheo", key)
    assert found is not None
    return found.price_cents


def code(answer: Decision | Problem) -> str:
    return answer.code if isinstance(answer, Problem) else ""


def test_a_correction_is_shown_and_what_the_source_says_is_kept_apart() -> None:
    give(FIRST)
    made = correct("price_cents", "1 250,50 €")
    assert isinstance(made, Decision) and price() == 125_050
    assert (made.said, made.account) == ({"source": 100_000, "value": 125_050}, MANAGER)
    actions.undo(number=made.pk, account=OTHER)
    assert price() == 100_000


def test_a_correction_survives_the_same_value_and_leaves_no_trace_in_what_the_source_said() -> None:
    give(FIRST)
    correct("price_cents", "1250")
    give({**FIRST, "A-1": ("Poser autrement", "1000", "Court.")})
    found = offer("lheo", "A-1")
    assert found is not None and (found.title, found.price_cents) == ("Poser autrement", 125_000)
    assert past_of("lheo", "A-1")[0].said["price_cents"] == 100_000
    assert not journal.to_look_at().exists()


def test_a_source_that_says_something_else_is_believed_and_the_correction_waits_to_be_looked_at() -> None:
    give(FIRST)
    correct("price_cents", "1250")
    give(SECOND)
    assert price() == 150_000
    assert [one.said["now"] for one in journal.to_look_at()] == [150_000]
    give(FIRST)
    assert price() == 125_000 and not journal.to_look_at().exists()


def test_a_correction_takes_the_place_of_an_earlier_one_and_keeps_what_the_source_says() -> None:
    give(FIRST)
    correct("title", "Poser des chaudières")
    second = correct("title", "Poser une chaudière")
    assert isinstance(second, Decision) and second.said["source"] == "Poser"
    actions.undo(number=second.pk, account=MANAGER)
    found = offer("lheo", "A-1")
    assert found is not None and found.title == "Poser"


def test_what_no_source_could_say_is_no_correction() -> None:
    give(FIRST)
    refused = [correct("price_cents", "beaucoup"), correct("siret", "12345678900000"), correct("title", " ")]
    assert {code(one) for one in refused} == {"desk.value"}
    assert code(correct("title", "Poser")) == "desk.same-value"
    assert code(correct("title", "Poser", key="A-9")) == "desk.not-shown"
    assert not Decision.objects.using(ACTIVITY).exists()


def test_of_two_tabs_the_second_is_told_and_changes_nothing() -> None:
    give(FIRST)
    before = seen()
    correct("price_cents", "1250", seen=before)
    assert code(correct("price_cents", "900", seen=before, account=OTHER)) == "desk.overtaken"
    assert price() == 125_000
    made = journal.corrections_of("lheo", "A-1")[0]
    actions.undo(number=made.pk, account=MANAGER)
    assert code(actions.undo(number=made.pk, account=OTHER)) == "desk.undone"
    assert code(correct("price_cents", "900", seen=before)) == "desk.overtaken"


def test_an_offer_in_quarantine_is_shown_no_more_until_it_is_let_out_whatever_comes() -> None:
    give(FIRST)
    made = quarantine()
    assert isinstance(made, Decision) and offer("lheo", "A-1") is None
    give(SECOND)
    assert [one.key for one in shown_offers()] == ["A-3", "A-4"]
    actions.undo(number=made.pk, account=OTHER)
    found = offer("lheo", "A-1")
    assert found is not None and found.title == "Poser mieux"


def test_letting_out_an_offer_that_its_source_dropped_does_not_show_it() -> None:
    give(FIRST)
    made = quarantine("A-2")
    give(SECOND)
    assert isinstance(made, Decision)
    actions.undo(number=made.pk, account=MANAGER)
    assert offer("lheo", "A-2") is None
    assert Offer.objects.using(ACTIVITY).get(key="A-2").gone_with is not None


def test_reports_are_answered_together_once_and_new_ones_wait_again() -> None:
    give(FIRST)
    for words in ("Faux prix", "Prix faux"):
        report(source="lheo", key="A-1", why="wrong", words=words, on=date(2026, 11, 25))
    assert [(one.key, len(one.waiting)) for one in reported_offers()] == [("A-1", 2)]
    before = seen()
    said = {"source": "lheo", "key": "A-1", "answer": "right", "reason": "appelé", "account": MANAGER, "seen": before}
    made = actions.settle(**said)
    assert isinstance(made, Decision) and open_reports("lheo", "A-1") == []
    assert code(actions.settle(**said)) == "desk.overtaken"
    report(source="lheo", key="A-1", why="wrong", words="Encore", on=date(2026, 11, 26))
    assert len(open_reports("lheo", "A-1")) == 1
    actions.undo(number=made.pk, account=MANAGER)
    assert len(open_reports("lheo", "A-1")) == 3


def test_decisions_stay_when_whoever_took_them_is_erased() -> None:
    give(FIRST)
    correct("price_cents", "1250")
    assert [one["what"] for one in journal.held(MANAGER)] == ["price_cents"]
    actions.forget(account=MANAGER)
    assert journal.held(MANAGER) == [] and price() == 125_000
