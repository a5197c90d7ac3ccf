import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.modules.profile.card import actions, as_json
from cpa.modules.profile.card.sheet import CardSkill, Sheet, sheet
from cpa.modules.profile.models.skill_said import Verdict
from cpa.modules.profile.skills import actions as skills
from cpa.modules.profile.skills.actions import Answer
from cpa.modules.profile.skills.queries import said_by
from tests.databases import activity_store
from tests.modules.profile.lives import TODAY, brick

MARIA, ELSEWHERE = AccountId(7101), AccountId(7102)
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60)
KEYED = st.builds(CardSkill, st.integers(1, 10**9).map(str), WORDS, st.one_of(st.just(""), WORDS))
OWN = st.builds(CardSkill, st.just(""), st.just(""), WORDS)


def file_of(told, name=""):
    return json.dumps(as_json.written(told, TODAY, name)).encode()


@given(st.lists(st.one_of(KEYED, OWN)))
def test_a_card_read_again_says_the_same(skills):
    read = as_json.read(file_of(Sheet((), tuple(skills))))
    assert [(each.key, each.name, each.words) for each in read] == [
        (each.key, each.name, each.words) for each in skills
    ]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\xff\xfe not json", "profile.card_unreadable"),
        (b"[]", "profile.card_unknown"),
        (b'{"format": "cpa-card", "version": 2, "skills": []}', "profile.card_unknown"),
        (b'{"format": "cpa-card", "version": 1, "skills": {}}', "profile.card_unknown"),
        (b'{"format": "cpa-card", "version": 1, "skills": [{"key": "1"}]}', "profile.card_skill"),
        (b'{"format": "cpa-card", "version": 1, "skills": [{"key": "<b>", "name": "x"}]}', "profile.card_skill"),
        (b'{"format": "cpa-card", "version": 1, "skills": [null]}', "profile.card_skill"),
        (b'{"format": "cpa-card", "version": 1, "skills": [{"name": "a", "words": "\\u0000"}]}', "profile.card_skill"),
        (b'{"format": "cpa-card", "version": 1, "skills": [{"name": "a", "words": "\\ud800"}]}', "profile.card_skill"),
        (b"[" * 200_000, "profile.card_unreadable"),
        (b'{"a":' * 150_000, "profile.card_unreadable"),
        (b" " * (as_json.MOST_BYTES + 1), "profile.card_too_large"),
    ],
)
def test_a_file_that_is_no_card_is_told_by_its_place(content, code):
    found = as_json.read(content)
    assert isinstance(found, Problem)
    assert found.code == code


def test_nobody_is_named_unless_a_name_was_typed():
    assert "name" not in as_json.written(Sheet((), ()), TODAY)
    assert as_json.written(Sheet((), ()), TODAY, "Maria Lopez")["name"] == "Maria Lopez"


@activity_store
def test_export_then_import_gives_an_equal_set():
    bricks = [brick("a", what="Aide à domicile", when="depuis 2020"), brick("b", what="Couture")]
    given_answers = {"1": Answer("Cuisiner", Verdict.YES), "2": Answer("Ranger", Verdict.OTHERWISE, "tenir propre")}
    skills.answer(account=MARIA, brick="a", answers=given_answers, said_on=TODAY)
    skills.answer(account=MARIA, brick="b", answers={"1": given_answers["1"]}, said_on=TODAY)
    skills.add_own(account=MARIA, brick="", wordings=["chanter"], said_on=TODAY)
    told = sheet(bricks, said_by(MARIA), set())
    read = as_json.read(file_of(told))
    assert actions.take_back(account=ELSEWHERE, skills=read, bricks=bricks, said_on=TODAY) == 3
    assert sheet(bricks, said_by(ELSEWHERE), set()) == told
    assert actions.take_back(account=ELSEWHERE, skills=read, bricks=bricks, said_on=TODAY) == 0


@activity_store
def test_a_card_brought_back_does_not_undo_a_refusal():
    skills.answer(account=MARIA, brick="a", answers={"1": Answer("Cuisiner", Verdict.NO)}, said_on=TODAY)
    card = Sheet((), (CardSkill("1", "Cuisiner", ""),))
    actions.take_back(account=MARIA, skills=as_json.read(file_of(card)), bricks=(), said_on=TODAY)
    assert [each.verdict for each in said_by(MARIA)] == [Verdict.NO]
