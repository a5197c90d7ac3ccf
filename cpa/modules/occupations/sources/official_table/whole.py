"""The whole of a published table: what its rows say, what was wrong, and whether it can be published."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from cpa.kernel.problem import Problem
from cpa.modules.occupations.sources.official_table.areas import Areas
from cpa.modules.occupations.sources.official_table.content import COUNTRY, CommuneRow, Figure, Gathering, Label, Link
from cpa.modules.occupations.sources.official_table.description import Description
from cpa.modules.occupations.sources.official_table.problems import Refused, problem
from cpa.modules.occupations.sources.official_table.reader import Row, read

MOST_REFUSED = 10_000


@dataclass(frozen=True, slots=True)
class Reader:
    """How one data set is gathered: its measures in order, the function for one row, the last word on its figures.
    `asks_places` tells one that cannot be read before territories are known."""

    measures: tuple[str, ...]
    gather: Callable[[Row, Gathering, Areas], None]
    told: Callable[[Iterator[Figure]], Iterator[Figure]] = iter
    asks_places: bool = False


@dataclass(frozen=True, slots=True)
class TableRead:
    """What a file holds: figures, links or names, whichever its data set is made of; its vintage; what was wrong and
    whether it can be published."""

    dataset: str
    vintage: str
    figures: tuple[Figure, ...]
    links: tuple[Link, ...]
    labels: tuple[Label, ...]
    communes: tuple[CommuneRow, ...]
    problems: tuple[Problem, ...]
    counts: dict[str, int]
    leftovers: dict[str, int]
    publishable: bool


def read_table(stream: BinaryIO, description: Description, reader: Reader, areas: Areas) -> TableRead:
    """All that a file says, or what is wrong with it. Nothing is published of a file whose whole is wrong or that falls
    below a floor."""
    into, problems = Gathering(len(reader.measures)), _Problems()
    rows = _gathered(_told_once(read(stream, description), description.key), into, reader, areas, problems)
    figures = tuple(reader.told(into.figures()))
    links, labels = tuple(sorted(set(into.links))), tuple(sorted(Label(*one) for one in into.labels.items()))
    if len(links) != len(into.links):
        problems.found.append(problem("TABLE-DOUBLON"))
    measured = _measured(rows, figures, links, labels) | into.counts
    problems.found += _beyond(measured, description)
    problems.found += [problem("TABLE-TERRITOIRE", what=area) for area in sorted(into.unknown_areas)]
    if len(into.vintages) > 1:
        problems.found.append(problem("TABLE-MILLESIME"))
    return TableRead(
        dataset=description.dataset,
        vintage=next(iter(into.vintages), description.vintage),
        figures=figures,
        links=links,
        labels=labels,
        communes=tuple(sorted(into.communes, key=_present_first)),
        problems=tuple(problems.found),
        counts={name: count for name, count in measured.items() if count},
        leftovers=dict(into.unknown_areas) | problems.leftovers,
        publishable=not problems.stops and not any(one.code in STOPPING for one in problems.found),
    )


STOPPING = frozenset({
    "TABLE-VIDE", "TABLE-COMPRESSION", "TABLE-UTF-8", "TABLE-COLONNE-ABSENTE", "TABLE-COLONNE-REPETEE",
    "TABLE-MILLESIME", "TABLE-ABANDON", "TABLE-PLANCHER",
})  # fmt: skip
"""Problems of a file as a whole: nothing of it is published."""


def _present_first(commune: CommuneRow) -> tuple[str, bool, str]:
    """By code; of a commune and a part of it under one code, the commune first."""
    return commune.code, commune.kind not in ("current", "district"), commune.name


class _Problems:
    """What is wrong in one file."""

    def __init__(self) -> None:
        self.found: list[Problem] = []
        self.stops = False
        self.leftovers: dict[str, int] = {}

    def hear(self, one: Problem) -> None:
        self.found.append(one)
        if one.code == "TABLE-COLONNE-INCONNUE":
            self.leftovers[one.where] = 1


def _gathered(rows: Iterable[Row | Problem], into: Gathering, reader: Reader, areas: Areas, problems: _Problems) -> int:
    taken = 0
    for row in rows:
        if isinstance(row, Problem):
            problems.hear(row)
            continue
        try:
            reader.gather(row, into, areas)
            taken += 1
        except Refused as wrong:
            problems.hear(problem(wrong.code, row.line, wrong.column))
            if len(problems.found) >= MOST_REFUSED:
                problems.hear(problem("TABLE-ABANDON", row.line))
                break
    return taken


def _told_once(rows: Iterable[Row | Problem], key: Sequence[str]) -> Iterator[Row | Problem]:
    """The rows whose key was not met before. One met again is told with its line: the first stands."""
    met: dict[tuple[str, ...], Mapping[str, str]] = {}
    for row in rows:
        if isinstance(row, Problem) or not key:
            yield row
            continue
        first = met.setdefault(tuple(row[column] for column in key), row.cells)
        if first is row.cells:
            yield row
        else:
            yield problem("TABLE-DOUBLON" if first == row.cells else "TABLE-CONTRADICTION", row.line)


def _measured(
    rows: int, figures: tuple[Figure, ...], links: tuple[Link, ...], labels: tuple[Label, ...]
) -> Counter[str]:
    codes = {one.code for one in figures} | {one.source for one in links} | {one.code for one in labels}
    areas = {one.area for one in figures} - {COUNTRY}
    return Counter({"rows": rows, "codes": len(codes), "areas": len(areas), "figures": len(figures)})


def _beyond(measured: Counter[str], description: Description) -> Iterator[Problem]:
    for what, floor in description.floors.items():
        if measured[what] < floor:
            yield problem("TABLE-PLANCHER", what=f"{what} : {measured[what]} sur {floor} attendus")
    for what, ceiling in description.ceilings.items():
        if measured[what] > ceiling:
            yield problem("TABLE-PLAFOND", what=f"{what} : {measured[what]} pour {ceiling} attendus")
