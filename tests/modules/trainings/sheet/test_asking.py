"""Which sessions of an offer may be asked for."""

from datetime import date, timedelta

import pytest

from cpa.modules.trainings.catalogue.model import Session
from cpa.modules.trainings.funding.view import FundingView
from cpa.modules.trainings.sheet import asking, when
from cpa.modules.trainings.sheet.standing import Told
from tests.modules.trainings.funding.test_view import OFFER

TODAY = date(2026, 6, 1)
STANDS, ENDED = Told(True, True, "", "", ""), Told(False, False, "", "", "")


class Answers:
    """Every session may be asked for, says the other module."""

    def who_answers(self, name: str) -> bool:
        return name == "request_for_training"

    def request_for_training(self, source: str, key: str, session: str) -> str:
        return f"/{source}/{key}/{session}/"


def found(stands: Told = STANDS, fundable: bool | None = True, days: int = 30, full: bool | None = None) -> list[str]:
    session = Session("S", TODAY + timedelta(days), None, full)
    view = FundingView(1, None, "", fundable, "")
    return [one.url for one in asking.asks(OFFER, stands, view, when.calendar([session], TODAY), TODAY)]


@pytest.fixture(autouse=True)
def _asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "hooks", Answers)


def test_a_session_to_come_of_a_training_that_stands_may_be_asked_for() -> None:
    assert found() == found(fundable=None) == ["/invented/1/S/"]


def test_nothing_that_ended_started_is_full_or_is_refused_may_be_asked_for() -> None:
    assert found(ENDED) == found(days=0) == found(days=-1) == found(full=True) == found(fundable=False) == []
