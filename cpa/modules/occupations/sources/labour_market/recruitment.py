"""Hiring projects of employers (survey BMO), by family FAP-2021 and employment basin.

A basin that crosses departments has a line for each. Counts of less than five are masked (« * »): they are unknown, so
every sum is « at least », and the share of difficult projects is taken on the lines where both counts are known.
"""

from collections.abc import Iterator

from cpa.modules.occupations.sources.official_table import content, readings
from cpa.modules.occupations.sources.official_table.areas import Areas
from cpa.modules.occupations.sources.official_table.content import COUNTRY, Figure, Gathering
from cpa.modules.occupations.sources.official_table.reader import Row

MEASURES = ("projects", "difficult", "compared", "seasonal", "lines", "masked")
"""`compared`: projects of the lines where the difficult ones are known. `lines`, `masked`: how many lines were added,
how many of them hide their number of projects."""

FAMILY_2021 = r"[A-Z][0-9A-Z][A-Z][0-9]{2}"


def gather(row: Row, into: Gathering, areas: Areas) -> None:
    """Take one line: it counts in its basin, its department, its region and the country."""
    family = readings.code(row, "Code métier BMO", FAMILY_2021)
    projects, difficult, seasonal = (readings.whole(row, column) for column in ("met", "xmet", "smet"))
    into.vintages.add(readings.code(row, "annee", r"20[0-9]{2}"))
    values = (
        projects or 0,
        difficult or 0 if projects is not None else 0,
        projects or 0 if difficult is not None else 0,
        seasonal or 0,
        1,
        int(projects is None),
    )
    into.counts["projects"] += projects or 0
    hidden = {"met": projects, "xmet": difficult, "smet": seasonal}
    into.counts.update(f"masked {name}" for name, value in hidden.items() if value is None)
    for area in _areas(row, areas, into):
        into.add(family, area, values)


def told(found: Iterator[Figure]) -> Iterator[Figure]:
    """The figures with what is known: a count whose every line is masked is unknown, not zero."""
    for figure in found:
        projects, difficult, compared, seasonal, lines, masked = figure.values
        known = masked != lines
        yield figure._replace(
            values=(
                projects if known else None,
                difficult if compared else None,
                compared,
                seasonal if seasonal else None,
                lines,
                masked,
            )
        )


def _areas(row: Row, areas: Areas, into: Gathering) -> tuple[str, ...]:
    basin = content.basin(readings.code(row, "BE24", r"[0-9]{3,4}"))
    department = content.department(readings.code(row, "Dept", r"[0-9]{1,3}|2[AB]"))
    region = content.region(readings.code(row, "REG", r"[0-9]{1,2}"))
    for area in (basin, department, region):
        areas.expect(into, area)
    return basin, department, region, COUNTRY
