"""The reasons of one score, for and against: their points add up to it, and what they cite is what made them."""

from collections.abc import Callable, Iterator, Mapping

import numpy as np

from cpa.modules.occupations.bridges.lexicon import lexicon_of
from cpa.modules.occupations.recommend.likeness import most_alike
from cpa.modules.occupations.recommend.model import Reason
from cpa.modules.occupations.recommend.path_parts import centres_of, earned, taste_points
from cpa.modules.occupations.recommend.scoring import Scoring
from cpa.modules.occupations.recommend.sentences import said
from cpa.modules.occupations.recommend.wish_parts import rejection
from cpa.modules.occupations.recommend.word_points import word_points

CITED = 5  # what a reason names at most: the most telling


def reasons_of(position: int, scoring: Scoring) -> tuple[Reason, ...]:
    """The reasons of one occupation, the strongest first."""
    found = [
        _reason(code, int(points[position]), position, scoring)
        for code, points in scoring.parts.items()
        if points[position]
    ]
    return tuple(sorted(found, key=lambda reason: (-abs(reason.points), reason.code)))


def _reason(code: str, points: int, position: int, scoring: Scoring) -> Reason:
    kind = code.partition(":")[0]
    keys = tuple(_CITES[kind](code, position, scoring))[:CITED]
    return Reason(code, points, keys, said(code, points, keys, position, scoring))


def _skills(code: str, position: int, scoring: Scoring) -> Iterator[str]:
    catalogue = scoring.catalogue
    links = slice(catalogue.starts[position], catalogue.starts[position + 1])
    points, members = earned(scoring.ground, catalogue, links), catalogue.members[links]
    for at in np.lexsort((members, -points)):
        if points[at]:
            yield catalogue.skills[members[at]].key


def _words(code: str, position: int, scoring: Scoring) -> Iterator[str]:
    lexicon = lexicon_of(scoring.catalogue)
    entries = slice(lexicon.starts[position], lexicon.starts[position + 1])
    words, points = lexicon.words[entries].tolist(), word_points(scoring.catalogue)[entries].tolist()
    found = [
        (-point, scoring.words[word])
        for word, point in zip(words, points, strict=True)
        if point and word in scoring.words
    ]
    yield from (word for _, word in sorted(found))


def _likeness(code: str, position: int, scoring: Scoring) -> Iterator[str]:
    yield from most_alike(position, scoring.likeness)


def _mobility(code: str, position: int, scoring: Scoring) -> Iterator[str]:
    yield scoring.bridging.official[scoring.catalogue.occupations[position].code].source


def _tastes(code: str, position: int, scoring: Scoring) -> Iterator[str]:
    points = taste_points(scoring.ground, scoring.catalogue)[position].tolist()
    found = sorted((-point, name) for point, name in zip(points, centres_of(scoring.catalogue).names, strict=True))
    yield from (name for point, name in found if point)


def _interests(code: str, position: int, scoring: Scoring) -> Iterator[str]:
    yield from scoring.catalogue.occupations[position].interests


def _occupation(code: str, position: int, scoring: Scoring) -> Iterator[str]:
    yield scoring.catalogue.occupations[position].code


def _itself(code: str, position: int, scoring: Scoring) -> Iterator[str]:
    yield code.partition(":")[2]


def _rejected(code: str, position: int, scoring: Scoring) -> Iterator[str]:
    """Those alone that lower this occupation as much as the part says."""
    reason, rejected = code.partition(":")[2], scoring.person.rejected
    points = scoring.parts[code][position]
    known = (away for away in sorted(rejected) if reason in rejected[away] and away in scoring.catalogue.index)
    yield from (away for away in known if rejection(reason, away, scoring.bridging)[position] == points)


_CITES: Mapping[str, Callable[[str, int, Scoring], Iterator[str]]] = {
    "skills": _skills,
    "likeness": _likeness,
    "words": _words,
    "mobility": _mobility,
    "tried": _occupation,
    "tastes": _tastes,
    "interests": _interests,
    "wish": _itself,
    "limit": _itself,
    "rejected": _rejected,
}
