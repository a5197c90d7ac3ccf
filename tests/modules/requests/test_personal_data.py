"""What is known of someone's requests is theirs to read, and what may go is erased."""

from dataclasses import fields

from cpa.module_api.registry import hooks
from cpa.modules.requests.models import Request, Step
from cpa.modules.requests.port import RequestFile, SessionFile
from tests.databases import both_stores
from tests.modules.requests.holders import balances, confirm, draft, holder

pytestmark = both_stores


def told(account):
    """The module's answer."""
    return next(data for data in hooks().personal_data_of(account=account) if data.module == "requests").tables


def test_every_request_is_told_with_its_steps():
    account = holder(points=40)
    confirm(draft(account, 20))
    tables = told(account)
    assert tables["requests"][0]["details"] == {"points": 20}
    assert [step["state"] for step in tables["steps"]] == ["draft", "confirmed"]
    assert not any(told(holder(points=20)).values())


def test_erasing_takes_drafts_and_words_and_leaves_what_was_spent():
    account, other = holder(points=40), holder(points=40)
    kept = draft(account, 20)
    confirm(kept)
    draft(account, 10, "retraining")
    draft(other, 10)
    hooks().erase_personal_data_of(account=account)
    assert [row["details"] for row in told(account)["requests"]] == [{}]
    assert balances(account) == (20, 20)
    assert len(told(other)["requests"]) == 1
    assert Request.objects.using("activity").count() == 2
    assert Step.objects.using("activity").filter(request=kept).count() == 2


def test_nothing_that_leaves_for_a_body_names_anyone():
    of_request = {"number", "right", "use", "asked", "details", "session", "sent_on"}
    of_session = {"source", "key", "session", "siret", "certification", "starts", "ends", "price_cents", "rights_cents"}
    assert {field.name for field in fields(RequestFile)} == of_request
    assert {field.name for field in fields(SessionFile)} == of_session
