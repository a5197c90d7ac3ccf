"""The one model of the galaxy: what every view shows of families, of a family, and of an occupation, in one order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from cpa.modules.occupations.bridges.building import Bridging, targets
from cpa.modules.occupations.bridges.ground import ground_of
from cpa.modules.occupations.bridges.model import Band, Bridge, Length
from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.galaxy.names import short_of

OFFICIAL, MOST, WIDER = 12, 16, 40
"""How many official moves, and how many bridges in all are shown at first; how many bridges « tout voir » shows."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An occupation among those of its family: `rank` counts from 1, through the fields in order."""

    code: str
    name: str
    rank: int


@dataclass(frozen=True, slots=True)
class Field:
    """A professional field and its occupations."""

    code: str
    name: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """A family of the galaxy: its letter, its official name, its fields."""

    letter: str
    name: str
    fields: tuple[Field, ...]

    @property
    def short(self) -> str:
        """Its name as every page says it, in the reader's language."""
        return short_of(self.letter, self.name)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every occupation, in order."""
        return tuple(entry for field in self.fields for entry in field.entries)


@dataclass(frozen=True, slots=True)
class Lead:
    """A bridge from an occupation, as every view tells it. `kind` is « near », « evolution », "" (official, its kind is
    not said) or « alike » (not official). `shared` counts the skills that both ask for; `length` says how long, and
    `months` only orders."""

    code: str
    name: str
    family: str
    kind: str
    shared: int
    band: Band
    months: tuple[int, int]
    length: Length

    @property
    def official(self) -> bool:
        """Whether ROME names this move."""
        return self.kind != "alike"


@dataclass(frozen=True, slots=True)
class Leads:
    """The bridges shown, and how many more « tout voir » would show."""

    shown: tuple[Lead, ...]
    more: int

    @property
    def official(self) -> tuple[Lead, ...]:
        """Those that ROME names."""
        return tuple(lead for lead in self.shown if lead.official)

    @property
    def alike(self) -> tuple[Lead, ...]:
        """Those that only share skills."""
        return tuple(lead for lead in self.shown if not lead.official)


@lru_cache(maxsize=2)
def families(catalogue: Catalogue) -> Mapping[str, Family]:
    """Every family by its letter, in order."""
    found: dict[str, dict[str, list[Entry]]] = {}
    for one in sorted(catalogue.occupations, key=lambda one: (one.family, one.field, one.code)):
        fields = found.setdefault(one.family, {})
        rank = sum(map(len, fields.values())) + 1
        fields.setdefault(one.field, []).append(Entry(one.code, one.name, rank))
    return {
        letter: Family(letter, catalogue.families.get(letter, letter), tuple(_fields(catalogue, fields)))
        for letter, fields in found.items()
    }


def _fields(catalogue: Catalogue, fields: Mapping[str, list[Entry]]) -> Iterator[Field]:
    for code, entries in fields.items():
        yield Field(code, catalogue.fields.get(code, code), tuple(entries))


def leads(catalogue: Catalogue, code: str, whole: bool = False) -> Leads:
    """The bridges from an occupation: official moves in ROME's order, then those that share most skills. Raises
    KeyError when the catalogue does not have it."""
    if code not in catalogue.index:
        raise KeyError(code)
    bridging = Bridging(ground_of(code, catalogue), catalogue)
    every = targets(bridging, WIDER)
    kept = every
    if not whole:
        named = [target for target in every if target in bridging.official][:OFFICIAL]
        others = [target for target in every if target not in bridging.official]
        kept = [*named, *others[: MOST - len(named)]]
    return Leads(tuple(_lead(bridging.to(target)) for target in kept), len(every) - len(kept))


def _lead(bridge: Bridge) -> Lead:
    return Lead(
        bridge.target,
        bridge.name,
        bridge.family,
        bridge.official.kind if bridge.official else "alike",
        len(bridge.shared.shared),
        bridge.effort.band,
        (bridge.effort.months_low, bridge.effort.months_high),
        bridge.effort.length,
    )
