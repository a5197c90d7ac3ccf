"""Occupations that the law keeps to holders of a diploma, and how long its studies usually take (regulated.yaml)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from cpa.kernel.said import said_in
from cpa.modules.occupations.bridges.model import Length, Unit

_FILE = Path(__file__).parent / "regulated.yaml"


@dataclass(frozen=True, slots=True)
class Studies:
    """One diploma and its usual length, as `source` says; whoever held one of the occupations that it opens has it."""

    diploma: str
    length: Length
    source: str


@lru_cache(maxsize=1)
def as_of() -> date:
    """The day for which the lengths are said."""
    found: date = _document()["as_of"]
    return found


@lru_cache(maxsize=1)
def studies() -> Mapping[str, Studies]:
    """The studies that each occupation asks for, by ROME code, where they are known."""
    return dict(_entries())


def asks_for_years(code: str) -> bool:
    """Whether this occupation asks for studies counted in years."""
    return code in studies() and studies()[code].length.unit is Unit.STUDIES


def _entries() -> Iterator[tuple[str, Studies]]:
    for entry in _document()["diplomas"]:
        unit = Unit.STUDIES if "years" in entry else Unit.MONTHS
        length = Length(unit, *(entry.get("years") or entry["months"]))
        for code in entry["occupations"]:
            yield code, Studies(entry["diploma"], length, entry["source"])


def _document() -> dict[str, Any]:
    return dict(said_in(_FILE))
