"""The published release, read once and kept until another takes its place."""

from threading import Lock
from typing import Any

from django.db import connections, transaction
from psycopg import sql

from cpa.kernel.stores import ACTIVITY
from cpa.modules.occupations.catalogue.assembling import assembled
from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.catalogue.publishing import ENTRIES
from cpa.modules.occupations.catalogue.reading import catalogue_of
from cpa.modules.occupations.catalogue.tables import Tables, TitleRow
from cpa.modules.occupations.models.release import Release, State


class _Held:
    """What this process last read."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.catalogue: Catalogue = assembled((), (), {})
        self.titles: tuple[TitleRow, ...] = ()


_held = _Held()


def current() -> Catalogue:
    """The published catalogue; an empty one when nothing was published. Costs one short query when it was read before,
    about a second otherwise."""
    return _read().catalogue


def current_titles() -> tuple[TitleRow, ...]:
    """The titles of the published catalogue."""
    return _read().titles


def current_release() -> Release | None:
    """The release that is published, with its vintage and producer."""
    return Release.objects.using(ACTIVITY).filter(state=State.CURRENT).first()


def _read() -> _Held:
    digest = Release.objects.using(ACTIVITY).filter(state=State.CURRENT).values_list("digest", flat=True).first() or ""
    if _held.catalogue.release != digest:
        with _held.lock:
            if _held.catalogue.release != digest:
                _take(digest)
    return _held


def _take(digest: str) -> None:
    if not digest:
        _held.catalogue, _held.titles = assembled((), (), {}), ()
        return
    tables = published_tables(digest)
    _held.titles, _held.catalogue = tables.titles, catalogue_of(tables, digest)


def published_tables(digest: str) -> Tables:
    """All rows of a release that is kept. Raises Release.DoesNotExist."""
    with transaction.atomic(using=ACTIVITY):
        release = Release.objects.using(ACTIVITY).get(digest=digest)
        return Tables.of(lambda name, row: _rows(name, row, release))


def _rows(name: str, row: Any, release: Release) -> tuple[Any, ...]:
    model = ENTRIES[name]
    columns = sql.SQL(", ").join(
        sql.SQL("{}::text").format(sql.Identifier(column)) if column == "order" else sql.Identifier(column)
        for column in row._fields
    )
    query = sql.SQL("SELECT {} FROM {} WHERE release_id = %s ORDER BY id").format(
        columns, sql.Identifier(model._meta.db_table)
    )
    with connections[ACTIVITY].cursor() as cursor:
        cursor.execute(query, [release.pk])
        return tuple(map(row._make, cursor.fetchall()))
