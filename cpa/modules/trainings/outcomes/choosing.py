"""The nearest honest evidence of what a training leads to."""

from collections.abc import Iterable, Iterator, Sequence

from cpa.modules.trainings.catalogue.model import Scheme
from cpa.modules.trainings.outcomes import kinds
from cpa.modules.trainings.outcomes.evidence import Evidence, Nearness, NotEnough
from cpa.modules.trainings.outcomes.known import Known
from cpa.modules.trainings.outcomes.summing import figures_of, is_uncounted, provenance
from cpa.modules.trainings.sources.outcomes.rows import SURVEY, UNIVERSITY, Row

Links = Iterable[tuple[Scheme, str]]
Step = tuple[Nearness, str, Sequence[Row]]


def outcomes_of(links: Links, region: str, known: Known, *, title: str = "") -> tuple[Evidence | NotEnough, ...]:
    """What is known of those who left this training, one answer for each way to prepare it: as an apprentice (links of
    scheme CFD), at school (MEFSTAT11), at the university (by `title` and NSF). `region` is an official code (« 11 »),
    "" when not known. A survey by type of diploma answers last, and only where nothing else does.

    A training that no way is known of gives one NotEnough of way "".
    """
    given = list(links)
    answers = [*_by_diploma(given, region, known), *_by_discipline(given, region, known, title)]
    if not any(isinstance(one, Evidence) for one in answers):
        answers += _by_survey(given, known, title)
    return tuple(answers) or (NotEnough("", kinds.fewest_people()),)


def _by_diploma(links: Sequence[tuple[Scheme, str]], region: str, known: Known) -> Iterator[Evidence | NotEnough]:
    for way in kinds.WAYS:
        codes = [code for scheme, code in links if scheme == way]
        if codes:
            yield _first(_steps(way, codes, region, known), way, known)


def _steps(way: str, codes: Sequence[str], region: str, known: Known) -> Iterator[Step]:
    """Rows to look at, the nearest first; those further are fetched only when nothing nearer is enough."""
    here = f"region:{region}" if region else None
    rows = known.rows(way, codes)
    if here:
        yield Nearness.SAME_HERE, here, [row for row in rows if row.area == here]
    yield Nearness.SAME_COUNTRY, "", rows
    alike = list(_alike(way, codes, known))
    if here:
        yield Nearness.KIND_HERE, here, [row for row in alike if row.area == here]
    yield Nearness.KIND_COUNTRY, "", alike


def _alike(way: str, codes: Sequence[str], known: Known) -> Iterator[Row]:
    """Rows of the same types and domains, the codes themselves among them."""
    cohorts = known.cohorts(way)[: kinds.newest_cohorts()]
    found = {(kind.code, kinds.domain_of(way, code)): kind for code in codes if (kind := kinds.kind_of(way, code))}
    for (_code, domain), kind in found.items():
        yield from known.alike(way, kind.begins[way], domain, cohorts)


def _by_discipline(
    links: Sequence[tuple[Scheme, str]], region: str, known: Known, title: str
) -> Iterator[Evidence | NotEnough]:
    diploma = kinds.university_of(title)
    if diploma is None:
        return
    disciplines = {kinds.discipline_of(code) for scheme, code in links if scheme == Scheme.NSF} - {""}
    rows = known.rows(UNIVERSITY, (f"{diploma.code}:{one}" for one in disciplines))
    here = [row for row in rows if row.area == f"region:{region}"]
    steps: list[Step] = [(Nearness.KIND_HERE, f"region:{region}", here), (Nearness.KIND_COUNTRY, "", rows)]
    yield _first(steps, UNIVERSITY, known)


def _by_survey(links: Sequence[tuple[Scheme, str]], known: Known, title: str) -> Iterator[Evidence]:
    line = _line_of(links, title)
    answer = _first([(Nearness.SURVEY, "", known.rows(SURVEY, [line]))], SURVEY, known) if line else None
    if isinstance(answer, Evidence):
        yield answer


def _line_of(links: Sequence[tuple[Scheme, str]], title: str) -> str:
    """The line of the survey of this type of diploma, in its half of the economy where it can; "" if there is none."""
    for way in kinds.WAYS:
        for scheme, code in links:
            if scheme == way and (kind := kinds.kind_of(way, code)):
                return kind.survey.get(kinds.domain_of(way, code)[:1]) or kind.survey.get("", "")
    diploma = kinds.university_of(title)
    nsf = next((code for scheme, code in links if scheme == Scheme.NSF), "")
    return (diploma.survey.get(nsf[:1]) or diploma.survey.get("", "")) if diploma else ""


def _first(steps: Iterable[Step], way: str, known: Known) -> Evidence | NotEnough:
    """The evidence of the first step that has enough people, of its newest cohort that does."""
    for nearness, area, rows in steps:
        newest = known.cohorts(way)[: kinds.newest_cohorts()]
        for cohort in newest:
            found = _evidence(nearness, way, area, [row for row in rows if row.cohort == cohort], known)
            if found is not None:
                return found
    return NotEnough(way, kinds.fewest_people())


def _evidence(nearness: Nearness, way: str, area: str, rows: Sequence[Row], known: Known) -> Evidence | None:
    counted = [row for row in rows if not is_uncounted(row)]
    if not counted:
        return None
    told, digest = known.told(way)
    figures = figures_of(counted, told)
    if not any(figure.measure == "employed" for figure in figures):
        return None
    read_in = provenance(counted, told, digest)
    return Evidence(nearness, way, area, counted[0].cohort, told.dataset, figures, read_in, len(rows) - len(counted))
