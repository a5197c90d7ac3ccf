"""Writing many rows of one model at once."""

from collections.abc import Iterable, Sequence

from django.db import connections
from django.db.models import Model
from psycopg import sql

from cpa.kernel.stores import ACTIVITY


def copy_rows(model: type[Model], columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Append rows to the table of `model`, values in the order of `columns`, by COPY, in the current transaction."""
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(
        sql.Identifier(model._meta.db_table), sql.SQL(", ").join(map(sql.Identifier, columns))
    )
    with connections[ACTIVITY].cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(row)
