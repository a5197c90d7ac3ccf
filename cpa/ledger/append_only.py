"""The triggers that refuse UPDATE, DELETE and TRUNCATE on the ledger's immutable tables.

A migration installs them. `remove` exists for the tests alone, whose database must be emptied between two of them; its
use on a real ledger is found out by `verify` as soon as a row was touched.
"""

from pathlib import Path

from django.db.backends.base.base import BaseDatabaseWrapper

TABLES = ("ledger_transaction", "ledger_posting")

_TRIGGER = "ledger_only_grows"


def sql(name: str) -> str:
    """The text of `cpa/ledger/sql/<name>.sql`."""
    return (Path(__file__).parent / "sql" / f"{name}.sql").read_text()


def install(connection: BaseDatabaseWrapper) -> None:
    """Put the triggers in place; those already there are replaced."""
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
    """The tables whose trigger is in place and fires always."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = %s AND tgenabled = 'A'"
            " AND tgfoid = 'ledger_refuse'::regproc",
            [_TRIGGER],
        )
        return frozenset(table for (table,) in cursor.fetchall())


def _run(connection: BaseDatabaseWrapper, statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)
