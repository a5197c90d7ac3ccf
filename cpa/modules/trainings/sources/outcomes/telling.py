"""How the figures of each table are told: `source.yaml`, read once."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from cpa.kernel.said import said_in
from cpa.modules.trainings.sources.outcomes.rows import Measure
from cpa.sources.published import PublishedSource, read_source

HERE = Path(__file__).with_name("source.yaml")


@dataclass(frozen=True, slots=True)
class Told:
    """A table as its producer tells it. `scale` is how many tenths of a percent one unit of a rate is: 10 for percents,
    1000 for shares of one. `published_from` is the number of leavers below which no rate is given, 0 when not known.
    `weighted` says that people are estimated from a sample."""

    dataset: str
    title: str
    producer: str
    vintage: str
    scale: int
    measures: tuple[Measure, ...]
    published_from: int
    weighted: bool


@cache
def source() -> PublishedSource:
    """The three tables that come as CSV."""
    return read_source(HERE)


@cache
def told() -> Mapping[str, Told]:
    """Every table by its name, the survey too."""
    return {name: _told(name, said) for name, said in _said()["told"].items()}


@cache
def regions() -> Mapping[str, str]:
    """The official code of each region, by its name in capitals without accents."""
    return dict(_said()["regions"])


@cache
def _said() -> Mapping[str, Any]:
    said: Mapping[str, Any] = said_in(HERE)
    return said


def _told(name: str, said: Mapping[str, Any]) -> Told:
    measures = tuple(Measure(measure, int(months)) for measure, months in map(str.split, said["measures"]))
    scale = {"percent": 10, "share": 1000}[said["rates"]]
    published_from, weighted = said.get("published_from", 0), said.get("weighted", False)
    return Told(name, said["title"], said["producer"], str(said["vintage"]), scale, measures, published_from, weighted)
