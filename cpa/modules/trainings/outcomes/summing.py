"""Rows of one cohort → the figures that may be told of them together."""

from collections.abc import Sequence

from cpa.modules.trainings.catalogue.model import Provenance
from cpa.modules.trainings.outcomes.evidence import Figure
from cpa.modules.trainings.outcomes.kinds import fewest_people
from cpa.modules.trainings.outcomes.margin import margin_of
from cpa.modules.trainings.sources.outcomes.rows import STUDENTS, Measure, Row
from cpa.modules.trainings.sources.outcomes.telling import Told


def figures_of(rows: Sequence[Row], told: Told) -> tuple[Figure, ...]:
    """One figure a measure, of the rows that say how many people are behind it; those of too few people are left out.

    Alone, a row keeps its published rate, and what its producer withholds is not computed from counts. Together, rows
    count also where each had too few people for a rate of its own.
    """
    if len(rows) == 1:
        found = [_published(rows[0], at, told) for at in range(len(told.measures))]
    else:
        found = [_summed(rows, at, told.measures[at]) for at in range(len(told.measures))]
    return tuple(figure for figure in found if figure is not None and figure.people >= fewest_people())


def is_uncounted(row: Row) -> bool:
    """Whether nobody says how many people left."""
    return row.people is None


def provenance(rows: Sequence[Row], told: Told, digest: str) -> tuple[Provenance, ...]:
    """Where each row was read."""
    return tuple(Provenance(told.dataset, told.vintage, digest, row.line) for row in rows)


def _published(row: Row, at: int, told: Told) -> Figure | None:
    measure, rate, people = told.measures[at], row.rates[at], _base(row, told.measures[at])
    if rate is None or not people:
        return None
    margin = None if told.weighted else margin_of(_count(row, at, people) or 0, people)
    return Figure(measure.name, measure.months, rate, people, margin)


def _summed(rows: Sequence[Row], at: int, measure: Measure) -> Figure | None:
    parts = [(count, base) for row in rows if (base := _base(row, measure)) is not None
             and (count := _count(row, at, base)) is not None]  # fmt: skip
    count, people = (sum(column) for column in zip(*parts, strict=True)) if parts else (0, 0)
    if not people:
        return None
    return Figure(
        measure.name, measure.months, (1000 * count + people // 2) // people, people, margin_of(count, people)
    )


def _base(row: Row, measure: Measure) -> int | None:
    return row.students if measure.name in STUDENTS else row.people


def _count(row: Row, at: int, base: int) -> int | None:
    """How many the measure found; from the rate, to the nearest, where only that is published."""
    rate, count = row.rates[at], row.counts[at]
    if count is None and rate is not None:
        return (rate * base + 500) // 1000
    return count
