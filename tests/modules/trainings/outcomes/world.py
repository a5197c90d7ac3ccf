"""A few published rows to choose from."""

from cpa.modules.trainings.outcomes.known import Held
from cpa.modules.trainings.sources.outcomes.reading import TableRead
from cpa.modules.trainings.sources.outcomes.rows import Row
from cpa.modules.trainings.sources.outcomes.telling import told

REGIONAL, SUP, SURVEY = (
    "inserjeunes_region_formation",
    "insersup_agrege_diplome_discipline_region",
    "cereq_generation_2017_diplome",
)


def leavers(
    code: str, region: str, people: int | None, employed: int, *, cohort: str = "2022-2023", line: int = 2
) -> Row:
    """Apprentices (8 characters) or pupils (11) of a diploma in a region: `employed` of them at 6 and 12 months."""
    published = people is not None and people >= 20
    rate = (100 * employed + people // 2) // people * 10 if published and people else None
    counts = (employed, employed) if people is not None else (None, None)
    scheme = "cfd" if len(code) == 8 else "mefstat11"
    return Row(scheme, code, f"region:{region}", cohort, people, None, (rate, rate, None, None, None),
               (*counts, None, None, None), line)  # fmt: skip


def graduates(code: str, region: str, people: int, rate: int) -> Row:
    """Graduates of a diploma and discipline in a region."""
    return Row("university", code, f"region:{region}", "2024", people, None, (rate, rate, None, None, None),
               (None,) * 5, 2)  # fmt: skip


def survey(code: str, rate: int) -> Row:
    """A line of the survey."""
    return Row("survey", code, "", "Generation 2017", 37_977, None, (rate, rate), (None, None), 5)


def held(*rows: Row) -> Held:
    """These rows, published."""
    tables = {}
    for dataset, schemes in ((REGIONAL, ("cfd", "mefstat11")), (SUP, ("university",)), (SURVEY, ("survey",))):
        chosen = tuple(row for row in rows if row.scheme in schemes)
        tables[dataset] = TableRead(told()[dataset], "d1", chosen, len(chosen), 0)
    return Held(tables)
