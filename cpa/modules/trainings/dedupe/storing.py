"""A comparison of the whole catalogue, written as what it changes: the same catalogue twice changes nothing."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass

from django.db import connections, transaction
from django.utils import timezone

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.dedupe.clustering import Pair as Places
from cpa.modules.trainings.dedupe.deciding import Decision, Verdict
from cpa.modules.trainings.dedupe.grouping import regroup_all
from cpa.modules.trainings.dedupe.joining import PROGRAM, Key, Pair
from cpa.modules.trainings.dedupe.prepared import Prepared, prepare
from cpa.modules.trainings.dedupe.reads import KINDS, records
from cpa.modules.trainings.dedupe.record import Kind
from cpa.modules.trainings.dedupe.running import decisions
from cpa.modules.trainings.models import DedupeRun
from cpa.sources.bulk import wait_alone

ALONE = 0x646564757065
"""Key of the advisory lock that lets one process write joins at a time."""

_FOUND = """
CREATE TEMPORARY TABLE dedupe_found (left_source text, left_key text, right_source text, right_key text, verdict text,
    weight integer, reasons jsonb) ON COMMIT DROP
"""
_SAME_PAIR = """(found.left_source, found.left_key, found.right_source, found.right_key)
    = (one.left_source, one.left_key, one.right_source, one.right_key)"""
_TAKE_BACK = f"""
UPDATE trainings_join one SET undone_at = %(now)s, undone_by = %(program)s, undone_run_id = %(run)s
WHERE kind = %(kind)s AND undone_at IS NULL AND by = %(program)s AND NOT EXISTS (
    SELECT FROM dedupe_found found WHERE {_SAME_PAIR}
      AND (found.verdict, found.weight, found.reasons) = (one.verdict, one.weight, one.reasons))
"""
_MAKE = f"""
INSERT INTO trainings_join (kind, left_source, left_key, right_source, right_key, verdict, weight, reasons, refused, by,
    run_id, decided_at, undone_by)
SELECT %(kind)s, found.*, FALSE, %(program)s, %(run)s, %(now)s, '' FROM dedupe_found found
WHERE NOT EXISTS (
    SELECT FROM trainings_join one WHERE one.kind = %(kind)s AND one.undone_at IS NULL AND {_SAME_PAIR})
"""


@dataclass(frozen=True, slots=True)
class Told:
    """What was found among the records of a kind, and what it changed: `made` and `taken_back` count decisions,
    `by_people` those of people, which stand."""

    records: int
    compared: int
    same: int
    perhaps: int
    groups: int
    grouped: int
    refused: int
    made: int
    taken_back: int
    by_people: int


Line = tuple[Pair, Decision]


def dedupe_catalogue() -> tuple[int | None, Mapping[Kind, Told]]:
    """Compare all that the catalogue shows, and write what that changes in one transaction: the number of the run, None
    when nothing changed, and what was found of each kind. What people decided stands."""
    found = {kind: _found(kind) for kind in KINDS}
    with transaction.atomic(using=ACTIVITY):
        wait_alone(ALONE)
        run = DedupeRun.objects.using(ACTIVITY).create(ran_at=timezone.now())
        told = {kind: _written(run, kind, *what) for kind, what in found.items()}
        if not any(one.made or one.taken_back for one in told.values()):
            run.delete()
            return None, told
        run.counts = {kind.value: asdict(one) for kind, one in told.items()}
        run.save(using=ACTIVITY)
    return run.pk, told


def _found(kind: Kind) -> tuple[Mapping[Key, Prepared], list[Line], Counter[Verdict]]:
    prepared = {(one.source, one.key): prepare(one) for one in records(kind)}
    keys, verdicts = [*prepared], Counter[Verdict]()

    def named(places: Places, decision: Decision) -> Line:
        return Pair.of(kind, keys[places[0]], keys[places[1]]), decision

    lines = [named(*one) for one in decisions(kind, [*prepared.values()], verdicts)]
    return prepared, lines, verdicts


def _written(
    run: DedupeRun,
    kind: Kind,
    prepared: Mapping[Key, Prepared],
    lines: Iterable[Line],
    verdicts: Mapping[Verdict, int],
) -> Told:
    given = {"kind": kind.value, "program": PROGRAM, "run": run.pk, "now": run.ran_at}
    with connections[ACTIVITY].cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS dedupe_found")
        cursor.execute(_FOUND)
        with cursor.copy("COPY dedupe_found FROM STDIN") as copy:
            for row in _rows(lines):
                copy.write_row(row)
        cursor.execute("ANALYZE dedupe_found")
        cursor.execute(_TAKE_BACK, given)
        taken_back = cursor.rowcount
        cursor.execute(_MAKE, given)
        made = cursor.rowcount
        cursor.execute("SELECT count(*) FROM trainings_join WHERE kind = %(kind)s AND undone_at IS NULL"
                       " AND by <> %(program)s", given)  # fmt: skip
        (by_people,) = cursor.fetchone()
    groups = regroup_all(kind, prepared)
    counts = (verdicts[Verdict.SAME], verdicts[Verdict.PERHAPS])
    return Told(len(prepared), sum(verdicts.values()), *counts, *groups, made, taken_back, by_people)


def _rows(lines: Iterable[Line]) -> Iterator[tuple[object, ...]]:
    for pair, decision in lines:
        yield (*pair.left, *pair.right, decision.verdict.value, decision.weight, _reasons(decision))


def _reasons(decision: Decision) -> str:
    return json.dumps([[one.field.value, one.level.value, one.weight] for one in decision.reasons])
