"""Kinds of life that words tell of, and the skills that such a life teaches (life.yaml)."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from cpa.kernel.said import said_in
from cpa.modules.occupations.bridges.lexicon import stems


class Life(NamedTuple):
    """`met` holds the stems of each entry of `words`: one entry wholly in the text is enough."""

    code: str
    met: tuple[frozenset[str], ...]
    skills: tuple[str, ...]


@lru_cache(maxsize=1)
def lives() -> tuple[Life, ...]:
    """Every kind of life of life.yaml, in its order."""
    document = said_in(Path(__file__).parent / "life.yaml")
    return tuple(
        Life(code, tuple(frozenset(stems(words)) for words in entry["words"]), tuple(entry["skills"]))
        for code, entry in document.items()
    )


def lives_in(words: str, but: Iterable[str] = ()) -> Iterator[Life]:
    """The kinds of life that these words tell of, those they say most of first. Words that are in the names `but` tell
    of these: a draughtswoman who says « dessinatrice » does not draw for pleasure."""
    said = frozenset(stems(words)) - {stem for name in but for stem in stems(name)}
    told = [(max((len(entry) for entry in life.met if entry and entry <= said), default=0), life) for life in lives()]
    yield from (life for length, life in sorted(told, key=lambda one: -one[0]) if length)
