import pytest
from django.db import DatabaseError, connections, transaction

from cpa.kernel.stores import ACTIVITY
from cpa.ledger import append_only
from cpa.ledger.balances import current
from cpa.ledger.post import post, post_many
from cpa.ledger.verify import guards
from tests.databases import activity_store, both_stores_for_real
from tests.ledger.entries import NADIA, credit, use

EVERY_WAY = [
    "UPDATE ledger_transaction SET facts = 'x'",
    "UPDATE ledger_transaction SET facts = 'x' WHERE false",
    "DELETE FROM ledger_transaction",
    "TRUNCATE ledger_transaction CASCADE",
    "UPDATE ledger_posting SET amount = amount + 1",
    "DELETE FROM ledger_posting",
    "TRUNCATE ledger_posting",
    "INSERT INTO ledger_posting SELECT * FROM ledger_posting"
    " ON CONFLICT (account, scheme, year, nature, version, line) DO UPDATE SET amount = 1",
]


def run(statement):
    with transaction.atomic(using=ACTIVITY), connections[ACTIVITY].cursor() as cursor:
        cursor.execute(statement)


@activity_store
@pytest.mark.parametrize("statement", EVERY_WAY)
def test_the_database_refuses_to_change_or_remove_what_was_posted(statement):
    post(credit(50_000))
    with pytest.raises(DatabaseError, match="the ledger only grows"):
        run(statement)


@activity_store
def test_even_a_session_that_plays_the_replica_is_refused():
    post(credit(50_000))
    run("SET LOCAL session_replication_role = replica")
    with pytest.raises(DatabaseError, match="the ledger only grows"):
        run("DELETE FROM ledger_posting")
    run("SET LOCAL session_replication_role = origin")


@pytest.fixture
def application():
    """The session acts as the application's role, which owns nothing."""
    run("SET ROLE cpa_application")
    yield
    run("RESET ROLE")


@activity_store
@pytest.mark.parametrize("table", ["ledger_transaction", "ledger_posting", "ledger_balance", "ledger_head"])
@pytest.mark.parametrize(
    "verb", ["UPDATE {} SET account = 1", "DELETE FROM {}", "TRUNCATE {}", "INSERT INTO {} SELECT * FROM {}"]
)
def test_the_applications_role_has_no_right_to_write_the_tables(application, table, verb):
    with pytest.raises(DatabaseError, match="permission denied"):
        run(verb.replace("{}", table))


@activity_store
def test_the_applications_role_cannot_take_the_triggers_away(application):
    with pytest.raises(DatabaseError, match="must be owner"):
        run("ALTER TABLE ledger_posting DISABLE TRIGGER ALL")


@activity_store
def test_the_applications_role_posts_and_reads_balances(application):
    assert post(credit(50_000)).fresh
    assert post_many([credit(40_000, year=2021), use(10_000, year=2022)]).posted == 2
    assert current(NADIA)[0].counted == 80_000


@activity_store
def test_the_applications_role_cannot_slip_its_own_staging_table_in(application):
    with pytest.raises(DatabaseError, match="ledger_stage"):
        run("CREATE TEMPORARY TABLE ledger_staged (account bigint); SELECT ledger_post_staged()")


@both_stores_for_real
def test_a_test_that_commits_runs_with_the_triggers_in_place():
    post(credit(50_000))
    with pytest.raises(DatabaseError, match="the ledger only grows"):
        run("DELETE FROM ledger_posting")
    assert list(guards()) == []


@both_stores_for_real
def test_the_ledger_is_empty_again_after_a_test_that_commits():
    assert current(NADIA) == ()
    post(credit(1))


@activity_store
def test_a_missing_or_sleeping_trigger_is_found():
    append_only.remove(connections[ACTIVITY])
    assert [p.where for p in guards()] == ["ledger_transaction", "ledger_posting"]
    append_only.install(connections[ACTIVITY])
    run("ALTER TABLE ledger_posting DISABLE TRIGGER ledger_only_grows")
    assert [(p.code, p.where) for p in guards()] == [("ledger.not_guarded", "ledger_posting")]


@activity_store
@pytest.mark.parametrize(
    "weakened",
    [
        "CREATE OR REPLACE FUNCTION ledger_refuse() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NULL; END$$",
        "CREATE OR REPLACE TRIGGER ledger_only_grows BEFORE DELETE ON ledger_posting"
        " FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse()",
    ],
)
def test_a_trigger_that_no_longer_does_its_work_is_found_and_put_back(weakened):
    connection = connections[ACTIVITY]
    with connection.cursor() as cursor:
        cursor.execute(weakened)
        cursor.execute("ALTER TABLE ledger_posting ENABLE ALWAYS TRIGGER ledger_only_grows")
    assert "ledger_posting" in {p.where for p in guards()}
    append_only.install(connection)
    assert list(guards()) == []
