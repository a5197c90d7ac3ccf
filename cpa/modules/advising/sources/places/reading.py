"""A folder of lists of places → mended records, and a full account of what was read."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cpa.kernel.problem import Problem, forbid
from cpa.modules.advising.sources.places.record import Record
from cpa.modules.advising.sources.places.tables import READERS, LeftOut
from cpa.modules.advising.sources.places.telling import rules, source
from cpa.sources.package import Package
from cpa.sources.progress import Progress, silent
from cpa.sources.published import PublishedSource, read_sheets
from cpa.sources.sheet import Sheet

SERVICES, STRUCTURES = "data_inclusion_services", "data_inclusion_structures"

LOST = ("hours left out", "siret unknown")
"""Values that no rule could mend: they are counted among what is left over, and their row is kept without them."""

SENTENCES = {
    "place-without-address": "Cette ligne ne dit ni l’adresse ni le département : elle est laissée de côté.",
    "place-kind-unknown": "Ce genre de lieu est inconnu : la ligne est laissée de côté.",
    "place-for-residents": "Ce lieu n’aide que ceux qui y logent : la ligne est laissée de côté.",
    "place-service-alone": "Ce service n’est rattaché à aucune structure connue : la ligne est laissée de côté.",
}


@dataclass(frozen=True, slots=True)
class Read:
    """What a folder says: its records, the digest of each table's file, how many rows each has, and how many of them
    are set aside, by reason."""

    records: tuple[Record, ...]
    digests: Mapping[str, str]
    rows: Mapping[str, int]
    aside: Mapping[str, int]
    problems: tuple[Problem, ...]
    mended: Mapping[str, int]
    leftovers: Mapping[str, int]

    @property
    def refused(self) -> bool:
        """Whether something in it forbids to publish."""
        return forbid(self.problems)


def read_places(package: Package, progress: Progress = silent, of: PublishedSource | None = None) -> Read:
    """Read the folder whole, by the tables of `of` (those of source.yaml unless given)."""
    sheets = read_sheets(package, of or source(), progress)
    mended: Counter[str] = Counter()
    records = [record for name, sheet in sheets.tables.items() if name in READERS for record in _table(sheet, mended)]
    if SERVICES in sheets.tables:
        records = _with_services(records, sheets.tables)
    for sheet in sheets.tables.values():
        sheet.judge_size()
    mended += sheets.mended()
    problems = sheets.all_problems()
    return Read(
        tuple(records),
        {name: package.members[sheet.file].digest for name, sheet in sheets.tables.items()},
        {name: len(sheet.rows) + sheet.counts["malformed rows"] for name, sheet in sheets.tables.items()},
        Counter(problem.code for problem in problems if problem.line is not None and problem.line > 1),
        problems,
        {name: count for name, count in mended.items() if count and not name.startswith(LOST)},
        {
            **{name: count for name, count in mended.items() if count and name.startswith(LOST)},
            **sheets.leftovers(),
        },
    )


def _table(sheet: Sheet, mended: Counter[str]) -> Iterator[Record]:
    reader, dataset = READERS[sheet.spec.name], sheet.spec.name
    for line, values in sheet.numbered():
        record = reader(dict(zip(sheet.spec.take, values, strict=True)), dataset, line, mended)
        if isinstance(record, LeftOut):
            _aside(sheet, record, line)
        elif not (record.town or record.postal_code or record.department):
            _aside(sheet, "place-without-address", line)
        else:
            yield record


def _aside(sheet: Sheet, code: str, line: int) -> None:
    sheet.counts["left aside"] += 1
    sheet.warn(code, SENTENCES[code], line)


def _with_services(records: list[Record], sheets: Mapping[str, Sheet]) -> list[Record]:
    """The records, each structure with the kinds of help of its services; a service of no structure is told."""
    known, themes = {one.key for one in records if one.dataset == STRUCTURES}, rules()["kinds"]["themes"]
    added: dict[str, set[str]] = {}
    for line, (_id, structure, _source, text) in sheets[SERVICES].numbered():
        if structure not in known:
            _aside(sheets[SERVICES], "place-service-alone", line)
            continue
        found = {kind for theme in text.split(";") for start, kind in themes.items() if theme.startswith(start)}
        added.setdefault(structure, set()).update(found)
    return [_helped(one, added[one.key]) if one.dataset == STRUCTURES and one.key in added else one for one in records]


def _helped(record: Record, more: set[str]) -> Record:
    return record._replace(kinds=" ".join(sorted({*record.kinds.split(), *more})))
