"""The offers of the subjects that answer, through the filters, the nearest first among those that answer as well."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connections

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.catalogue.model import Rhythm
from cpa.modules.trainings.search.asking import Asked, Near
from cpa.modules.trainings.search.matching import Scored

FIRST_SUBJECTS, MOST_COUNTED = 60, 1000
"""Subjects that are looked at first: the others only when these do not give enough. Results that are counted."""

CELL = 250_000
"""Side of a square of `SearchOffer.cell`, in millionths of a degree."""

LOST_EACH_KM, SOMEWHERE_KM = 3, 25
"""What a kilometre takes off a score, and how far an offer is held to be when only its department is known."""


@dataclass(frozen=True, slots=True)
class Row:
    """An offer that answers: its id, its subject, its score after the distance in metres (None when not known)."""

    offer: int
    subject: int
    score: int
    metres: int | None


_IN_PLACE = """
    SELECT one.*, away.metres FROM trainings_searchoffer one
    CROSS JOIN LATERAL (SELECT (sqrt(
        power((one.latitude - %(latitude)s) * 0.11119, 2)
        + power((one.longitude - %(longitude)s) * 0.11119 * cos(radians(%(latitude)s / 1e6)), 2)))::int AS metres) away
    WHERE one.subject = asked.subject AND one.cell = ANY(%(cells)s) AND away.metres <= %(metres)s
    UNION ALL
    SELECT one.*, NULL FROM trainings_searchoffer one
    WHERE one.subject = asked.subject AND one.department = %(department)s AND one.latitude IS NULL
"""
_IN_DEPARTMENT = """
    SELECT one.*, NULL::int AS metres FROM trainings_searchoffer one
    WHERE one.subject = asked.subject AND one.department = %(department)s
"""
_ANYWHERE = """
    SELECT one.*, NULL::int AS metres FROM trainings_searchoffer one WHERE one.subject = asked.subject
"""
_VALID = """
 AND EXISTS (SELECT FROM trainings_searchsubject said
     JOIN trainings_certificationentry entry ON entry.code = said.certification
     WHERE said.number = asked.subject AND (
         entry.registered_until >= %(on)s AND (entry.active IS NOT FALSE
             OR entry.active_on > %(on)s AND entry.registered_until <= entry.active_on)
         OR entry.registered_until IS NULL AND entry.active AND entry.active_on = %(on)s))
"""
"""As `catalogue.validity`: its standing is REGISTERED."""

_FOUND = """
FROM unnest(%(subjects)s::int[], %(scores)s::int[]) AS asked (subject, score)
CROSS JOIN LATERAL ({place}) found
WHERE TRUE{filters}
"""
_BEST = """
SELECT found.offer, found.subject, asked.score - {lost} AS answers, found.metres {found}
ORDER BY answers DESC, metres NULLS LAST, found.latitude IS NULL, hashint4(found.offer) LIMIT %(limit)s OFFSET %(skip)s
"""


def offers_of(asked: Asked, scored: Sequence[Scored]) -> list[Row]:
    """The best offers of these subjects that meet all filters."""
    for some in (scored[:FIRST_SUBJECTS], scored):
        rows = _best(asked, some)
        if len(rows) == asked.limit or len(some) == len(scored):
            break
    return rows


def _best(asked: Asked, scored: Sequence[Scored]) -> list[Row]:
    lost = f"coalesce(found.metres, {1000 * SOMEWHERE_KM}) * {LOST_EACH_KM} / 1000" if _around(asked.near) else "0"
    with connections[ACTIVITY].cursor() as cursor:
        cursor.execute(_BEST.format(lost=lost, found=_found(asked)), _values(asked, scored))
        return [Row(*row) for row in cursor]


def count(asked: Asked, scored: Sequence[Scored]) -> int:
    """How many offers of these subjects meet all filters, MOST_COUNTED at most."""
    with connections[ACTIVITY].cursor() as cursor:
        statement = f"SELECT count(*) FROM (SELECT {_found(asked)} LIMIT {MOST_COUNTED}) counted"
        cursor.execute(statement, _values(asked, scored))
        return int(cursor.fetchone()[0])


def _around(near: Near | None) -> bool:
    return near is not None and near.latitude is not None


def _found(asked: Asked) -> str:
    place = _IN_PLACE if _around(asked.near) else _IN_DEPARTMENT if asked.near else _ANYWHERE
    filters = (
        (asked.valid, _VALID),
        (asked.most_cents is not None, " AND found.price_cents <= %(most)s"),
        (asked.remote, " AND found.remote"),
        (asked.rhythm is not None, " AND found.rhythm = %(rhythm)s"),
        (asked.apprenticeship, f" AND found.rhythm = '{Rhythm.SANDWICH.value}'"),
        (asked.starts_after is not None, " AND found.last_start >= %(starts)s"),
        (asked.cpf, " AND found.cpf"),
    )
    return _FOUND.format(place=place, filters="".join(text for used, text in filters if used))


def _values(asked: Asked, scored: Sequence[Scored]) -> dict[str, object]:
    near = asked.near
    placed: dict[str, object] = {"department": near.department} if near else {}
    if near and near.latitude is not None and near.longitude is not None:
        placed |= {"latitude": near.latitude, "longitude": near.longitude, "metres": 1000 * near.km}
        placed["cells"] = cells(near.latitude, near.longitude, near.km)
    return placed | {
        "subjects": [one.subject for one in scored],
        "scores": [one.score for one in scored],
        "on": asked.on,
        "most": asked.most_cents,
        "rhythm": asked.rhythm and asked.rhythm.value,
        "starts": asked.starts_after,
        "limit": asked.limit,
        "skip": asked.skip,
    }


def cells(latitude: int, longitude: int, km: int) -> list[int]:
    """The squares that a circle of `km` around this position (millionths of a degree) touches."""
    high = math.ceil(km * 1_000_000 / 111)
    wide = math.ceil(high / max(math.cos(math.radians(latitude / 1_000_000)), 0.01))
    return [
        row * 10_000 + column
        for row in range((latitude - high) // CELL, (latitude + high) // CELL + 1)
        for column in range((longitude - wide) // CELL, (longitude + wide) // CELL + 1)
    ]
