"""The triggers that refuse UPDATE, DELETE and TRUNCATE on the ledger's immutable tables.

A migration installs them. `remove` exists for the tests alone, whose database must be emptied between two of them; its
use on a real ledger is found out by `verify` as soon as a row was touched.
"""

from pathlib import Path

from django.db.backends.base.base import BaseDatabaseWrapper

TABLES = ("ledger_transaction", "ledger_posting")

_TRIGGER = "ledger_only_grows"
_BEFORE_UPDATE_DELETE_TRUNCATE = 2 + 8 + 16 + 32
"""The events of pg_trigger.tgtype, of a trigger that fires once a statement."""


def sql(name: str) -> str:
    """The text of `cpa/ledger/sql/<name>.sql`."""
    return (Path(__file__).parent / "sql" / f"{name}.sql").read_text()


def install(connection: BaseDatabaseWrapper) -> None:
    """Put the triggers and what they run in place; those already there are replaced."""
    _run(connection, sql("refuse"))
    for table in TABLES:
        _run(connection, f"DROP TRIGGER IF EXISTS {_TRIGGER} ON {table}")
        _run(
            connection,
            f"CREATE TRIGGER {_TRIGGER} BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse()",
        )
        _run(connection, f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {_TRIGGER}")


def remove(connection: BaseDatabaseWrapper) -> None:
    """Take the triggers away, before a test's database is emptied. Only the tables' owner may."""
    for table in TABLES:
        _run(connection, f"DROP TRIGGER IF EXISTS {_TRIGGER} ON {table}")


def guarded_tables(connection: BaseDatabaseWrapper) -> frozenset[str]:
    """The tables whose trigger is in place, fires always and before every change, and runs what it was made to run."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT t.tgrelid::regclass::text FROM pg_trigger t JOIN pg_proc f ON f.oid = t.tgfoid"
            " WHERE t.tgname = %s AND t.tgenabled = 'A' AND t.tgtype = %s AND t.tgqual IS NULL AND f.prosrc = %s",
            [_TRIGGER, _BEFORE_UPDATE_DELETE_TRUNCATE, sql("refuse").split("$$")[1]],
        )
        return frozenset(table for (table,) in cursor.fetchall())


def _run(connection: BaseDatabaseWrapper, statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)
