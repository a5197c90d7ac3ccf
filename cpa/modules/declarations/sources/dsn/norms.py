"""The yearly norms as data: which rubriques, codes and blocks exist, and what each nature of declaration must hold.

P19V01 serves as one of the two neighbours of P21V01 to P23V01, which accept what P19V01 or P24V01 know; it is not open
to declarations itself. The usages and models are those of P25V01, the only year whose tables are public.
"""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TABLES = Path(__file__).parent / "norms"
YEARS_READ = {
    "P21V01": {"19", "24"},
    "P22V01": {"19", "24"},
    "P23V01": {"19", "24"},
    "P24V01": {"24"},
    "P25V01": {"25"},
    "P26V01": {"26"},
}
LOADED = tuple(YEARS_READ)
NEWEST = LOADED[-1]

PLATFORM_BLOCKS = {
    "S05.G51.00": "",
    "S06.G51.00": "",
    "S96.G51.00": "",
    "S95.G51.00": "",
    "S10.G00.95": "S10.G00.00",
    "S20.G00.96": "S20.G00.05",
}
"""Added by the platform when it hands messages to an organisme: seen in published files, absent from the norm."""


@dataclass(frozen=True, slots=True)
class Rubrique:
    """One field of a norm. `codes` is empty unless the field takes enumerated codes."""

    code: str
    label: str
    kind: str
    shortest: int
    longest: int
    pattern: str
    codes: frozenset[str]
    since_2019: bool


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands: its parent (empty at the root), its rank in the file, how many a parent may hold (None: no
    limit) and must hold."""

    parent: str
    rank: int
    least: int
    most: int | None


@dataclass(frozen=True, slots=True)
class Norm:
    """What one norm knows."""

    name: str
    rubriques: dict[str, Rubrique]
    places: dict[str, Place]

    @property
    def asks_by_table(self) -> bool:
        """Whether the usages of P25V01 bind this norm: a neighbour of that year, not one of before 2024."""
        return self.name >= "P24V01"


@dataclass(frozen=True, slots=True)
class Model:
    """What a nature of declaration must, and must not, hold."""

    nature: str
    places: dict[str, Place]
    due: dict[str, frozenset[str]]
    barred: dict[str, frozenset[str]]


def _table(name: str) -> list[dict[str, str]]:
    with (TABLES / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def _place(row: dict[str, str], rank: int) -> Place:
    return Place(row["parent"], rank, int(row["min"]), None if row["max"] == "*" else int(row["max"]))


@cache
def labels() -> dict[str, str]:
    """Official names of every block and rubrique, by number."""
    names = {row["block"]: row["label"] for row in _table("blocks.csv")}
    return names | {row["rubrique"]: row["label"] for row in _table("rubriques.csv")}


@cache
def places() -> dict[str, Place]:
    """The tree of blocks, the platform's own included."""
    tree = {row["block"]: _place(row, rank) for rank, row in enumerate(_table("blocks.csv"))}
    after = {"S10.G00.00": tree["S10.G00.02"].rank, "S20.G00.05": tree["S20.G00.08"].rank}
    return tree | {block: Place(parent, after.get(parent, -1), 0, None) for block, parent in PLATFORM_BLOCKS.items()}


def _codes(years: set[str]) -> dict[str, set[str]]:
    known: dict[str, set[str]] = {}
    for row in _table("codes.csv"):
        if years & set(row["years"].split()):
            known.setdefault(row["rubrique"], set()).add(row["code"])
    return known


def _rubrique(row: dict[str, str], codes: dict[str, set[str]]) -> Rubrique:
    return Rubrique(
        code=row["rubrique"],
        label=row["label"],
        kind=row["type"],
        shortest=int(row["shortest"] or 1),
        longest=int(row["longest"] or 255),
        pattern=row["pattern"],
        codes=frozenset(codes.get(row["rubrique"], ())),
        since_2019="19" in row["years"],
    )


@cache
def norm(name: str) -> Norm:
    """The norm called `name` (« P25V01 »). Raises KeyError when it is not loaded: ask `name in LOADED` first."""
    years = YEARS_READ[name]
    codes = _codes(years)
    known = {r["rubrique"]: _rubrique(r, codes) for r in _table("rubriques.csv") if years & set(r["years"].split())}
    return Norm(name, known, places())


@cache
def model(nature: str) -> Model | None:
    """The model of a nature of declaration, or None for one whose model is not public."""
    rows = [row for row in _table("models.csv") if row["nature"] == nature]
    if not rows:
        return None
    ranks = places()
    tree = {row["block"]: _place(row, ranks[row["block"]].rank) for row in rows}
    due: dict[str, set[str]] = {}
    barred: dict[str, set[str]] = {}
    for row in _table("usages.csv"):
        block, number = row["rubrique"][:10], row["rubrique"][11:]
        if row[nature] == "O":
            due.setdefault(block, set()).add(number)
        elif row[nature] == "I":
            barred.setdefault(block, set()).add(number)
    return Model(nature, tree, _frozen(due), _frozen(barred))


def _frozen(sets: dict[str, set[str]]) -> dict[str, frozenset[str]]:
    return {block: frozenset(numbers) for block, numbers in sets.items()}
