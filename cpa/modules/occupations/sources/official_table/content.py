"""What published tables hold, in four shapes: figures of a code in an area, links between codes, names of codes, and
communes.

An area is written as one word: « F » for the country (what each data set means by it is in `source.yaml`), « R84 » a
region, « D01 » a department, « B8403 » an employment basin.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from cpa.modules.occupations.sources.official_table.problems import Refused

COUNTRY = "F"


def region(code: str) -> str:
    """The area of a region, by its two figures (a leading zero that was lost is put back)."""
    return f"R{code.zfill(2)}"


def department(code: str) -> str:
    """The area of a department (« 01 », « 2A », « 974 »)."""
    return f"D{code.zfill(2)}"


def basin(code: str) -> str:
    """The area of an employment basin, by its four figures (a leading zero that was lost is put back)."""
    return f"B{code.zfill(4)}"


class Figure(NamedTuple):
    """Values in the order of the data set's measures; None is unknown (masked, not said), never zero."""

    code: str
    area: str
    values: tuple[int | None, ...]


class Link(NamedTuple):
    """One nomenclature leads to another: `detail` is what it depends on (the qualification, "" when nothing), `score`
    how sure it is in thousandths (1000 when official)."""

    source: str
    detail: str
    target: str
    score: int


class Label(NamedTuple):
    """The name of a code of a nomenclature."""

    code: str
    name: str


class CommuneRow(NamedTuple):
    """A commune, or what was one and still has its name: `kind` is « current », « delegated », « associated » or
    « district » (of Paris, Lyon, Marseille), `current` the code of the commune it belongs to today. Latitude and
    longitude are in ten-thousandths of a degree, None where they are not known."""

    code: str
    name: str
    kind: str
    current: str
    department: str
    region: str
    basin: str
    postal_codes: tuple[str, ...]
    population: int | None
    latitude: int | None
    longitude: int | None


@dataclass(slots=True)
class Gathering:
    """What the rows of one table say, gathered: figures of `width` values, links, labels, communes; how much was
    counted of each thing; areas that are in no list."""

    width: int = 0
    communes: list[CommuneRow] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    labels: dict[str, str] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    unknown_areas: Counter[str] = field(default_factory=Counter)
    vintages: set[str] = field(default_factory=set)
    _values: dict[tuple[str, str], list[int | None]] = field(default_factory=dict)

    def put(self, code: str, area: str, values: Sequence[int | None]) -> None:
        """Say all of a code in an area. Raises Refused when it was said."""
        if (code, area) in self._values:
            raise Refused("TABLE-DOUBLON")
        self._values[code, area] = list(values)

    def place(self, code: str, area: str, position: int, value: int | None) -> None:
        """Say one value of a code in an area; the others stay unknown until they are said. Raises Refused when it was
        said."""
        values = self._values.setdefault((code, area), [None] * self.width)
        if values[position] is not None:
            raise Refused("TABLE-DOUBLON")
        values[position] = value

    def add(self, code: str, area: str, values: Sequence[int]) -> None:
        """Add to what is said of a code in an area."""
        values_so_far = self._values.setdefault((code, area), [0] * self.width)
        for position, value in enumerate(values):
            values_so_far[position] = (values_so_far[position] or 0) + value

    def label(self, code: str, name: str) -> None:
        """Name a code. Raises Refused when it has another name."""
        if self.labels.setdefault(code, name) != name:
            raise Refused("TABLE-DOUBLON")

    def figures(self) -> Iterator[Figure]:
        """Every figure, in the order of codes and areas; one of which nothing is known is left out."""
        for (code, area), values in sorted(self._values.items()):
            if any(value is not None for value in values):
                yield Figure(code, area, tuple(values))
