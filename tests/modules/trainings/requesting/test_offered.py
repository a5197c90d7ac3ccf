"""A training as someone may ask for it: its sessions to come, and who pays what, exact or not at all."""

from datetime import date

import pytest

from cpa.legislation.training.funding.case import Help, Payer, Person, Status
from cpa.module_api.registry import hooks
from cpa.modules.trainings.funding.situation import Situation
from cpa.modules.trainings.models import Offer
from cpa.modules.trainings.requesting import offered
from tests.databases import both_stores
from tests.modules.requests.holders import holder
from tests.modules.trainings.sheet.world import ENDED, GOOD, publish

pytestmark = both_stores
TODAY = date(2026, 11, 25)
PRICE = 525_000


@pytest.fixture(autouse=True)
def world():
    publish()
    Offer.objects.using("activity").update(cpf=True)


@pytest.fixture
def said(monkeypatch):
    """What the person says of themself."""

    def tell(*helps, less_exposed_job=None, **person):
        situation = Situation(Person(**person), {GOOD: helps}, less_exposed_job)
        monkeypatch.setattr(offered, "situation_of", lambda account: situation)

    return tell


def asked(account, training=GOOD, session="S-1", on=TODAY):
    return hooks().offered_training(account=account, source=training[0], key=training[1], session=session, on=on)


def test_every_share_and_the_remainder_make_the_price(said):
    said(status=Status.EMPLOYEE, less_exposed_job=True, advised=True)
    found = asked(holder(money=100_000, engagement=24_000, points=20))
    assert len(found.sharings) == 2
    for one in found.sharings:
        assert sum(share.cents for share in one.shares) + one.remainder_cents == found.price_cents == PRICE
        assert all((share.right, share.amount > 0) == (share.payer, True) for share in one.shares)
    points = {share.right: share.amount for share in found.shares}
    assert points["c2p"] == -(-(PRICE - points["cpf"] - points["cec"]) // 50_000)
    assert found.sharings[0].remainder_cents < found.sharings[1].remainder_cents


def test_money_of_others_is_taken_from_no_right(said):
    said(Help(Payer.EMPLOYER, 30_000, agreed=True, received=True), status=Status.EMPLOYEE)
    [employer] = [share for share in asked(holder(money=100_000)).shares if share.payer == "employer"]
    assert (employer.cents, employer.right, employer.amount) == (30_000, "", 0)


def test_what_is_not_known_gives_no_amount_and_says_what_to_find_out(said):
    said()
    found = asked(holder(money=600_000))
    assert found.fundable is None
    assert (found.sharings, found.shares) == ((), ())
    assert found.to_find_out
    assert found.answers_url == "/formations/ma-situation/lheo/A-1/"


def test_a_certification_that_has_ended_is_never_paid(said):
    said(status=Status.JOB_SEEKER)
    found = asked(holder(money=600_000), ENDED)
    assert found.fundable is False
    assert found.reason
    assert found.sharings == ()


def test_what_the_service_of_the_account_may_not_sell_is_not_said_fundable(said):
    said(status=Status.JOB_SEEKER)
    Offer.objects.using("activity").update(cpf=None)
    found = asked(holder(money=600_000))
    assert (found.fundable, found.sharings) == (None, ())


def test_only_sessions_to_come_are_offered(said):
    said(status=Status.JOB_SEEKER)
    account = holder(money=600_000)
    found = asked(account)
    assert (found.session.key, found.session.starts, found.url) == ("S-1", date(2098, 9, 1), "/formations/lheo/A-1/")
    assert asked(account, session="").session is None
    assert asked(account, session="S-2").session is None
    assert asked(account, on=date(2098, 9, 1)).sessions == ()
    assert asked(account, ("lheo", "A-9")) is None
