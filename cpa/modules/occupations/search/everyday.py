"""Our lists: what people call what they do, what they say they would like to do, words that mean nearly the same."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from cpa.kernel.said import said_in

EVERYDAY, WISHED, RELATED = (Path(__file__).with_name(f"{name}.yaml") for name in ("everyday", "wished", "related"))


def everyday_words() -> Mapping[str, Sequence[str]]:
    """Each everyday word → the codes of the occupations that it may mean, the likeliest first."""
    return _occupations(EVERYDAY)


def wished_words() -> Mapping[str, Sequence[str]]:
    """Each wish (« avec les animaux ») → the codes of some occupations that it may open."""
    return _occupations(WISHED)


def related_words() -> Sequence[Sequence[str]]:
    """Groups of words that mean nearly the same in what people do."""
    found: Sequence[Sequence[str]] = said_in(RELATED)
    return found


def _occupations(file: Path) -> Mapping[str, Sequence[str]]:
    found: Mapping[str, Sequence[str]] = said_in(file)
    return found
