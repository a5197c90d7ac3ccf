"""What people decide on pairs, and what is undone."""

from django.db import connections, transaction
from django.utils import timezone

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.dedupe.deciding import Verdict
from cpa.modules.trainings.dedupe.grouping import regroup_all, regroup_around
from cpa.modules.trainings.dedupe.joining import PROGRAM, Pair
from cpa.modules.trainings.dedupe.queries import pair_of, standing_on
from cpa.modules.trainings.dedupe.reads import KINDS, records
from cpa.modules.trainings.dedupe.storing import ALONE
from cpa.modules.trainings.models import DedupeRun, Join
from cpa.sources.bulk import wait_alone

_STANDS_AGAIN = """
UPDATE trainings_join one SET undone_at = NULL, undone_by = '', undone_run_id = NULL
WHERE undone_run_id = %(run)s AND NOT EXISTS (
    SELECT FROM trainings_join since
    WHERE since.kind = one.kind AND since.undone_at IS NULL
      AND (since.left_source, since.left_key, since.right_source, since.right_key)
        = (one.left_source, one.left_key, one.right_source, one.right_key))
"""


class NotShown(LookupError):
    """One of the two records is not shown any more, or never was."""


def say_same(pair: Pair, *, by: str) -> int:
    """A person (`by`: their role, never who it is) says that both records are of one thing: the number of the join.

    Raises NotShown, and ValueError when `by` is nobody.
    """
    return _said(pair, Verdict.SAME, by)


def say_apart(pair: Pair, *, by: str) -> int:
    """A person says that the two records are of two things: they are never joined again, not even through a third.

    Returns the number of the decision. Raises as `say_same`.
    """
    return _said(pair, Verdict.DIFFERENT, by)


def undo(number: int, *, by: str) -> None:
    """Take back a decision: what stood before it stands again. One of the program stays undone: the pair is apart until
    a person says otherwise.

    Raises LookupError when there is no such decision, or it does not stand any more.
    """
    with transaction.atomic(using=ACTIVITY):
        wait_alone(ALONE)
        join = Join.objects.using(ACTIVITY).filter(pk=number, undone_at=None).first()
        if join is None:
            raise LookupError(number)
        pair = pair_of(join)
        if join.by == PROGRAM:
            _decide(pair, Verdict.DIFFERENT, by)
            return
        _undo(join, by)
        before = Join.objects.using(ACTIVITY).filter(pk=join.replaces_id, run__undone_at=None)
        before.update(undone_at=None, undone_by="")
        regroup_around(pair.kind, (pair.left, pair.right))


def undo_run(number: int, *, by: str) -> int:
    """Take back all that a run changed: what it joined is not any more, what it took back stands again, what people
    decided since stays. How many decisions changed. The next run decides anew.

    Raises LookupError when there is no such run, or it is already undone.
    """
    with transaction.atomic(using=ACTIVITY):
        wait_alone(ALONE)
        run = DedupeRun.objects.using(ACTIVITY).filter(pk=number, undone_at=None).first()
        if run is None:
            raise LookupError(number)
        now, joins = timezone.now(), Join.objects.using(ACTIVITY)
        undone = joins.filter(run=run, undone_at=None).update(undone_at=now, undone_by=by)
        with connections[ACTIVITY].cursor() as cursor:
            cursor.execute(_STANDS_AGAIN, {"run": run.pk})
            restored = cursor.rowcount
        run.undone_at = now
        run.save(using=ACTIVITY)
        for kind in KINDS:
            regroup_all(kind)
    return undone + restored


def _said(pair: Pair, verdict: Verdict, by: str) -> int:
    if by in ("", PROGRAM):
        raise ValueError("a person decides, by their role")
    with transaction.atomic(using=ACTIVITY):
        wait_alone(ALONE)
        if sum(1 for _ in records(pair.kind, (pair.left, pair.right))) < 2:
            raise NotShown(pair)
        return _decide(pair, verdict, by)


def _decide(pair: Pair, verdict: Verdict, by: str) -> int:
    """Write the decision in the place of the one that stands, unless it is already the same of a person."""
    before = standing_on(pair)
    if before is not None and before.by != PROGRAM and before.verdict == verdict:
        return before.pk
    if before is not None:
        _undo(before, by)
    made = Join.objects.using(ACTIVITY).create(
        kind=pair.kind, left_source=pair.left[0], left_key=pair.left[1], right_source=pair.right[0],
        right_key=pair.right[1], verdict=verdict, weight=before.weight if before else None,
        reasons=before.reasons if before else [], by=by, decided_at=timezone.now(), replaces=before,
    )  # fmt: skip
    regroup_around(pair.kind, (pair.left, pair.right))
    return made.pk


def _undo(join: Join, by: str) -> None:
    Join.objects.using(ACTIVITY).filter(pk=join.pk).update(undone_at=timezone.now(), undone_by=by)
