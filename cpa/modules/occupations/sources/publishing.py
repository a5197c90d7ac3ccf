"""Putting an edition of a data set in the place of the one before, whole or not at all."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from django.db import transaction
from django.db.models import Model

from cpa.kernel.stores import ACTIVITY
from cpa.modules.occupations.models.published import CodeLink, CodeName, Commune, LocalFigure, PublishedTable
from cpa.modules.occupations.sources.official_table.content import CommuneRow, Figure
from cpa.modules.occupations.sources.official_table.description import Description
from cpa.modules.occupations.sources.official_table.spelling import spelt
from cpa.modules.occupations.sources.official_table.whole import TableRead
from cpa.sources.bulk import copy_lines, copy_rows

HELD: Sequence[type[Model]] = (LocalFigure, CodeLink, CodeName, Commune)


def publish(*, description: Description, read: TableRead, digest: str, carried: bool) -> bool:
    """Show this edition from now on; whether another was shown before. `carried` tells facts of `reference/` from an
    operator's official file. The edition before goes in the same transaction."""
    with transaction.atomic(using=ACTIVITY):
        table, created = PublishedTable.objects.using(ACTIVITY).update_or_create(
            dataset=description.dataset,
            defaults={
                "title": description.title,
                "producer": description.producer,
                "licence": description.licence,
                "vintage": read.vintage,
                "digest": digest,
                "carried": carried,
                "counts": read.counts,
                "published_at": datetime.now(UTC),
            },
        )
        for model in HELD:
            model._default_manager.using(ACTIVITY).filter(table=table).delete()
        _copy_figures(table, read.figures)
        _copy(CodeLink, ("source", "detail", "target", "score"), table, read.links)
        _copy(CodeName, ("code", "name"), table, read.labels)
        _copy(Commune, (*CommuneRow._fields, "searched"), table, map(_commune, read.communes))
    return not created


def _commune(row: CommuneRow) -> tuple[object, ...]:
    return (*row._replace(postal_codes=list(row.postal_codes)), spelt(row.name))  # type: ignore[arg-type]
    # COPY writes a list as an array, a tuple as a row.


def _copy_figures(table: PublishedTable, figures: Iterable[Figure]) -> None:
    """The same as `_copy`, written by hand: there are hundreds of thousands, of letters and figures alone."""
    lines = "".join(_line(table.pk, *figure) for figure in figures)
    copy_lines(LocalFigure, ("table_id", "code", "area", "values"), [lines])


def _line(table: int, code: str, area: str, values: Sequence[int | None]) -> str:
    written = ",".join("NULL" if value is None else str(value) for value in values)
    return f"{table}\t{code}\t{area}\t{{{written}}}\n"


def _copy(model: type[Model], columns: Sequence[str], table: PublishedTable, rows: Iterable[Sequence[object]]) -> None:
    copy_rows(model, ("table_id", *columns), ((table.pk, *row) for row in rows))
