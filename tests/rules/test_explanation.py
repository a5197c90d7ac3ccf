from collections.abc import Mapping
from datetime import date

import pytest

from cpa.rules.evaluate import run_traced
from cpa.rules.explanation import Unexplained, branches, mattered, reasons, tree
from cpa.rules.plan import Plan
from cpa.rules.primitives import div_up, if_, max_, min_
from cpa.rules.rule import Why
from cpa.rules.wording import Words
from tests.rules.laws import a_law, flag, number, parameter, version

WHOLE, PART = (
    Words("Entier : {result}.", "Whole: {result}."),
    Words("{law.annual} × {share}.", "{law.annual} × {share}."),
)


def plan_of(why: Why) -> Plan:
    law = a_law(
        version("enough", lambda share: share >= 50, why={(True,): None, (False,): None}),
        version("amount", lambda enough, share, law: if_(enough, law.annual, div_up(law.annual * share, 100)), why=why),
        version("unread", lambda share: share * 3),
        version("credit", lambda amount, room: min_(amount, max_(room, 0)), why=None),
        inputs=(number("share"), number("room", -(10**6)), flag("low")),
        parameters=(parameter("annual", 500),),
    )
    return law.plan(date(2024, 12, 31), "credit")


def told(share: int, room: int = 900, why: Mapping[tuple[bool, ...], Words | None] | None = None) -> list[str]:
    plan = plan_of(why or {(True,): WHOLE, (False,): PART})
    found = run_traced(plan, {"share": share, "room": room})
    return [reason.sentence.text() for reason in reasons(plan, found, "credit", {}) if reason.sentence]


def test_only_the_branch_taken_is_told() -> None:
    assert told(60) == ["Entier : 500\u202fpoints."]
    assert told(30) == ["500\u202fpoints × 30\u202fpoints."]


def test_a_way_without_a_sentence_is_our_mistake() -> None:
    with pytest.raises(Unexplained, match="amount"):
        told(30, why={(True,): WHOLE})


def test_branches_are_read_outermost_first_and_only_on_the_side_kept() -> None:
    plan = plan_of({(True,): WHOLE, (False,): PART})
    ways = {}
    for room in (900, 100, -5):
        ways[room] = branches(run_traced(plan, {"share": 60, "room": room})["credit"])
    assert ways == {900: (True,), 100: (False, True), -5: (False, False)}


def test_what_mattered_comes_causes_first_and_once() -> None:
    plan = plan_of({(True,): WHOLE, (False,): PART})
    found = run_traced(plan, {"share": 60, "room": 900})
    assert [node.origin.name for node in mattered(found["credit"]) if node.origin] == ["enough", "amount", "credit"]


def test_the_tree_goes_down_to_facts_and_articles_of_the_branch_taken() -> None:
    plan = plan_of({(True,): WHOLE, (False,): PART})
    top = tree(plan, run_traced(plan, {"share": 60, "room": 900}), "credit", {})
    amount, room = top.because
    assert (top.name, amount.name, room.name) == ("credit", "amount", "room")
    assert [reason.name for reason in amount.because] == ["enough", "annual"]
    assert amount.because[1].citation is not None
    assert amount.because[1].citation.article == "art. 2"
    assert amount.because[0].satisfied is True
