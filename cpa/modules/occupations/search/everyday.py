"""Our list of what people call what they do."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml

FILE = Path(__file__).with_name("everyday.yaml")


def everyday_words() -> Mapping[str, Sequence[str]]:
    """Each everyday word → the codes of the occupations that it may mean, the likeliest first."""
    found: Mapping[str, Sequence[str]] = yaml.safe_load(FILE.read_text("utf-8"))
    return found
