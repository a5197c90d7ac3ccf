"""What one published row says of those who left a training, in whole numbers."""

from collections.abc import Iterator
from typing import NamedTuple

from cpa.modules.trainings.catalogue.model import Outcome, Provenance

APPRENTICESHIP, SCHOOL, BODY, UNIVERSITY, SURVEY = "cfd", "mefstat11", "body", "university", "survey"
"""What codes are: a diploma prepared as an apprentice (CFD) or at school (MEFSTAT11), a body (UAI), a diploma and a
discipline of higher education, a line of the survey."""


class Row(NamedTuple):
    """`area` is « region:11 » or "" for the country. `people` left (`students` finished, some of whom study on), None
    when nobody says. `rates` are in tenths of a percent, in the order of the table's measures, and so are `counts`,
    how many people each measure found; None when withheld or not measured yet."""

    scheme: str
    code: str
    area: str
    cohort: str
    people: int | None
    students: int | None
    rates: tuple[int | None, ...]
    counts: tuple[int | None, ...]
    line: int


class Measure(NamedTuple):
    """« employed », 6 months after; 0 months where the measure is about the year itself."""

    name: str
    months: int


STUDENTS = frozenset({"further_study"})
"""Measures whose rate is of all who finished, not of those who left."""


def outcomes_in(row: Row, measures: tuple[Measure, ...], dataset: str, vintage: str, digest: str) -> Iterator[Outcome]:
    """The same, one outcome a measure, each with where it was read."""
    read_in = Provenance(dataset, vintage, digest, row.line)
    for (measure, months), rate in zip(measures, row.rates, strict=True):
        people = row.students if measure in STUDENTS else row.people
        yield Outcome(row.scheme, row.code, row.area, row.cohort, measure, months, rate, people, read_in)
