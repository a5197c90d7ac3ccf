"""Which words of the titles each word of a question may mean, and how surely."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice, pairwise

from django.db import connections

from cpa.kernel.stores import ACTIVITY
from cpa.modules.occupations.search.words import Word, word

SAME_SOUND, LEAST_SURE = 940, 650
"""In thousandths: a word that sounds the same, and the point under which two words are strangers."""

BEGINS, FOR_LETTERS = 600, 350
"""In thousandths: a longer word that the question's last word begins, and what its known part adds."""

MOST_ALTERNATIVES = 6
"""Meanings kept of each word."""

_CANDIDATES = """
SELECT asked.place, near.lemma, near.weight, near.spelling = asked.spelling,
    asked.place = %(last)s AND length(asked.spelling) > 2 AND starts_with(near.spelling, asked.spelling),
    length(asked.spelling), levenshtein(near.spelling, asked.spelling),
    greatest(length(near.spelling), length(asked.spelling)), levenshtein(near.sound, asked.sound),
    greatest(length(near.sound), length(asked.sound))
FROM unnest(%(places)s::int[], %(spellings)s::text[], %(sounds)s::text[]) AS asked (place, spelling, sound)
CROSS JOIN LATERAL (
    SELECT spelling, sound, lemma, weight, pair FROM occupations_searchword
    WHERE asked.place <= %(last)s AND spelling %% asked.spelling
    UNION
    SELECT spelling, sound, lemma, weight, pair FROM occupations_searchword
    WHERE asked.place <= %(last)s AND length(asked.sound) > 2 AND sound %% asked.sound
    UNION
    SELECT spelling, sound, lemma, weight, pair FROM occupations_searchword
    WHERE sound = asked.sound AND length(asked.sound) > 2
    UNION
    SELECT spelling, sound, lemma, weight, pair FROM occupations_searchword
    WHERE asked.place = %(last)s AND length(asked.spelling) > 2 AND spelling LIKE asked.spelling || '%%'
) AS near
WHERE asked.place <= %(last)s OR NOT near.pair
"""


@dataclass(frozen=True, slots=True)
class Meaning:
    """The word at `place` in the question may be the lemma, which tells `weight`; `sure` in thousandths.

    After the places of the single words come those of each two neighbours read as one.
    """

    place: int
    lemma: int
    weight: int
    sure: int


def meanings(asked: Sequence[Word]) -> list[Meaning]:
    """What each word may mean: by place, the surest first. A word said again, in another gender, means nothing more."""
    every = [*asked, *(word(one.spelling + other.spelling) for one, other in pairwise(asked))]
    with connections[ACTIVITY].cursor() as cursor:
        cursor.execute(
            _CANDIDATES,
            {
                "places": list(range(len(every))),
                "spellings": [one.spelling for one in every],
                "sounds": [one.sound for one in every],
                "last": len(asked) - 1,
            },
        )
        found = [Meaning(place, lemma, weight, _sure(*likeness)) for place, lemma, weight, *likeness in cursor]
    return list(_kept(found, len(asked)))


def _kept(found: Iterable[Meaning], singles: int) -> Iterator[Meaning]:
    enough = [one for one in found if one.sure >= LEAST_SURE]
    enough.sort(key=lambda one: (one.place, -one.sure, one.weight, one.lemma))
    said: set[int] = set()
    for place, alternatives in groupby(enough, lambda one: one.place):
        surest: dict[int, Meaning] = {}
        for one in alternatives:
            surest.setdefault(one.lemma, one)
        kept = list(islice(surest.values(), MOST_ALTERNATIVES))
        if place < singles and kept[0].lemma in said:
            kept = [replace(kept[0], weight=0, sure=0)]
        said.add(kept[0].lemma)
        yield from kept


def _sure(same: bool, begins: bool, length: int, edits: int, letters: int, sound_edits: int, sounds: int) -> int:
    """How surely a word is meant, in thousandths, from the letters and the sounds to change."""
    if same:
        return 1000
    spelled = 1000 * (letters - edits) // letters
    heard = SAME_SOUND * (sounds - sound_edits) // sounds if sounds > 2 else 0
    begun = BEGINS + FOR_LETTERS * length // letters if begins else 0
    return max(spelled, heard, begun)
