"""Published outcomes in the shape that `reference/outcomes/` carries them: counts alone where they give the rates, the
lines of a file one after the other."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from cpa.modules.trainings.sources.outcomes.reading import TableRead
from cpa.modules.trainings.sources.outcomes.rows import APPRENTICESHIP, BODY, SCHOOL, STUDENTS, SURVEY, UNIVERSITY, Row
from cpa.modules.trainings.sources.outcomes.telling import Told, told
from cpa.sources.reference.tables import packed, unpacked

INDEX, COLUMNS = "tables.csv.gz", ("dataset", "digest")
REGIONAL = "inserjeunes_region_formation"
SCHEMES = {
    "inserjeunes_cfa": BODY,
    "insersup_agrege_diplome_discipline_region": UNIVERSITY,
    "cereq_generation_2017_diplome": SURVEY,
}
AREA = "region:"


def files_of(tables: Mapping[str, TableRead]) -> Mapping[str, bytes]:
    """The files that carry these tables, and the index that names them with the digest of their raw file."""
    files = {INDEX: packed(COLUMNS, [(name, table.digest) for name, table in tables.items()])}
    for name, table in tables.items():
        files[f"{name}.csv.gz"] = packed(_header(table.told), _written(table))
    return files


def carried_in(folder: Path) -> Mapping[str, TableRead]:
    """The tables of a folder. Raises BrokenReference, FileNotFoundError."""
    tables = {}
    for name, digest in unpacked(folder / INDEX, COLUMNS):
        rows = tuple(_read(told()[name], unpacked(folder / f"{name}.csv.gz", _header(told()[name]))))
        tables[name] = TableRead(told()[name], digest, rows, len(rows), 0)
    return tables


def _header(said: Told) -> tuple[str, ...]:
    measures = [f"{measure}_{months}" for measure, months in said.measures]
    counted = ("students", *measures, "half_down") if said.dataset == REGIONAL else measures
    return ("line", "code", "area", "cohort", "people", *counted)


def _written(table: TableRead) -> Iterator[Sequence[object]]:
    """Each row; its line only where it is not the one after the line before."""
    before = 0
    for row in sorted(table.rows, key=lambda one: one.line):
        line = "" if row.line == before + 1 else row.line
        before = row.line
        figures = _counts(row, table.told) if table.told.dataset == REGIONAL else map(_cell, row.rates)
        yield (line, row.code, row.area.removeprefix(AREA), row.cohort, _cell(row.people), *figures)


def _counts(row: Row, said: Told) -> Iterator[object]:
    """How many finished where it is not those who left and those who study on; of each measure, how many were not in
    work (or study on); the measures whose rate is rounded down at a half, where others are rounded up."""
    *employed, study = row.counts
    implied = None if row.people is None or study is None else row.people + study
    yield "" if row.students == implied else _cell(row.students)
    yield from (_cell(None if count is None or row.people is None else row.people - count) for count in employed)
    yield _cell(study)
    rates = _rates(row.people, row.students, row.counts, said, "")
    yield "".join(str(at) for at, (rate, own) in enumerate(zip(rates, row.rates, strict=True)) if rate != own)


def _read(said: Told, lines: Iterable[Sequence[str]]) -> Iterator[Row]:
    line = 0
    for written, code, area, cohort, people, *figures in lines:
        line = int(written) if written else line + 1
        where, left = f"{AREA}{area}" if area else "", _number(people)
        if said.dataset == REGIONAL:
            scheme = APPRENTICESHIP if len(code) == 8 else SCHOOL
            yield Row(scheme, code, where, cohort, left, *_figures(left, figures, said), line)
        else:
            rates = tuple(map(_number, figures))
            yield Row(SCHEMES[said.dataset], code, where, cohort, left, None, rates, (None,) * len(rates), line)


def _figures(
    people: int | None, written: Sequence[str], said: Told
) -> tuple[int | None, tuple[int | None, ...], tuple[int | None, ...]]:
    """Students, rates and counts of a row that carries counts alone."""
    finished, *others, down = written
    *out, study = map(_number, others)
    employed = [None if count is None or people is None else people - count for count in out]
    implied = None if people is None or study is None else people + study
    students = _number(finished) if finished else implied
    counts = (*employed, study)
    return students, _rates(people, students, counts, said, down), counts


def _rates(
    people: int | None, students: int | None, counts: Sequence[int | None], said: Told, down: str
) -> tuple[int | None, ...]:
    """Percentages of counts, in tenths, where enough people are behind them."""
    bases = [students if measure.name in STUDENTS else people for measure in said.measures]
    return tuple(
        None if count is None or base is None or base < said.published_from else _percent(count, base, str(at) in down)
        for at, (count, base) in enumerate(zip(counts, bases, strict=True))
    )


def _percent(count: int, base: int, down: bool) -> int:
    return 10 * ((200 * count + base - down) // (2 * base))


def _cell(value: int | None) -> object:
    return "" if value is None else value


def _number(text: str) -> int | None:
    return int(text) if text else None
