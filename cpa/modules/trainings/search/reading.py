"""A question in words → what is meant: units with their readings, words corrected, a place, filters that it says."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from cpa.modules.trainings.search.asking import Asked
from cpa.modules.trainings.search.synonyms import LONGEST_PHRASE, Stems, joined, stems, synonyms
from cpa.modules.trainings.search.towns import Taken, place_in
from cpa.modules.trainings.search.vocabulary import Vocabulary
from cpa.modules.trainings.search.words import MOST_WORDS, SILENT, spelled, stem

UNKNOWN_WEIGHT = 3000
"""How much a word that nothing has is held to tell."""

BY_TURNS = frozenset({"alternance", "apprentissage", "apprenti", "apprentie", "alternant", "alternante", "cfa",
                      "contrat", "pro-a"})  # fmt: skip
"""Words that ask for a training by turns at work and at school."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand a unit: stems that together mean it, and how surely, in thousandths."""

    stems: Stems
    sure: int


@dataclass(frozen=True, slots=True)
class Unit:
    """A word or phrase of the question, as written, all its readings, and how much it tells."""

    said: str
    readings: tuple[Reading, ...]
    weight: int


@dataclass(frozen=True, slots=True)
class Understood:
    """What was understood. `asked` has the filters that the words said; `corrected` gives (said, taken), `unknown` the
    words that nothing has; `words` is the text that is left for occupations."""

    asked: Asked
    units: tuple[Unit, ...]
    corrected: tuple[tuple[str, str], ...] = ()
    unknown: tuple[str, ...] = ()
    words: str = ""
    taken: Taken | None = field(default=None)


def understand(asked: Asked, vocabulary: Vocabulary) -> Understood:
    """Read the question against the words of the catalogue."""
    said = spelled(joined(asked.text))[:MOST_WORDS]
    asked, said = _by_turns(asked, said)
    taken = place_in(said, vocabulary) if asked.placed and asked.near is None else None
    if taken is not None:
        said = [*said[: taken.first], *said[taken.last :]]
        asked = replace(asked, near=replace(taken.near, km=asked.km))
    strange = [word for word in said if word not in SILENT and word not in vocabulary.offers]
    nearest = {word: vocabulary.nearest(word) for word in strange}
    corrected = {word: near[0] for word, near in nearest.items() if near and not vocabulary.knows(word)}
    unknown = tuple(word for word, near in nearest.items() if near is None and not vocabulary.knows(word))
    right = [corrected.get(word, word) for word in said]
    doubted = {word: near[0] for word, near in nearest.items() if near and near[1] == 1 and word not in corrected}
    doubted |= {word: near for word in said if word not in nearest and (near := vocabulary.likelier(word))}
    units = tuple(_doubting(one, doubted, vocabulary) for one in _units(said, right, vocabulary))
    return Understood(asked, units, tuple(corrected.items()), unknown, " ".join(right), taken)


def _by_turns(asked: Asked, said: Sequence[str]) -> tuple[Asked, list[str]]:
    left = [word for word in said if word not in BY_TURNS]
    if len(left) == len(said):
        return asked, list(said)
    return replace(asked, apprenticeship=True), left


def _units(said: Sequence[str], right: Sequence[str], vocabulary: Vocabulary) -> Iterator[Unit]:
    """Longest phrases of our list first, else single words."""
    known, roots, at = synonyms(), [*map(stem, right)], 0
    while at < len(right):
        length = next((n for n in range(LONGEST_PHRASE, 0, -1) if tuple(roots[at : at + n]) in known), 1)
        phrase = right[at : at + length]
        own = stems(" ".join(phrase))
        meant = known.get(tuple(roots[at : at + length]), ())
        if own or meant:
            readings = [Reading(own, 1000)] if own else []
            readings += [Reading(target, sure) for target, sure in meant]
            weight = max(_weight(one.stems, vocabulary) for one in readings)
            yield Unit(" ".join(said[at : at + length]), tuple(readings), weight)
        at += length


def _doubting(one: Unit, doubted: Mapping[str, str], vocabulary: Vocabulary) -> Unit:
    """A unit that may be an error of typing although a word of its family is known (« mécanisien »), or a slip that the
    catalogue has too."""
    if one.said not in doubted or stem(doubted[one.said]) == stem(one.said):
        return one
    other = next(_units([one.said], [doubted[one.said]], vocabulary), one)
    return replace(one, readings=(*one.readings, *(replace(it, sure=min(it.sure, DOUBTED)) for it in other.readings)))


DOUBTED = 900
"""How sure, in thousandths, what a known word would be if it were an error of typing."""


def _weight(roots: Stems, vocabulary: Vocabulary) -> int:
    found = [vocabulary.weights.get(root, 0) for root in roots]
    return min(sum(found), _MOST) if any(found) else UNKNOWN_WEIGHT


_MOST = 7000
