"""Putting an edition in the place of the one before, whole or not at all."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass
from datetime import UTC, date, datetime
from typing import Any

from django.db import connections, transaction
from django.db.models import Model
from psycopg import sql

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.catalogue.model import Certification
from cpa.modules.trainings.models.certification import (
    CertificationChange,
    CertificationEntry,
    FactEntry,
    LinkEntry,
    NameEntry,
)
from cpa.modules.trainings.models.edition import Edition, State
from cpa.modules.trainings.register.changes import Changes, changes_between, told
from cpa.modules.trainings.register.merging import Source, merged
from cpa.modules.trainings.register.tables import FactRow, LinkRow, NameRow, Tables
from cpa.sources.bulk import copy_texts, wait_alone

ENTRIES: Mapping[str, tuple[type[Model], tuple[str, ...]]] = {
    "facts": (FactEntry, FactRow._fields),
    "links": (LinkEntry, LinkRow._fields),
    "names": (NameEntry, NameRow._fields),
}
"""Table → the model of its rows, and their columns."""

_ALONE = 0x747261
"""Key of the advisory lock that lets one process publish at a time."""


@dataclass(frozen=True, slots=True)
class NewEdition:
    """An edition to publish, as `models.Edition` keeps it. `files` are names with digests."""

    dataset: str
    title: str
    producer: str
    licence: str
    vintage: str
    known_on: date | None
    digest: str
    files: tuple[tuple[str, str], ...]
    tables: tuple[str, ...]
    carried: bool
    said: Tables


def publish(*, editions: Sequence[NewEdition], last: frozenset[str]) -> Mapping[str, Changes]:
    """Make these editions current, each in the place of the one before of its data set, and bring the certifications up
    to date: readers see all of it at once. `last` names the data sets that name a certification only where no other
    does. Gives what official editions changed from the official ones before, by data set: it is kept, too."""
    with transaction.atomic(using=ACTIVITY):
        wait_alone(_ALONE)
        changes = {one.dataset: found for one in editions if (found := _put(one)) is not None}
        _bring_certifications_up_to_date(editions, last)
    return changes


def _put(new: NewEdition) -> Changes | None:
    editions = Edition.objects.using(ACTIVITY).filter(dataset=new.dataset)
    changes = _changes(editions.filter(state=State.CURRENT).first(), new)
    editions.filter(state=State.PREVIOUS).delete()
    editions.filter(state=State.CURRENT).update(state=State.PREVIOUS)
    said = {name: getattr(new, name) for name in ("dataset", "title", "producer", "licence", "vintage", "known_on",
                                                  "digest", "carried")}  # fmt: skip
    edition = Edition.objects.using(ACTIVITY).create(
        files=[{"name": name, "digest": digest} for name, digest in new.files],
        tables=list(new.tables),
        counts={name: len(rows) for name, rows in new.said.named()},
        state=State.CURRENT,
        published_at=datetime.now(UTC),
        **said,
    )
    for name, rows in new.said.named():
        model, columns = ENTRIES[name]
        copy_texts(model, ("edition_id", *columns), ((edition.pk, *row) for row in rows))
    return changes


def _changes(before: Edition | None, new: NewEdition) -> Changes | None:
    """What changes, kept. What the project carries is less than what it comes from: that is no change."""
    if before is None or before.carried or new.carried:
        return None
    changes, now = changes_between(source_of(before).tables, new.said), datetime.now(UTC)
    columns = ("dataset", "before_vintage", "vintage", "published_at", "code", "what", "before", "after")
    rows = ((new.dataset, before.vintage, new.vintage, now, *astuple(one)) for one in told(changes))
    copy_texts(CertificationChange, columns, rows)
    return changes


def _bring_certifications_up_to_date(new: Sequence[NewEdition], last: frozenset[str]) -> None:
    read = {one.dataset for one in new}
    others = Edition.objects.using(ACTIVITY).filter(state=State.CURRENT).exclude(dataset__in=read)
    found = merged([*map(source_of, others), *map(_source, new)], last)
    CertificationEntry.objects.using(ACTIVITY).all().delete()
    columns = ("code", "title", "level", "registered_until", "active", "active_on", "replaced_by", "dataset", "vintage",
               "digest", "line")  # fmt: skip
    copy_texts(CertificationEntry, columns, map(_row, found))


def _row(one: Certification) -> tuple[object, ...]:
    place = one.read_in
    return (one.code, one.title, one.level, one.registered_until, one.active, one.active_on, " ".join(one.replaced_by),
            place.dataset, place.vintage, place.digest, place.line)  # fmt: skip


def _source(new: NewEdition) -> Source:
    return Source(new.dataset, new.vintage, new.known_on, [digest for _name, digest in new.files], new.said)


def source_of(edition: Edition) -> Source:
    """What an edition that is kept says."""
    said = Tables(*(tuple(_rows(name, edition)) for name in ENTRIES))
    digests = [one["digest"] for one in edition.files]
    return Source(edition.dataset, edition.vintage, edition.known_on, digests, said)


def _rows(name: str, edition: Edition) -> Iterable[Any]:
    model, columns = ENTRIES[name]
    row = {"facts": FactRow, "links": LinkRow, "names": NameRow}[name]
    query = sql.SQL("SELECT {} FROM {} WHERE edition_id = %s ORDER BY id").format(
        sql.SQL(", ").join(map(sql.Identifier, columns)), sql.Identifier(model._meta.db_table)
    )
    with connections[ACTIVITY].cursor() as cursor:
        cursor.execute(query, [edition.pk])
        yield from map(row._make, cursor.fetchall())
