"""One file, one run: opened under the digest of its bytes, closed with its outcome, safe to cut and to start again.

No original is kept: the sender has it, and it names people.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from django.db import connections, transaction

from cpa.kernel.problem import Problem, Severity
from cpa.kernel.stores import ACTIVITY
from cpa.sources.models import Run, RunProblem, State
from cpa.sources.outcome import TO_TRY_AGAIN, Outcome, strongest
from cpa.sources.progress import Progress, open_counted, silent
from cpa.sources.reading import digest_of, sentence, shown
from cpa.sources.report import SHOWN_PROBLEMS, Report, Taken
from cpa.sources.source import Source


def settled(run: Run) -> bool:
    """Whether reading the same bytes again could change nothing: no part of them was refused or set aside."""
    return bool(run.outcome) and not any(run.counts.get(outcome.value) for outcome in TO_TRY_AGAIN)


def import_file(
    path: Path,
    source: Source,
    *,
    progress: Progress = silent,
    still_counts: Callable[[Run], bool] = settled,
) -> Report:
    """Import one file and say what became of it. Bytes whose earlier run `still_counts` are not read again: of
    reference data, another edition may have been published in between.

    A file that cannot be read, or not to its end, gives a report without outcome. Any other trouble of ours closes the
    run as failed (interrupted when the operator stopped it) and is raised; the same file can be given again. Of two
    processes given the same bytes at once, the second waits for the first.
    """
    try:
        digest = digest_of(path)
    except OSError as error:
        return _unreadable(path, error)
    with _alone(source.name, digest):
        return _import(path, digest, source, progress, still_counts)


def _import(path: Path, digest: str, source: Source, progress: Progress, still_counts: Callable[[Run], bool]) -> Report:
    run, resuming = open_run(source.name, digest, path.stat().st_size)
    if run.outcome and not resuming and still_counts(run):
        return _duplicate(path)

    def take() -> Taken:
        with open_counted(path, progress) as stream:
            return source.take(stream, run, resuming=resuming)

    try:
        return _closed(run, shown(path), take)
    except OSError as error:
        return _unreadable(path, error)


def import_whole(label: str, source: str, digest: str, size_bytes: int, take: Callable[[], Taken]) -> Report:
    """Import what comes as one thing under `digest`, whatever it is made of, and say what became of it.

    It is read each time it comes: of reference data, another edition may have been published in between. `label` names
    it in the report. Any trouble closes the run as failed (interrupted when the operator stopped it) and is raised.
    """
    with _alone(source, digest):
        run, _resuming = open_run(source, digest, size_bytes)
        return _closed(run, label, take)


def _closed(run: Run, label: str, take: Callable[[], Taken]) -> Report:
    """The report of what `take` made of it, the run closed whatever happens."""
    try:
        taken = _counted(take())
    except BaseException as error:
        close_run(run, State.FAILED if isinstance(error, Exception) else State.INTERRUPTED)
        raise
    outcome = strongest(taken.outcomes)
    close_run(run, State.DONE, outcome=outcome, taken=taken)
    return Report(label, outcome, taken.problems, taken.counts)


@contextmanager
def _alone(source: str, digest: str) -> Iterator[None]:
    """Holds other processes back from the same bytes. The database lets go by itself when this one dies."""
    key = [f"{source} {digest}"]
    with connections[ACTIVITY].cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(hashtextextended(%s, 0))", key)
    try:
        yield
    finally:
        with connections[ACTIVITY].cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(hashtextextended(%s, 0))", key)


def open_run(source: str, digest: str, size_bytes: int) -> tuple[Run, bool]:
    """The run of these bytes, and whether it takes up one that was cut (opened, failed or interrupted before)."""
    run, created = Run.objects.using(ACTIVITY).get_or_create(
        source=source, digest=digest, defaults={"size_bytes": size_bytes}
    )
    if created:
        return run, False
    resuming = run.state != State.DONE
    if resuming:
        run.state, run.closed_at, run.attempts = State.OPENED, None, run.attempts + 1
        run.save(using=ACTIVITY, update_fields=["state", "closed_at", "attempts"])
    return run, resuming


def close_run(run: Run, state: State, *, outcome: Outcome | None = None, taken: Taken | None = None) -> None:
    """Write how the run ended and, when it was read to its end, its problems and counts."""
    with transaction.atomic(using=ACTIVITY):
        run.state, run.closed_at = state, datetime.now(UTC)
        if taken is not None:
            run.outcome = outcome or ""
            run.counts = dict(taken.counts)
            run.leftovers = dict(taken.leftovers)
            _keep_problems(run, taken.problems)
        run.save(using=ACTIVITY)


def _counted(taken: Taken) -> Taken:
    parts = Counter(outcome.value for outcome in taken.outcomes)
    return replace(
        taken,
        problems=_shown(taken.problems),
        counts={**taken.counts, **parts, "problems": len(taken.problems)},
    )


def _shown(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """As many as are kept, those that refuse before those that warn, each in the file's order."""
    return tuple(sorted(problems, key=lambda one: one.severity is not Severity.REJECTS)[:SHOWN_PROBLEMS])


def _keep_problems(run: Run, problems: tuple[Problem, ...]) -> None:
    RunProblem.objects.using(ACTIVITY).filter(run=run).delete()
    RunProblem.objects.using(ACTIVITY).bulk_create(
        RunProblem(run=run, code=p.code, where=p.where, line=p.line, message=p.message, severity=p.severity.value)
        for p in problems
    )


def _duplicate(path: Path) -> Report:
    message = "Ce fichier a déjà été importé : il n'est pas compté deux fois."
    problem = Problem("file-already-imported", "fichier", message, severity=Severity.WARNS)
    return Report(shown(path), Outcome.DUPLICATE, (problem,), {"problems": 1})


def _unreadable(path: Path, error: OSError) -> Report:
    problem = Problem("file-unreadable", "fichier", sentence(error))
    return Report(shown(path), None, (problem,), {"problems": 1})
