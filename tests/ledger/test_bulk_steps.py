"""What bulk posting promises whatever way rows come: one chain an account, nothing slipped in beside the functions."""

from datetime import date

import pyarrow as pa
import pytest
from django.db import DatabaseError
from hypothesis import given, settings
from hypothesis import strategies as st

from cpa.kernel.stores import ACTIVITY
from cpa.ledger import append_only, staging
from cpa.ledger.models import Balance, Head, Posting, Transaction
from cpa.ledger.post import BulkReceipt, Receipt, post, post_many, post_rows
from cpa.ledger.verify import verify
from tests.databases import activity_store
from tests.ledger.entries import JEAN_LUC, NADIA, credit, entry, moves, use
from tests.ledger.test_any_sequence import once, postings
from tests.ledger.test_append_only import application, run  # noqa: F401  (application is a fixture)

pytestmark = activity_store

ACCOUNTS = (NADIA, JEAN_LUC, 7)
offers = st.lists(st.tuples(st.sampled_from(ACCOUNTS), st.lists(postings, max_size=4), st.booleans()), max_size=15)


def rows(model, *left_out):
    fields = [f.attname for f in model._meta.get_fields() if f.attname not in ("pk", "account", *left_out)]
    return sorted(model.objects.using(ACTIVITY).values_list("account", *fields), key=repr)


def shape():
    """The whole ledger but for its moments and what follows from them."""
    moment = ("recorded_at", "digest", "previous_digest")
    return rows(Transaction, *moment), rows(Posting), rows(Balance), rows(Head, *moment)


@settings(max_examples=40, deadline=None)
@given(offers)
def test_many_accounts_at_once_leave_what_one_by_one_leaves(offered):
    entries = [
        entry("any", *moved, version=n, account=account, refers_to=None, facts="é{}" if told else "")
        for n, (account, moved, told) in enumerate(offered, start=1)
    ]
    left = []

    def one_by_one():
        refused = {e.key.account for e in entries if not isinstance(post(e), Receipt)}
        left.append((refused, shape()))

    once(one_by_one)
    refused, alone = left[0]

    def at_once():
        receipt = post_many(entries)
        assert list(verify()) == []
        assert set(receipt.refused) == refused
        assert receipt.posted == len([e for e in entries if e.key.account not in refused])
        assert post_many(e for e in entries if e.key.account not in refused) == BulkReceipt(0, receipt.posted)
        if not refused:
            assert shape() == alone

    once(at_once)


def test_rows_whose_order_is_not_told_still_make_one_chain():
    table = staging.table([credit(100, version=n) for n in range(1, 5)])
    same_place = table.set_column(1, staging.SCHEMA.field("seq"), pa.array([0] * 4, pa.int32()))
    assert post_rows(same_place).posted == 4
    assert list(verify()) == []


def test_a_line_of_its_own_cannot_be_added_to_what_was_posted():
    post(credit(100))
    two = staging.table([entry("acquisition", moves("fund", "a", 1), moves("fund", "b", 1))])
    assert post_rows(two.slice(1)) == BulkReceipt(posted=0, known=0)
    assert Posting.objects.using(ACTIVITY).count() == 1


def test_a_line_without_its_transaction_is_refused():
    two = staging.table([entry("acquisition", moves("fund", "a", 1), moves("fund", "b", 1))])
    with pytest.raises(DatabaseError, match="ledger_posting_of_transaction"):
        post_rows(two.slice(1))
        run("SET CONSTRAINTS ALL IMMEDIATE")


def test_rows_of_another_shape_are_refused():
    with pytest.raises(ValueError, match="staging table"):
        post_rows(staging.table([credit(1)]).drop_columns(["facts"]))


def test_the_day_and_what_it_refers_to_come_through_as_they_were_given():
    first = credit(100, effect_on=date(1, 1, 1), credited_on=date(9999, 12, 31))
    post_many([first, use(40, refers_to=first.key, cause="x", facts="d’été")])
    stored = Transaction.objects.using(ACTIVITY).order_by("ordinal")
    assert [(r.effect_on, r.credited_on) for r in stored][0] == (date(1, 1, 1), date(9999, 12, 31))
    assert (stored[1].refers_to_year, stored[1].refers_to_nature, stored[1].refers_to_version) == (*first.key[2:],)
    assert (stored[1].cause, stored[1].facts) == ("x", "d’été")


STEPS = ("lock_staged", "forget_known", "refuse_below_zero", "chain_staged", "move_staged")


@pytest.mark.parametrize("step", STEPS)
def test_the_applications_role_cannot_run_a_step_alone(application, step):  # noqa: F811
    with pytest.raises(DatabaseError, match="permission denied"):
        run(f"SELECT ledger_{step}()")


BEFORE = """
DROP FUNCTION ledger_post_staged, ledger_lock_staged, ledger_forget_known, ledger_refuse_below_zero,
    ledger_chain_staged, ledger_move_staged, ledger_moves, ledger_stage;
DROP AGGREGATE ledger_links(integer, bytea, timestamptz, text);
DROP FUNCTION ledger_next_link;
DROP TYPE ledger_link;
"""
OLD_ROWS = """
INSERT INTO pg_temp.ledger_staged SELECT 1001, n, 'cpf', 2019, 'acquisition', n, '2019-12-31', '2020-05-31', NULL, NULL,
    NULL, '', 'dsn', 'garanti', 'v1', '{}', ARRAY['fund'], ARRAY['holder.counted'], ARRAY['cent'], ARRAY[100]
FROM generate_series(1, 3) AS n
"""


def test_a_ledger_filled_by_the_first_functions_goes_on_with_these():
    chain = append_only.sql("canonical")
    run(BEFORE)
    run(chain[chain.index("CREATE FUNCTION ledger_chain_step") : chain.index("-- The digest before")])
    run(append_only.sql("post_staged"))
    run("SELECT ledger_stage()")
    run(OLD_ROWS)
    run("SELECT ledger_post_staged()")
    run(append_only.sql("post_in_bulk"))
    assert post_many([credit(100, version=n, year=2019) for n in range(1, 5)]) == BulkReceipt(posted=1, known=3)
    assert list(verify()) == []
    assert Head.objects.using(ACTIVITY).get(account=NADIA).ordinal == 4
