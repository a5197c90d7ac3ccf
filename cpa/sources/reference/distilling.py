"""What builds a part of `reference/`: facts only (codes, official names, links, numbers) from raw official files."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cpa.kernel.problem import Problem


@dataclass(frozen=True, slots=True)
class Origin:
    """Where facts come from. `vintage` says what they are of (« v460, September 2025 »); `files` gives the SHA-256 of
    each raw file by name."""

    what: str
    producer: str
    licence: str
    vintage: str
    files: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Distilled:
    """The files of one folder of `reference/`, by name, and where their content comes from. Problems that reject leave
    the folder as it was."""

    files: Mapping[str, bytes]
    origins: Sequence[Origin]
    problems: Sequence[Problem] = ()


class NothingToDistil(Exception):
    """The raw files that a distiller needs are not where it was told to look. The message says which."""


@dataclass(frozen=True, slots=True)
class Distiller:
    """Builds the folder `reference/<folder>`. `distil` finds its own raw files below the folder it is given, and raises
    NothingToDistil when they are not there."""

    folder: str
    distil: Callable[[Path], Distilled]
