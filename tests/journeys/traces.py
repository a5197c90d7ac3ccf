"""Looks for a text in every column of every table of a database."""

from django.db import connections


def tables_that_hold(store: str, text: str) -> list[str]:
    """The tables of the database that hold `text` anywhere, whatever the case: as text, or as the bytes of it."""
    found = []
    with connections[store].cursor() as cursor:
        cursor.execute("SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname = 'public'")
        for (table,) in cursor.fetchall():
            # The whole row as text: every column, those of type bytea in hexadecimal.
            cursor.execute(
                f"SELECT EXISTS (SELECT 1 FROM {table} AS t WHERE t::text ILIKE %s OR t::text ILIKE %s)",
                [f"%{text}%", f"%{text.encode().hex()}%"],
            )
            if cursor.fetchone()[0]:
                found.append(table)
    return found
