"""What is known of someone's trainings is theirs to read, and nobody opens a file any more once it is erased."""

import json

from cpa.kernel.problem import Problem
from cpa.module_api.registry import hooks
from cpa.modules.requests import queries
from cpa.modules.requests.training import actions as training
from cpa.modules.requests.training import bodies_page
from tests.databases import both_stores
from tests.modules.requests.holders import balances, confirm, holder
from tests.modules.requests.test_personal_data import told
from tests.modules.requests.training.catalogue import SURE, prepared, sent

pytestmark = both_stores


def test_a_training_is_told_with_its_shares_and_what_its_holder_answered(catalogue):
    account = holder(money=70_000, engagement=50_000)
    sent(account)
    tables = told(account)
    assert {part["right"]: part["amount"] for part in tables["parts"]} == {"cec": 30_000, "cpf": 70_000}
    [asked] = tables["trainings"]
    assert (asked["title"], asked["price_cents"], asked["remainder_cents"]) == ("Installer des chauffages", 100_000, 0)
    assert tables["requests"][0]["details"] == SURE
    assert "digest" not in json.dumps(tables, default=str)


def test_erasing_takes_answers_and_closes_the_file_and_leaves_what_was_set_aside(catalogue):
    account = holder(money=100_000)
    request = prepared(account)
    words = {**SURE, "words": "Y a-t-il un parking ?"}
    training.answer_fit(account=account, number=request.pk, answers=words)
    assert not isinstance(confirm(queries.own_request(account, request.pk)), Problem)
    passed = bodies_page.pass_on(account=account, number=request.pk)
    hooks().erase_personal_data_of(account=account)
    assert "parking" not in json.dumps(told(account), default=str)
    assert isinstance(bodies_page.look(slug=passed.slug, code=passed.code), Problem)
    assert balances(account, "cpf") == (0, 100_000)
