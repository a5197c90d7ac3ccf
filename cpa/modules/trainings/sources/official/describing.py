"""What the YAML files of certifications and nomenclatures say of each data set."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from cpa.kernel.said import said_in
from cpa.modules.trainings.register.tables import Tables
from cpa.sources.published import PublishedSource, read_source
from cpa.sources.sheet import Sheet

Distil = Callable[[Mapping[str, Sheet], Mapping[str, int]], Tables]
"""Tables by name, and the number of the file of each → rows."""


@dataclass(frozen=True, slots=True)
class DataSet:
    """A data set that is read and published whole. `title` is for people; `vintage` and `known_on` (the day it is of)
    are those of its YAML, used where the names of its files carry no day; `left` are files known beside it, with the
    reason why they are not read. `rules` is the digest of its YAML: other rules read the same files otherwise."""

    source: PublishedSource
    title: str
    vintage: str
    known_on: date | None
    left: tuple[tuple[re.Pattern[str], str], ...]
    rules: str
    distil: Distil

    @property
    def name(self) -> str:
        """How the engine knows it."""
        return self.source.name


def described(path: Path, distil: Distil) -> DataSet:
    """The data set of this YAML. Raises OSError, KeyError, UnknownRule."""
    said: dict[str, Any] = said_in(path)
    left = tuple((re.compile(pattern), why) for pattern, why in said.get("left", {}).items())
    rules = sha256(path.read_bytes()).hexdigest()
    return DataSet(read_source(path), said["title"], said.get("vintage", ""), said.get("known_on"), left, rules, distil)
