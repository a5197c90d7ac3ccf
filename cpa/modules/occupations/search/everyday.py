"""Our lists of what people call what they do, and of what they say they would like to do."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml

EVERYDAY, WISHED = (Path(__file__).with_name(name) for name in ("everyday.yaml", "wished.yaml"))


def everyday_words() -> Mapping[str, Sequence[str]]:
    """Each everyday word → the codes of the occupations that it may mean, the likeliest first."""
    return _read(EVERYDAY)


def wished_words() -> Mapping[str, Sequence[str]]:
    """Each wish (« avec les animaux ») → the codes of some occupations that it may open."""
    return _read(WISHED)


def _read(file: Path) -> Mapping[str, Sequence[str]]:
    found: Mapping[str, Sequence[str]] = yaml.safe_load(file.read_text("utf-8"))
    return found
