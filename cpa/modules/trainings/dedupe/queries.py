"""What stands between records, and what waits for a person."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from django.db import connections

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.dedupe.deciding import Decision, Reason, Verdict
from cpa.modules.trainings.dedupe.fields import CERTAIN, Field, Level
from cpa.modules.trainings.dedupe.joining import Key, Pair
from cpa.modules.trainings.dedupe.record import Kind
from cpa.modules.trainings.dedupe.wording import in_words, told_by
from cpa.modules.trainings.models import DedupeRun, Join, Offer

SIREN = 9
"""Figures of the legal unit in a SIRET."""

_TABLES = {Kind.OFFER: "trainings_offer", Kind.BODY: "trainings_body", Kind.PLACE: "trainings_body"}

_PENDING = """
SELECT one.id, one.left_source, one.left_key, one.right_source, one.right_key, one.weight, one.refused
FROM trainings_join one
JOIN {table} ours ON (ours.source, ours.key) = (one.left_source, one.left_key) AND ours.gone_on IS NULL
JOIN {table} theirs ON (theirs.source, theirs.key) = (one.right_source, one.right_key) AND theirs.gone_on IS NULL
LEFT JOIN trainings_grouped a ON (a.kind, a.source, a.key) = (one.kind, one.left_source, one.left_key)
LEFT JOIN trainings_grouped b ON (b.kind, b.source, b.key) = (one.kind, one.right_source, one.right_key)
WHERE one.kind = %(kind)s AND one.undone_at IS NULL AND (one.verdict = 'perhaps' OR one.refused)
  AND (a.number IS NULL OR b.number IS NULL OR a.number <> b.number)
ORDER BY one.left_source = one.right_source, one.refused DESC, one.weight DESC, one.id
LIMIT %(limit)s OFFSET %(after)s
"""
_SAME = """
SELECT ours.source, ours.key, theirs.source, theirs.key FROM trainings_grouped ours
JOIN trainings_grouped theirs ON theirs.kind = ours.kind AND theirs.number = ours.number
JOIN {table} shown ON (shown.source, shown.key) = (theirs.source, theirs.key) AND shown.gone_on IS NULL
WHERE ours.kind = %(kind)s AND (ours.source, ours.key) IN (
    SELECT unnest(%(sources)s::text[]), unnest(%(keys)s::text[]))
  AND (theirs.source, theirs.key) <> (ours.source, ours.key)
ORDER BY 1, 2, 3, 4
"""


@dataclass(frozen=True, slots=True)
class Pending:
    """A pair that waits for a person: the number of its decision, and what it weighs, in hundredths of bits. `refused`:
    found the same, and kept apart by what is certain of others of its group."""

    number: int
    pair: Pair
    weight: int
    refused: bool


def compared_at() -> datetime | None:
    """When a comparison of the catalogue last found something and was not undone; None when none did, so that no pair
    waiting tells nothing of doubles."""
    runs = DedupeRun.objects.using(ACTIVITY).filter(undone_at=None)
    return runs.order_by("-ran_at").values_list("ran_at", flat=True).first()


def pending_pairs(kind: Kind, limit: int = 20, after: int = 0) -> Sequence[Pending]:
    """Pairs of records that are shown and perhaps of one thing, from the number `after` on, the most useful first:
    those of two sources, then those that only another record keeps apart, then the surest."""
    with connections[ACTIVITY].cursor() as cursor:
        cursor.execute(_PENDING.format(table=_TABLES[kind]), {"kind": kind.value, "limit": limit, "after": after})
        return [
            Pending(number, Pair(kind, (ls, lk), (rs, rk)), weight, refused)
            for number, ls, lk, rs, rk, weight, refused in cursor.fetchall()
        ]


def same_offers(source: str, key: str) -> Sequence[Key]:
    """The other offers that are shown of the same training, in the same establishment and the same way, by source and
    key; none when it is told once."""
    return same_as(Kind.OFFER, [(source, key)]).get((source, key), ())


def same_as(kind: Kind, keys: Collection[Key]) -> Mapping[Key, Sequence[Key]]:
    """The same of many records at once; those that are told once are left out."""
    found: dict[Key, list[Key]] = {}
    given = {"kind": kind.value, "sources": [source for source, _ in keys], "keys": [key for _, key in keys]}
    with connections[ACTIVITY].cursor() as cursor:
        cursor.execute(_SAME.format(table=_TABLES[kind]), given)
        for source, key, other_source, other_key in cursor.fetchall():
            found.setdefault((source, key), []).append((other_source, other_key))
    return found


def given_elsewhere(source: str, key: str, limit: int = 20) -> Sequence[Key]:
    """Offers that are shown of the same certification, in the same way, by other establishments of the same legal unit,
    by source and key; none when the offer does not say its certification or its SIRET."""
    shown = Offer.objects.using(ACTIVITY).filter(gone_on=None)
    one = shown.filter(source=source, key=key).exclude(certification="").exclude(siret="").first()
    if one is None:
        return ()
    others = shown.filter(siret__startswith=one.siret[:SIREN], certification=one.certification, rhythm=one.rhythm)
    places = others.exclude(siret=one.siret, commune=one.commune).order_by("source", "key")
    same = {(source, key), *same_offers(source, key)}
    found = (row for row in places.values_list("source", "key")[: limit + len(same)] if row not in same)
    return list(islice(found, limit))


def standing_on(pair: Pair) -> Join | None:
    """The decision that stands on this pair."""
    rows = Join.objects.using(ACTIVITY).filter(
        kind=pair.kind, left_source=pair.left[0], left_key=pair.left[1], right_source=pair.right[0],
        right_key=pair.right[1], undone_at=None,
    )  # fmt: skip
    return rows.first()


def history_of(pair: Pair) -> Sequence[Join]:
    """Every decision on this pair, the latest first."""
    return list(
        Join.objects.using(ACTIVITY).filter(
            kind=pair.kind, left_source=pair.left[0], left_key=pair.left[1], right_source=pair.right[0],
            right_key=pair.right[1],
        ).order_by("-id")
    )  # fmt: skip


def pair_of(join: Join) -> Pair:
    """The two records that a decision is on."""
    return Pair(Kind(join.kind), (join.left_source, join.left_key), (join.right_source, join.right_key))


def explanation(pair: Pair) -> Sequence[str]:
    """In words, in the reader's language: what stands on this pair, who decided (the program, or a person), then each
    reason, the heaviest first. Empty when nothing was decided."""
    join = standing_on(pair)
    if join is None:
        return ()
    reasons = tuple(Reason(Field(field), Level(level), weight) for field, level, weight in join.reasons)
    certain = any((one.field, one.level) in CERTAIN[pair.kind] for one in reasons)
    decision = Decision(Verdict(join.verdict), join.weight or 0, certain, reasons)
    verdict, *because = in_words(decision)
    return (verdict, told_by(join.by, join.refused), *because)
