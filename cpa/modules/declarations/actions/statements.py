"""Storing what is said of a year, by a body's file or by the holder. Nothing stored is changed."""

from collections.abc import Sequence
from datetime import datetime, time

from django.db import transaction
from django.utils import timezone

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.module_api.registry import hooks
from cpa.modules.declarations.actions.one_writer import one_writer_at_a_time
from cpa.modules.declarations.actions.persons import fold
from cpa.modules.declarations.intake.people import absorptions, resolved
from cpa.modules.declarations.models import YearlyStatement
from cpa.modules.declarations.sources.yearly.reader import LineRead
from cpa.sources.models import Run
from cpa.sources.outcome import Outcome

Key = tuple[int, int, str, datetime, bool]


def store_lines(*, run: Run, kind: str, lines: Sequence[LineRead]) -> list[tuple[Outcome, str]]:
    """Store these lines of a body's file in one transaction; the outcome of each, in order, and the code of the warning
    it deserves (empty when none). A line already received is stored once, whatever file it comes in."""
    with transaction.atomic(using=ACTIVITY):
        one_writer_at_a_time()
        resolutions = resolved(lines)
        folded = absorptions(resolutions)
        fold(absorbed=folded)
        rows = [_row(run, kind, line, found.account) for line, found in zip(lines, resolutions, strict=True)]
        known = _known(kind, [row.account for row in rows])
        outcomes = [_settle(row, known) for row in rows]
        fresh = [row for row, (outcome, _) in zip(rows, outcomes, strict=True) if outcome is Outcome.ACCEPTED]
        YearlyStatement.objects.using(ACTIVITY).bulk_create(row for row in fresh if not row.pk)
        touched = {AccountId(row.account) for row in fresh} | set(folded)
        if touched:
            hooks().declarations_changed(accounts=frozenset(touched))
    return outcomes


def _row(run: Run, kind: str, line: LineRead, account: AccountId) -> YearlyStatement:
    said_at = timezone.make_aware(datetime.combine(line.declared_on, time.min))
    return YearlyStatement(
        account=account,
        kind=kind,
        year=line.year,
        subject=line.subject,
        content=dict(line.content),
        cancels=line.cancels,
        said_at=said_at,
        run=run,
        line=line.number,
    )


def _known(kind: str, accounts: Sequence[int]) -> dict[Key, list[YearlyStatement]]:
    """What bodies already said of these accounts, by what two lines must share to be compared."""
    found: dict[Key, list[YearlyStatement]] = {}
    for row in YearlyStatement.objects.using(ACTIVITY).filter(account__in=accounts, kind=kind, run__isnull=False):
        found.setdefault(_key(row), []).append(row)
    return found


def _settle(row: YearlyStatement, known: dict[Key, list[YearlyStatement]]) -> tuple[Outcome, str]:
    beside = known.setdefault(_key(row), [])
    same = next((one for one in beside if one.content == row.content), None)
    if same is None:
        beside.append(row)
        return Outcome.ACCEPTED, "CSV-MEME-JOUR" if len(beside) > 1 else ""
    if (same.run_id, same.line) == (row.run_id, row.line):  # stored before the run was cut
        row.pk = same.pk
        return Outcome.ACCEPTED, ""
    return Outcome.DUPLICATE, "CSV-DOUBLON"


def _key(row: YearlyStatement) -> Key:
    return (row.account, row.year, row.subject, row.said_at, row.cancels)
