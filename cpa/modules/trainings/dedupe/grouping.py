"""The table of groups, kept to what the joins that stand say."""

from collections.abc import Collection, Iterable, Mapping
from hashlib import sha256

from django.db import connections

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.dedupe.comparing import certainly_apart
from cpa.modules.trainings.dedupe.deciding import Verdict
from cpa.modules.trainings.dedupe.joining import PROGRAM, Key, Standing, groups_of
from cpa.modules.trainings.dedupe.prepared import Prepared, prepare
from cpa.modules.trainings.dedupe.reads import records
from cpa.modules.trainings.dedupe.record import Kind
from cpa.modules.trainings.models import Grouped, Join
from cpa.sources.bulk import copy_rows

MOST_ASKED = 5_000
"""Records that are asked for by their keys; beyond, all are read."""

_ENDS = ("left_source", "left_key", "right_source", "right_key")

_TOGETHER = """
WITH RECURSIVE reached (source, key) AS (
    SELECT unnest(%(sources)s::text[]), unnest(%(keys)s::text[])
    UNION
    SELECT next.source, next.key FROM reached CROSS JOIN LATERAL (
        SELECT right_source AS source, right_key AS key FROM trainings_join
        WHERE kind = %(kind)s AND undone_at IS NULL AND verdict = 'same'
          AND left_source = reached.source AND left_key = reached.key
        UNION ALL
        SELECT left_source, left_key FROM trainings_join
        WHERE kind = %(kind)s AND undone_at IS NULL AND verdict = 'same'
          AND right_source = reached.source AND right_key = reached.key
    ) next
)
SELECT source, key FROM reached
"""


def regroup_all(kind: Kind, prepared: Mapping[Key, Prepared] | None = None) -> tuple[int, int, int]:
    """Make all groups of a kind again: how many, how many records they hold, how many joins they refuse. `prepared`
    are the records that are shown, read again unless given."""
    standing = _standing(kind, None)
    known = prepared if prepared is not None else _prepared(kind, standing)
    Grouped.objects.using(ACTIVITY).filter(kind=kind).delete()
    return _write(kind, standing, known)


def regroup_around(kind: Kind, keys: Collection[Key]) -> None:
    """Make again the groups that these records are in, or were."""
    reached = _together(kind, keys)
    standing = _standing(kind, reached)
    for source in {source for source, _ in reached}:
        of_source = [key for other, key in reached if other == source]
        Grouped.objects.using(ACTIVITY).filter(kind=kind, source=source, key__in=of_source).delete()
    _write(kind, standing, _prepared(kind, standing))


def _write(kind: Kind, standing: Collection[Standing], known: Mapping[Key, Prepared]) -> tuple[int, int, int]:
    shown = [one for one in standing if one.left in known and one.right in known]

    def apart(one: Key, other: Key) -> bool:
        return certainly_apart(kind, known[one], known[other])

    groups, refused = groups_of(shown, apart)
    rows = ((kind.value, *key, number_of(kind, group[0])) for group in groups for key in group)
    copy_rows(Grouped, ("kind", "source", "key", "number"), rows)
    _mark(kind, standing, refused)
    return len(groups), sum(map(len, groups)), len(refused)


def number_of(kind: Kind, first: Key) -> int:
    """The number of a group, the same as long as its first record is."""
    return int.from_bytes(sha256("\x1f".join((kind.value, *first)).encode()).digest()[:7])


def _mark(kind: Kind, standing: Iterable[Standing], refused: Iterable[tuple[Key, Key]]) -> None:
    """Write on each join whether its groups refuse it."""
    now = {(*left, *right) for left, right in refused}
    ends = {(*one.left, *one.right) for one in standing if one.same}
    marked = Join.objects.using(ACTIVITY).filter(kind=kind, undone_at=None, refused=True)
    for row in marked.iterator():
        found = (row.left_source, row.left_key, row.right_source, row.right_key)
        if found in ends and found not in now:
            Join.objects.using(ACTIVITY).filter(pk=row.pk).update(refused=False)
    for found in now:
        ours = dict(zip(_ENDS, found, strict=True))
        Join.objects.using(ACTIVITY).filter(kind=kind, undone_at=None, **ours).update(refused=True)


def _standing(kind: Kind, keys: Collection[Key] | None) -> list[Standing]:
    """The decisions that stand, of the program where it found the same and of people; of these records alone unless
    None."""
    rows = Join.objects.using(ACTIVITY).filter(kind=kind, undone_at=None).exclude(by=PROGRAM, verdict__in=_UNSAID)
    if keys is not None:
        rows = rows.filter(left_key__in={key for _, key in keys}, right_key__in={key for _, key in keys})
    found = [
        Standing((left_source, left_key), (right_source, right_key), verdict == Verdict.SAME, weight or 0, by)
        for left_source, left_key, right_source, right_key, verdict, weight, by in rows.values_list(
            *_ENDS, "verdict", "weight", "by"
        ).iterator()
    ]
    return found if keys is None else [one for one in found if one.left in keys and one.right in keys]


_UNSAID = [Verdict.PERHAPS.value, Verdict.DIFFERENT.value]


def _together(kind: Kind, keys: Collection[Key]) -> set[Key]:
    """These records, and all that joins lead to from them, one after the other."""
    sources, numbers = zip(*keys, strict=True)
    with connections[ACTIVITY].cursor() as cursor:
        cursor.execute(_TOGETHER, {"kind": kind.value, "sources": list(sources), "keys": list(numbers)})
        return set(cursor.fetchall())


def _prepared(kind: Kind, standing: Iterable[Standing]) -> Mapping[Key, Prepared]:
    """The records of these decisions that are shown."""
    keys = {key for one in standing for key in (one.left, one.right)}
    some = keys if len(keys) < MOST_ASKED else None
    found = (((one.source, one.key), one) for one in records(kind, some)) if keys else ()
    return {key: prepare(one) for key, one in found if key in keys}
