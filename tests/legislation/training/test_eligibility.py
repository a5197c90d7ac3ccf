from datetime import date

import pytest

from cpa.legislation.training.eligibility import Action, Asked, eligible, former_right_kept, fundable
from tests.legislation.sentences import unreadable

DAYS = [date(year, month, 1) for year in range(2015, 2027) for month in (1, 6)]


@pytest.mark.parametrize("action", Action)
def test_every_action_has_an_answer_and_a_sentence_on_every_day(action: Action) -> None:
    for day in DAYS:
        for certified in (True, False):
            asked = eligible(Asked(action, certified=certified, category="B"), day)
            if asked:
                told = [sentence.text() for sentence in asked.sentences()]
                assert told and unreadable(told) == []


def test_an_action_that_the_law_does_not_know_yet_is_told_apart() -> None:
    assert eligible(Asked(Action.ELECTED, elected=True), date(2021, 12, 31)) is None


def test_ended_rights_only_serve_volunteers() -> None:
    day = date(2024, 6, 1)
    found = {
        action: fundable(action, 300_000, 24_000, day, rights_ended=True).answers()["action_fundable"]
        for action in Action
    }
    assert [action for action, answer in found.items() if answer] == [Action.VOLUNTEERS]


def test_the_deadline_of_the_day_is_told() -> None:
    told = " ".join(s.text() for s in former_right_kept(None, date(2021, 5, 31)).sentences())
    assert "30 juin 2021" in told
    told = " ".join(s.text() for s in former_right_kept(None, date(2018, 5, 31)).sentences())
    assert "31 décembre 2020" in told
