"""What is said of a trade somewhere."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from cpa.modules.occupations.sources.territories.queries import Area
from cpa.ui.dates import date_format


@dataclass(frozen=True, slots=True)
class Edition:
    """Where a figure comes from: who made it, what it is called, what time it is of (« 2024 », « 2017-2019 », a month
    or a day as ISO writes them)."""

    dataset: str
    title: str
    producer: str
    licence: str
    vintage: str

    @property
    def when(self) -> str:
        """What time it is of, as it is read: « mars 2024 », « 21 décembre 2021 », « 2017-2019 »."""
        if re.fullmatch(r"[0-9]{4}-(?:0[1-9]|1[0-2])", self.vintage):
            return str(date_format(date.fromisoformat(f"{self.vintage}-01"), "YEAR_MONTH_FORMAT"))
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", self.vintage):
            return str(date_format(date.fromisoformat(self.vintage)))
        return self.vintage


@dataclass(frozen=True, slots=True)
class Detail:
    """One number behind a sentence, as it is read."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that is said of a trade: `topic` names it, `sentence` says it in plain words, `short` in a few for
    comparing. `group` names whom the figures are really of (a family, a sheet that several occupations share), "" when
    it is this occupation alone or the sentence says it; `area` where, None when nothing is known. `notes` say what to
    be careful about (a wider area, masked counts, old figures), `path` how the figures were reached from ROME."""

    topic: str
    title: str
    sentence: str
    short: str
    known: bool = True
    band: str = ""
    group: str = ""
    area: Area | None = None
    editions: tuple[Edition, ...] = ()
    details: tuple[Detail, ...] = ()
    notes: tuple[str, ...] = ()
    path: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outlook:
    """All that is said of an occupation in a place (its name, "" for the whole country); `reading` sums it up in one
    sentence."""

    code: str
    name: str
    place: str
    reading: str
    statements: tuple[Statement, ...]

    def of(self, topic: str) -> Statement:
        """The statement of this topic. Raises KeyError."""
        return {one.topic: one for one in self.statements}[topic]


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures that were looked up: data set, code and area → values in the order of its measures."""

    values: Mapping[tuple[str, str, str], tuple[int | None, ...]] = field(default_factory=dict)

    def get(self, dataset: str, code: str, area: str) -> tuple[int | None, ...] | None:
        """What a data set says of a code in an area; None when it says nothing."""
        return self.values.get((dataset, code, area))
