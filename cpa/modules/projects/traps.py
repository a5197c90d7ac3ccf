"""What often goes wrong in each type of project, read from traps.yaml."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from cpa.kernel.said import said_in
from cpa.modules.projects.kinds import Kind

_FILE = Path(__file__).with_name("traps.yaml")


def traps_of(kind: Kind | None, language: str) -> tuple[str, ...]:
    """The traps of this type in « fr » or « en » (French for another language); none before a type is chosen."""
    return tuple(each.get(language, each["fr"]) for each in _known()[kind]) if kind else ()


@cache
def _known() -> Mapping[Kind, Sequence[Mapping[str, str]]]:
    said = said_in(_FILE)
    return {kind: said[kind] for kind in Kind}
