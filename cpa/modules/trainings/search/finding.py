"""The port of the search: one question in, one answer out."""

from collections.abc import Sequence
from dataclasses import replace

from cpa.module_api.registry import hooks
from cpa.module_api.three_steps import OccupationMatch
from cpa.modules.trainings.search.answering import Answer, Nothing, Remedy
from cpa.modules.trainings.search.asking import Asked, Filter
from cpa.modules.trainings.search.matching import Scored, subjects_of
from cpa.modules.trainings.search.offering import count, offers_of
from cpa.modules.trainings.search.reading import Understood, understand
from cpa.modules.trainings.search.reasons import results

MOST_OCCUPATIONS, LEAST_LIKELY = 6, 600
"""Occupations that are taken from the words, and how likely the words must name them, in thousandths."""

FURTHER_KM = (100, 200)


def search(asked: Asked) -> Answer:
    """The trainings that answer this question, the best first. Any text is taken; an answer with nothing says why, and
    what would give results."""
    understood = understand(asked)
    occupations = _occupations(understood)
    scored = subjects_of(understood, _likely(asked, occupations))
    asked = understood.asked
    rows = offers_of(asked, scored) if scored else []
    found = results(asked, rows, scored, understood, occupations)
    nothing = None if found else _why_nothing(understood, scored)
    return Answer(
        asked=asked,
        results=found,
        count=count(asked, scored) if found else 0,
        corrected=understood.corrected,
        unknown=understood.unknown,
        occupations=tuple((one.code, one.title) for one in occupations),
        nothing=nothing,
        remedies=tuple(_remedies(asked, scored)) if nothing is Nothing.FILTERS else (),
    )


def _occupations(understood: Understood) -> Sequence[OccupationMatch]:
    """Those that the words name, the likeliest first."""
    if not understood.words or not hooks().who_answers("find_occupations"):
        return ()
    found = hooks().find_occupations(text=understood.words, limit=MOST_OCCUPATIONS)
    best = found[0].score if found else 0
    return [one for one in found if one.score >= max(LEAST_LIKELY, best * 85 // 100)]


def _likely(asked: Asked, found: Sequence[OccupationMatch]) -> dict[str, int]:
    return {one.code: one.score for one in found} | dict.fromkeys(asked.occupations, 1000)


def _why_nothing(understood: Understood, scored: Sequence[Scored]) -> Nothing:
    if scored and any(understood.asked.filters()):
        return Nothing.FILTERS
    if understood.unknown and len(understood.unknown) >= len(understood.units):
        return Nothing.UNKNOWN_WORDS
    return Nothing.NO_OFFER if understood.units else Nothing.NOTHING_ASKED


def _remedies(asked: Asked, scored: Sequence[Scored]) -> list[Remedy]:
    """What would give results: further around first, then each filter off, the most fruitful first."""
    found = []
    if asked.near and asked.near.latitude is not None:
        wider = (replace(asked, near=replace(asked.near, km=km)) for km in FURTHER_KM if km > asked.near.km)
        far = next(((one, n) for one in wider if (n := count(one, scored))), None)
        if far and far[0].near:
            found.append(Remedy(Filter.NEAR, far[1], far[0].near.km))
    without = [Remedy(one, count(asked.without(one), scored)) for one in asked.filters()]
    return found + sorted((one for one in without if one.count), key=lambda one: -one.count)
