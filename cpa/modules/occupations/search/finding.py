"""Find occupations by everyday words."""

from collections.abc import Sequence

from django.db import connections

from cpa.kernel.stores import ACTIVITY
from cpa.module_api.three_steps import OccupationMatch
from cpa.modules.occupations.search.meaning import Meaning, meanings
from cpa.modules.occupations.search.words import words

UNKNOWN_WEIGHT = 5000
"""How much a word that no title has is held to tell: as much as a rare one."""

FOR_TITLE = 300
"""In thousandths: the part of the score that a title earns by saying no more than the question."""

LEAST_SCORE = 200
"""In thousandths: below, nothing was recognised."""

NEARLY, SURE_ENOUGH = 650, 700
"""In thousandths: what a word that means nearly the same is worth, and how sure a word must be to mean others."""

NEAREST_TITLES = 400
"""Titles among which the occupations are chosen, since several may be of one occupation."""

_TITLES = f"""
WITH said AS (
    SELECT * FROM unnest(%(places)s::int[], %(lemmas)s::int[], %(told)s::int[], %(sure)s::int[])
        AS said (place, lemma, told, sure)
), meant AS (
    SELECT place, lemma, told, sure FROM said
    UNION ALL
    SELECT place, other, told * {NEARLY} / 1000, sure * {NEARLY} / 1000
    FROM said JOIN occupations_searchrelated USING (lemma) WHERE sure >= {SURE_ENOUGH}
), heard AS (
    SELECT posting.title, meant.place, max(meant.told) AS told, max(posting.share * meant.sure / 1000) AS share
    FROM meant JOIN occupations_searchposting AS posting USING (lemma)
    GROUP BY posting.title, meant.place
), recognised AS (
    SELECT title AS number, least(sum(told), 1000000) AS told, least(sum(share), 1000) AS share
    FROM heard GROUP BY title
), nearest AS (
    SELECT number, told * ({1000 - FOR_TITLE} * 1000 + {FOR_TITLE} * share) AS score FROM recognised
    ORDER BY score DESC, number LIMIT {NEAREST_TITLES}
), best AS (
    SELECT DISTINCT ON (code) code, name, text, score * standing AS score
    FROM nearest, LATERAL (
        SELECT * FROM occupations_searchtitle AS one WHERE one.number = nearest.number OFFSET 0 -- by its key, always
    ) AS title
    ORDER BY code, score * standing DESC, length(text), text
)
SELECT code, name, text, score / 1000000000000 FROM best
WHERE score >= {LEAST_SCORE} * 1000000000000::bigint ORDER BY score DESC, code LIMIT %(limit)s
"""


def find(text: str, limit: int) -> list[OccupationMatch]:
    """The occupations that someone may mean by `text`, the likeliest first, at most `limit`, each once with the title
    that was recognised. Any text is taken; none is found where no word says what someone does."""
    asked = words(text)
    found = meanings(asked) if asked and limit > 0 else []
    if not found:
        return []
    with connections[ACTIVITY].cursor() as cursor:
        cursor.execute(_TITLES, {**_meant(found, len(asked)), "limit": limit})
        return [OccupationMatch(code, name, matched, int(score)) for code, name, matched, score in cursor]


def _meant(found: Sequence[Meaning], singles: int) -> dict[str, list[int]]:
    """The meanings as columns: `told` in millionths of all that the question says, `sure` in thousandths."""
    weights = _weights(found, singles)
    total = sum(weights[:singles])
    certainty = [one.sure * one.sure // 1000 for one in found]
    return {
        "places": [one.place for one in found],
        "lemmas": [one.lemma for one in found],
        "told": [1000 * weights[one.place] * sure // total for one, sure in zip(found, certainty, strict=True)],
        "sure": certainty,
    }


def _weights(found: Sequence[Meaning], singles: int) -> list[int]:
    """How much each place tells: what its surest meaning does, and for two neighbours what both do."""
    surest: dict[int, int] = {}
    for one in found:
        surest.setdefault(one.place, one.weight)
    single = [surest.get(place, UNKNOWN_WEIGHT) for place in range(singles)]
    return [*single, *(single[place] + single[place + 1] for place in range(singles - 1))]
