"""`source.yaml` and `rules.yaml`, read once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from cpa.kernel.said import said_in
from cpa.sources.published import PublishedSource, read_source

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Told:
    """A table as its producer tells it. `rank` is the order of trust, the first 0. `carried` says whether its facts may
    be in `reference/`."""

    dataset: str
    title: str
    producer: str
    licence: str
    dated: date
    carried: bool
    rank: int


@cache
def source() -> PublishedSource:
    """Every table of places."""
    return read_source(HERE / "source.yaml")


@cache
def told() -> Mapping[str, Told]:
    """What is said of each table, by its name."""
    said = said_in(HERE / "source.yaml")["told"]
    return {
        name: Told(name, one["title"], one["producer"], one["licence"], date.fromisoformat(one["dated"]),
                   one.get("carried", True), rank)
        for rank, (name, one) in enumerate(said.items())
    }  # fmt: skip


@cache
def rules() -> Mapping[str, Any]:
    """How values are mended and places compared."""
    said: Mapping[str, Any] = said_in(HERE / "rules.yaml")
    return said
