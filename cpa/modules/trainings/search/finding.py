"""The port of the search: one question in, one answer out."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from cpa.module_api.registry import hooks
from cpa.module_api.three_steps import OccupationMatch
from cpa.modules.trainings.search.answering import Answer, Nothing, Remedy
from cpa.modules.trainings.search.asking import Asked, Filter
from cpa.modules.trainings.search.index import current_index
from cpa.modules.trainings.search.matching import subjects_of
from cpa.modules.trainings.search.offering import Answering
from cpa.modules.trainings.search.reading import Understood, understand
from cpa.modules.trainings.search.reasons import results

MOST_OCCUPATIONS, LEAST_LIKELY = 6, 600
"""Occupations that are taken from the words, and how likely the words must name them, in thousandths."""

FURTHER_KM = (100, 200)


def search(asked: Asked) -> Answer:
    """The trainings that answer this question, the best first. Any text is taken; an answer with nothing says why, and
    what would give results."""
    index, named = current_index(), _named(asked.occupations)
    in_words = asked if asked.text.strip() or not named else _in_words(asked, named)
    understood = understand(in_words, index.vocabulary)
    occupations = [*named, *(one for one in _occupations(understood) if one.code not in asked.occupations)]
    likely = {one.code: one.score for one in occupations}
    scored = subjects_of(understood, likely, index.subjects, index.vocabulary.weights)
    asked, answering = replace(understood.asked, text=asked.text, placed=asked.placed), Answering(index, scored)
    found = results(asked, answering.best(asked), scored, understood, occupations, index)
    nothing = None if found else _why_nothing(understood, bool(scored))
    return Answer(
        asked=asked,
        results=found,
        count=answering.count(asked) if found else 0,
        corrected=understood.corrected,
        unknown=understood.unknown,
        said=tuple(one.said for one in understood.units if one.said not in understood.unknown) if asked.text else (),
        occupations=tuple((one.code, one.title) for one in occupations),
        nothing=nothing,
        remedies=tuple(_remedies(asked, answering)) if nothing is Nothing.FILTERS else (),
    )


def _occupations(understood: Understood) -> Sequence[OccupationMatch]:
    """Those that the words name, the likeliest first."""
    if not understood.words or not hooks().who_answers("find_occupations"):
        return ()
    found = hooks().find_occupations(text=understood.words, limit=MOST_OCCUPATIONS)
    best = found[0].score if found else 0
    return [one for one in found if one.score >= max(LEAST_LIKELY, best * 85 // 100)]


def _named(codes: Sequence[str]) -> list[OccupationMatch]:
    """The occupations that the question names by their codes."""
    if not codes or not hooks().who_answers("named_occupations"):
        return []
    known = hooks().named_occupations(codes=codes)
    return [OccupationMatch(code, known[code].name, known[code].name, 1000) for code in codes if code in known]


def _in_words(asked: Asked, named: Sequence[OccupationMatch]) -> Asked:
    """The same question, by the names of its occupations."""
    return replace(asked, text=" ".join(one.title for one in named[:MOST_NAMED]), placed=False)


MOST_NAMED = 3
"""Occupations whose names are read as words."""


def _why_nothing(understood: Understood, scored: bool) -> Nothing:
    if scored and any(understood.asked.filters()):
        return Nothing.FILTERS
    if understood.unknown and len(understood.unknown) >= len(understood.units):
        return Nothing.UNKNOWN_WORDS
    return Nothing.NO_OFFER if understood.units else Nothing.NOTHING_ASKED


def _remedies(asked: Asked, answering: Answering) -> list[Remedy]:
    """What would give results: further around first, then the fewest filters to take off, the most fruitful first."""
    used = tuple(asked.filters())
    found = _further(asked, answering)
    for size in sorted({1, 2, len(used)}):
        without = [Remedy(some, answering.count(asked.without(*some))) for some in combinations(used, size)]
        if any(one.count for one in without):
            return found + sorted((one for one in without if one.count), key=lambda one: -one.count)
    return found


def _further(asked: Asked, answering: Answering) -> list[Remedy]:
    if asked.near is None or asked.near.latitude is None:
        return []
    circles = (replace(asked.near, km=km) for km in FURTHER_KM if km > asked.near.km)
    counted = ((one.km, answering.count(replace(asked, near=one))) for one in circles)
    return [Remedy((Filter.NEAR,), number, km) for km, number in counted if number][:1]
