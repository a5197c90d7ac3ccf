"""Which subjects the words and the occupations of a question lead to, and how well."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import connections

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.search.reading import Understood
from cpa.modules.trainings.search.vocabulary import current_vocabulary

FEWEST_POSTINGS, MORE_EACH, MOST_SUBJECTS = 600, 2, 10_000
"""Subjects that a single stem leads to, those that say little else first: at least so many, and more for each
thousandth of the question that it tells; subjects that are kept in all."""

FOR_SHARE = 250
"""In thousandths: the part of the score that a title earns by saying no more than the question."""

FOR_OCCUPATION, ALONE = 350, 450
"""In thousandths: what an occupation adds to words, and what it is worth without them."""

LEAST_SCORE, LEAST_OF_BEST = 180, 350
"""In thousandths: scores below are left out, the second of that of the best."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A subject and how well it answers, in thousandths; `units` says which words of the question it has."""

    subject: int
    score: int
    units: tuple[int, ...]
    occupation: str


_SUBJECTS = f"""
WITH said AS (
    SELECT * FROM unnest(%(units)s::int[], %(readings)s::int[], %(stems)s::text[], %(told)s::int[])
        AS said (unit, reading, stem, told)
), heard AS (
    SELECT unit, reading, posting.subject, sum(said.told * posting.strength / 1000)::int AS told,
           sum(posting.share)::int AS share
    FROM said, LATERAL (
        SELECT subject, strength, share FROM trainings_searchposting one WHERE one.stem = said.stem
        ORDER BY share DESC LIMIT {FEWEST_POSTINGS} + {MORE_EACH} * said.told) posting
    GROUP BY unit, reading, posting.subject
), understood AS (
    SELECT subject, unit, max(told) AS told, max(share * told / greatest((%(weights)s::int[])[unit + 1], 1)) AS share
    FROM heard GROUP BY subject, unit
), worded AS (
    SELECT subject, sum(told)::int AS told, least(sum(share), 1000)::int AS share, bit_or(1 << unit) AS units
    FROM understood GROUP BY subject
), led AS (
    SELECT DISTINCT ON (subject) subject, sure, occupation
    FROM unnest(%(occupations)s::text[], %(sure)s::int[]) AS named (occupation, sure)
    JOIN trainings_searchlead USING (occupation) ORDER BY subject, sure DESC, occupation
), scored AS (
    SELECT subject, units, coalesce(occupation, '') AS occupation,
           greatest(coalesce(told * ({1000 - FOR_SHARE} + {FOR_SHARE} * share / 1000) / 1000, 0)
                    + coalesce(sure, 0) * {FOR_OCCUPATION} / 1000,
                    coalesce(sure, 0) * {ALONE} / 1000) AS score
    FROM worded FULL JOIN led USING (subject)
)
SELECT subject, score, coalesce(units, 0), occupation FROM scored
WHERE score >= greatest({LEAST_SCORE}, (SELECT max(score) FROM scored) * {LEAST_OF_BEST} / 1000)
ORDER BY score DESC, subject LIMIT {MOST_SUBJECTS}
"""


def subjects_of(understood: Understood, occupations: Mapping[str, int]) -> list[Scored]:
    """The subjects that answer, the best first. `occupations` gives how likely each is meant, in thousandths."""
    asked = _columns(understood)
    if not asked["stems"] and not occupations:
        return []
    values = {**asked, "occupations": list(occupations), "sure": list(occupations.values())}
    with connections[ACTIVITY].cursor() as cursor:
        cursor.execute(_SUBJECTS, values)
        return [Scored(subject, score, _places(units), code) for subject, score, units, code in cursor]


def _places(bits: int) -> tuple[int, ...]:
    return tuple(at for at in range(bits.bit_length()) if bits >> at & 1)


def _columns(understood: Understood) -> dict[str, list[object]]:
    """The readings as columns: `told` in thousandths of all that the question says."""
    weights = current_vocabulary().weights
    total = sum(unit.weight for unit in understood.units) or 1
    rows, shares = [], []
    for at, unit in enumerate(understood.units):
        share = 1000 * unit.weight // total
        shares.append(share)
        for number, reading in enumerate(unit.readings):
            of_all = sum(weights.get(one, 1) for one in reading.stems) or 1
            for one in set(reading.stems):
                rows.append((at, number, one, share * reading.sure * weights.get(one, 1) // of_all // 1000))
    columns = zip(*rows, strict=True) if rows else ([], [], [], [])
    return dict(zip(("units", "readings", "stems", "told"), map(list, columns), strict=True)) | {"weights": shares}
