"""Finding an occupation: by words among all, by its number or its first letters within a family."""

import unicodedata
from collections.abc import Sequence

from cpa.module_api.registry import hooks
from cpa.module_api.three_steps import OccupationMatch
from cpa.modules.occupations.galaxy.facts import Entry, Family

MOST = 10


def found(words: str) -> Sequence[OccupationMatch]:
    """Occupations whose titles sound like these words, the best first."""
    return hooks().find_occupations(text=words, limit=MOST)


def in_family(family: Family, words: str) -> list[Entry]:
    """By number or ROME code the one occupation, else those with a word that starts so, in order."""
    said = plain(words)
    if said.isdecimal():
        return [entry for entry in family.entries if str(entry.rank) == said.lstrip("0")]
    exact = [entry for entry in family.entries if entry.code.casefold() == said]
    return exact or [entry for entry in family.entries if _has(entry, said)]


def plain(text: str) -> str:
    """Lower case, without accents."""
    apart = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "oe"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).casefold().strip()


def _has(entry: Entry, said: str) -> bool:
    words = plain(entry.name)
    return words.startswith(said) or any(mark + said in words for mark in (" ", "'", "-", "("))
