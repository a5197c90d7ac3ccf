"""Each way of tampering, by a hand that first took the triggers away, is found."""

import pytest
from django.db import connections

from cpa.kernel.stores import ACTIVITY
from cpa.ledger import append_only
from cpa.ledger.models import Transaction
from cpa.ledger.post import post
from cpa.ledger.verify import batches, seal, verify
from tests.databases import activity_store
from tests.ledger.entries import JEAN_LUC, NADIA, credit, use

pytestmark = activity_store


@pytest.fixture(autouse=True)
def a_short_career():
    post(credit(50_000, facts='{"hours":160700}'))
    post(credit(50_000, year=2021))
    post(use(30_000, year=2022))
    post(credit(10_000, account=JEAN_LUC))


def tamper(*statements):
    connection = connections[ACTIVITY]
    append_only.remove(connection)
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
    append_only.install(connection)


def test_a_sound_ledger_has_no_finding():
    assert list(verify()) == []


ALONE = "account = 1001 AND year = 2021"


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        (f"UPDATE ledger_posting SET amount = 60000 WHERE {ALONE}", "ledger.digest_broken"),
        (f"UPDATE ledger_posting SET amount = 60000 WHERE {ALONE}", "ledger.balance_differs"),
        (f"UPDATE ledger_posting SET source = 'fund.employer' WHERE {ALONE}", "ledger.digest_broken"),
        (f"UPDATE ledger_posting SET destination = 'holder.outside' WHERE {ALONE}", "ledger.balance_differs"),
        ("UPDATE ledger_transaction SET facts = '{}' WHERE account = 1001 AND year = 2020", "ledger.digest_broken"),
        (f"UPDATE ledger_transaction SET effect_on = '2021-01-01' WHERE {ALONE}", "ledger.digest_broken"),
        (f"UPDATE ledger_transaction SET recorded_at = '2021-01-01' WHERE {ALONE}", "ledger.digest_broken"),
        (f"UPDATE ledger_transaction SET ordinal = 9 WHERE {ALONE}", "ledger.chain_broken"),
        (f"UPDATE ledger_transaction SET digest = '\\x00' WHERE {ALONE}", "ledger.chain_broken"),
        (f"DELETE FROM ledger_posting WHERE {ALONE}", "ledger.digest_broken"),
        ("UPDATE ledger_posting SET amount = 200000 WHERE year = 2022", "ledger.below_zero"),
        ("UPDATE ledger_balance SET counted = counted + 1 WHERE account = 1001", "ledger.balance_differs"),
        ("DELETE FROM ledger_balance WHERE account = 1001", "ledger.balance_differs"),
        ("UPDATE ledger_head SET ordinal = 2 WHERE account = 1001", "ledger.head_differs"),
        ("DELETE FROM ledger_head WHERE account = 1001", "ledger.head_differs"),
        (f"UPDATE ledger_posting SET unit = 'zzz' WHERE {ALONE}", "ledger.digest_broken"),
        (f"UPDATE ledger_transaction SET effect_on = 'infinity' WHERE {ALONE}", "ledger.unreadable"),
    ],
)
def test_a_tampered_row_is_found(statement, code):
    tamper(statement)
    found = list(verify())
    assert code in {p.code for p in found}
    assert all("1001" in p.where for p in found), "the untouched account is not accused"


def test_a_line_removed_whole_is_found():
    tamper(f"DELETE FROM ledger_posting WHERE {ALONE}", f"DELETE FROM ledger_transaction WHERE {ALONE}")
    assert {p.code for p in verify()} >= {"ledger.chain_broken", "ledger.balance_differs"}


def test_the_last_line_removed_with_its_balance_mended_is_found():
    tamper(
        "DELETE FROM ledger_posting WHERE year = 2022",
        "DELETE FROM ledger_transaction WHERE year = 2022",
        "UPDATE ledger_balance SET counted = 100000 WHERE account = 1001",
    )
    assert [p.code for p in verify()] == ["ledger.head_differs"]


def test_an_account_wiped_but_for_one_table_is_found():
    tamper(*(f"DELETE FROM ledger_{table} WHERE account = 1002" for table in ("posting", "transaction", "head")))
    assert {p.where for p in verify()} == {"compte 1002"}


def test_a_chain_rewritten_whole_is_told_by_the_seal_kept_elsewhere():
    day = Transaction.objects.using(ACTIVITY).latest("recorded_at").recorded_at.date()
    kept = seal(day)
    assert seal(day) == kept
    tamper(
        *(f"DELETE FROM ledger_{table} WHERE account = 1001" for table in ("posting", "transaction", "head", "balance"))
    )
    post(credit(90_000))
    assert list(verify()) == []
    assert seal(day) != kept


def test_a_seal_does_not_move_when_the_ledger_grows():
    today = Transaction.objects.using(ACTIVITY).latest("recorded_at").recorded_at.date()
    kept = seal(today)
    post(credit(1, year=2023))
    assert seal(today) != kept
    tamper("UPDATE ledger_transaction SET recorded_at = recorded_at + interval '2 days' WHERE year = 2023")
    assert seal(today) == kept, "a line of the day after tomorrow is outside today's seal"


def test_every_account_is_met_once_whatever_the_size_of_the_batches():
    assert [a for batch in batches(size=1) for a in batch] == [NADIA, JEAN_LUC]
