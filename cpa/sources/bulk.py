"""Writing many rows of one model at once, in the current transaction, and one writer at a time."""

import re
from collections.abc import Iterable, Sequence

from django.db import connections
from django.db.models import Model
from psycopg import sql

from cpa.kernel.stores import ACTIVITY

SIGNS = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
"""Signs that mean something to COPY, as it reads them in a text."""

_MEANT = re.compile(r"[\\\n\r]")


def copy_rows(model: type[Model], columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Append rows to the table of `model`, values in the order of `columns`, by COPY."""
    with connections[ACTIVITY].cursor() as cursor, cursor.copy(_into(model, columns)) as copy:
        for row in rows:
            copy.write_row(row)


def copy_texts(model: type[Model], columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """The same of rows whose values are texts, numbers or None, several times faster: each is written as it reads."""
    copy_lines(model, columns, ["".join(map(_line, rows))])


def copy_lines(model: type[Model], columns: Sequence[str], lines: Iterable[str]) -> None:
    """The same of rows already written as COPY reads them, one or several a text."""
    with connections[ACTIVITY].cursor() as cursor, cursor.copy(_into(model, columns)) as copy:
        for line in lines:
            copy.write(line)


def rewrite(model: type[Model], columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Put rows in the place of those of `model`; without `columns`, they give all of them. Deleted, not truncated:
    readers go on meanwhile, and the role that serves pages may do it."""
    table = sql.Identifier(model._meta.db_table)
    with connections[ACTIVITY].cursor() as cursor:
        cursor.execute(sql.SQL("DELETE FROM {}").format(table))
        copy_rows(model, columns, rows)
        cursor.execute(sql.SQL("ANALYZE {}").format(table))


def wait_alone(key: int) -> None:
    """Hold other processes back from what `key` names, until this transaction ends."""
    with connections[ACTIVITY].cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [key])


def _into(model: type[Model], columns: Sequence[str]) -> sql.Composed:
    named = sql.SQL("({})").format(sql.SQL(", ").join(map(sql.Identifier, columns))) if columns else sql.SQL("")
    return sql.SQL("COPY {} {} FROM STDIN").format(sql.Identifier(model._meta.db_table), named)


def _line(row: Sequence[object]) -> str:
    """The row as COPY reads it. Nearly all are plain, and joining a row costs less than looking into each field."""
    plain = "\t".join(map(str, row))
    if None in row or plain.count("\t") >= len(row) or _MEANT.search(plain):
        plain = "\t".join("\\N" if cell is None else str(cell).translate(SIGNS) for cell in row)
    return f"{plain}\n"
