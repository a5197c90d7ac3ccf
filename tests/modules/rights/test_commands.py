import json
from datetime import date, timedelta

import pytest
from click.testing import CliRunner
from django.db import connections
from django.utils import timezone

from cpa.kernel.stores import ACTIVITY
from cpa.ledger import append_only
from cpa.ledger.post import post
from cpa.modules.rights import actions, queries, uses
from cpa.modules.rights.commands import accrue, ledger
from tests.databases import both_stores_for_real
from tests.ledger.entries import credit
from tests.modules.rights.careers import MARIA, NADIA, year

pytestmark = both_stores_for_real


def run(command, *words):
    return CliRunner().invoke(command, words, catch_exceptions=False)


@pytest.fixture
def two_careers(declared):
    declared.of(NADIA, *(year(n) for n in (2017, 2020)))
    declared.of(MARIA, year(2020, 300))
    return declared


def tamper(statement):
    connection = connections[ACTIVITY]
    append_only.remove(connection)
    with connection.cursor() as cursor:
        cursor.execute(statement)
    append_only.install(connection)


def test_accrue_says_what_it_credited(two_careers):
    said = run(accrue, "--year", "2017", "--through", "2020")
    assert said.exit_code == 0
    assert said.stdout.strip() == (
        "2 accounts seen: 4 lines posted, of which 0 corrections; 24.00 hours, 593.35 euros and 0 points credited."
    )


def test_accrue_again_credits_nothing(two_careers):
    run(accrue, "--year", "2017", "--through", "2020")
    again = json.loads(run(accrue, "--year", "2017", "--through", "2020", "--json").stdout)
    assert again == {"accounts": 2, "posted": 0, "corrections": 0, "credited": {}, "refused": 0}


def test_accrue_on_an_empty_base_has_nobody_to_credit(declared):
    assert run(accrue, "--year", "2020").stdout.startswith("0 accounts seen")


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["--year", "2014"],
        ["--year", "2020", "--through", "2019"],
        ["--year", "2999"],
        ["--changed", "--year", "2020"],
    ],
)
def test_accrue_refuses_years_that_make_no_sense(declared, words):
    said = run(accrue, *words)
    assert said.exit_code == 2
    assert "Traceback" not in said.output


def test_changed_credits_only_accounts_whose_declarations_changed_and_only_credited_years(two_careers):
    run(accrue, "--year", "2020")
    two_careers.of(NADIA, year(2017), year(2020, 300))
    two_careers.of(MARIA, year(2020, 400))
    actions.note_changes(accounts=frozenset({NADIA, 424242}))
    said = json.loads(run(accrue, "--changed", "--json").stdout)
    assert (said["accounts"], said["posted"], said["corrections"]) == (1, 1, 1)
    assert [line.earned_for for line in queries.history(NADIA)] == [2020, 2020]
    assert json.loads(run(accrue, "--changed", "--json").stdout)["accounts"] == 0


def test_a_refused_account_is_told_and_the_others_are_credited(two_careers):
    run(accrue, "--year", "2020")
    uses.reserve(account=NADIA, right="cpf", number=1, amount=500_00, on=date(2022, 1, 3))
    two_careers.of(NADIA)
    two_careers.of(MARIA, year(2020, 400))
    said = run(accrue, "--year", "2020")
    assert said.exit_code == 1
    assert "rights.more_used_than_earned: compte 5001" in said.stdout
    assert queries.statement(MARIA).blocks[0].figure.amount == 124_46


def test_verify_finds_a_sound_ledger_sound(two_careers):
    run(accrue, "--year", "2017", "--through", "2020")
    said = run(ledger, "verify")
    assert said.exit_code == 0
    assert "cpf fund.annual_rights: -59335 cent" in said.stdout


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE ledger_posting SET amount = 90000 WHERE account = 5001 AND year = 2020", "ledger.digest_broken"),
        ("UPDATE ledger_posting SET unit = 'zzz' WHERE account = 5001 AND year = 2020", "ledger.digest_broken"),
        ("UPDATE ledger_transaction SET facts = '[]' WHERE account = 5001 AND year = 2020", "ledger.digest_broken"),
        (
            "UPDATE ledger_transaction SET effect_on = 'infinity' WHERE account = 5001 AND year = 2020",
            "ledger.unreadable",
        ),
    ],
)
def test_verify_exits_1_on_a_tampered_row_and_goes_on(two_careers, statement, code):
    run(accrue, "--year", "2017", "--through", "2020")
    tamper(statement)
    said = run(ledger, "verify")
    assert said.exit_code == 1
    assert f"{code}: compte 5001" in said.stdout
    assert "5002" not in said.stdout
    assert "findings." in said.stdout


@pytest.mark.parametrize("facts", ["x", "[]", "null", "1", '{"year":2021,"work":[{}]}'])
def test_facts_that_no_longer_read_are_found(two_careers, facts):
    post(credit(1_000_00, account=NADIA, year=2021, facts=facts))
    said = run(ledger, "verify")
    assert said.exit_code == 1
    assert "rights.facts_unreadable: compte" in said.stdout


def test_a_right_posted_outside_the_law_is_found_even_when_its_chain_is_sound(two_careers):
    run(accrue, "--year", "2020")
    post(credit(1_000_00, account=NADIA, year=2021))
    said = run(ledger, "verify")
    assert said.exit_code == 1
    assert "rights.differs_from_law: compte 5001, cpf, année 2021" in said.stdout


def test_a_day_is_sealed_once_it_is_over(two_careers):
    today = timezone.localdate()
    assert run(ledger, "seal", "--on", f"{today}").exit_code == 2
    said = run(ledger, "seal", "--on", f"{today - timedelta(days=1)}")
    assert len(said.stdout.strip()) == 64


def test_triggers_left_out_by_a_restore_are_found_and_put_back(two_careers):
    append_only.remove(connections[ACTIVITY])
    assert "ledger.not_guarded: ledger_posting" in run(ledger, "verify").stdout
    run(ledger, "guard")
    assert run(ledger, "verify").exit_code == 0
