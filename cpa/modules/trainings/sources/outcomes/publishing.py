"""Putting an edition of the outcomes in the place of the one before, whole or not at all."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from hashlib import sha256

from django.db import transaction

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.models.edition import Edition, State
from cpa.modules.trainings.models.outcome import OutcomeEntry
from cpa.modules.trainings.sources.outcomes.reading import TableRead
from cpa.modules.trainings.sources.outcomes.rows import Row
from cpa.modules.trainings.sources.outcomes.telling import source
from cpa.sources.bulk import copy_rows, wait_alone

DATASET, TITLE = "outcomes", "Devenir des sortants de formation"
COLUMNS = ("edition_id", "file", "line", "scheme", "code", "area", "cohort", "people", "students", "rates", "counts")

_ALONE = 0x6F7574
"""Key of the advisory lock that lets one process publish at a time."""


def current_edition() -> Edition | None:
    """The outcomes that are told now; None before the first."""
    return Edition.objects.using(ACTIVITY).filter(dataset=DATASET, state=State.CURRENT).first()


def publish(*, tables: Mapping[str, TableRead], carried: bool) -> bool:
    """Tell these outcomes from now on; whether that changed anything. `carried` tells facts of `reference/` from
    official files that an operator imported."""
    named = _digest(tables)
    with transaction.atomic(using=ACTIVITY):
        wait_alone(_ALONE)
        shown = current_edition()
        if shown is not None and shown.digest == named:
            return False
        editions = Edition.objects.using(ACTIVITY).filter(dataset=DATASET)
        editions.filter(state=State.PREVIOUS).delete()
        editions.filter(state=State.CURRENT).update(state=State.PREVIOUS)
        edition = _opened(named, tables, carried)
        rows = ((file, row) for file, table in enumerate(tables.values()) for row in table.rows)
        copy_rows(OutcomeEntry, COLUMNS, ((edition.pk, file, *_columns(row)) for file, row in rows))
    return True


def _digest(tables: Mapping[str, TableRead]) -> str:
    """Of the rows and of the files that they were read in, in the order of the tables."""
    found = sha256()
    for name, table in tables.items():
        found.update(repr((name, table.digest)).encode())
        for row in table.rows:
            found.update(repr(tuple(row)).encode())
    return found.hexdigest()


def _opened(named: str, tables: Mapping[str, TableRead], carried: bool) -> Edition:
    return Edition.objects.using(ACTIVITY).create(
        dataset=DATASET,
        title=TITLE,
        producer=source().producer,
        licence=source().licence,
        vintage=max(row.cohort for table in tables.values() for row in table.rows if row.cohort[0].isdigit()),
        digest=named,
        files=[{"name": name, "digest": table.digest} for name, table in tables.items()],
        tables=list(tables),
        counts={name: len(table.rows) for name, table in tables.items()},
        carried=carried,
        state=State.CURRENT,
        published_at=datetime.now(UTC),
    )


def _columns(row: Row) -> Iterator[object]:
    yield from (row.line, row.scheme, row.code, row.area, row.cohort, row.people, row.students)
    # COPY writes a list as an array, a tuple as a row.
    yield from (list(row.rates), list(row.counts))
