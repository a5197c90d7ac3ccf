"""Yearly files of bodies as sources of the import engine: lines in, outcomes and counts out."""

from datetime import date
from typing import BinaryIO

from django.utils import timezone

from cpa.kernel.problem import Problem
from cpa.modules.declarations.actions.statements import store_lines
from cpa.modules.declarations.sources.yearly.kinds import Kind
from cpa.modules.declarations.sources.yearly.problems import problem
from cpa.modules.declarations.sources.yearly.reader import LineRead, read
from cpa.sources.models import Run
from cpa.sources.outcome import Outcome
from cpa.sources.report import Taken

BATCH = 1000


class YearlyFile:
    """Files of one kind. A line that is refused leaves the others standing. `today` is the French civil day unless
    given."""

    def __init__(self, kind: Kind, today: date | None = None) -> None:
        self.name = kind.name
        self._kind, self._today = kind, today

    def take(self, stream: BinaryIO, run: Run, *, resuming: bool) -> Taken:
        """Read the file and store its lines, so many a transaction. A run that was cut finds what it had stored."""
        taking = _Taking(run, self._kind.name)
        for found in read(stream, self._kind, self._today or timezone.localdate()):
            taking.hear(found)
        return taking.taken()


class _Taking:
    """One file on its way in."""

    def __init__(self, run: Run, kind: str) -> None:
        self._run, self._kind = run, kind
        self._waiting: list[LineRead] = []
        self._outcomes: list[Outcome] = []
        self._problems: list[Problem] = []

    def hear(self, found: LineRead | Problem) -> None:
        """Take one line in, or what is wrong with it."""
        if isinstance(found, Problem):
            self._problems.append(found)
            self._outcomes.append(Outcome.REJECTED)
            return
        self._waiting.append(found)
        if len(self._waiting) == BATCH:
            self._settle()

    def taken(self) -> Taken:
        """What became of everything heard. A file of a header alone brings nothing, which is said."""
        self._settle()
        if not self._outcomes:
            self._problems.append(problem("CSV-RIEN", 1))
            self._outcomes.append(Outcome.REJECTED)
        problems = sorted(self._problems, key=lambda one: one.line or 0)
        return Taken(tuple(self._outcomes), tuple(problems), {"lines": len(self._outcomes)})

    def _settle(self) -> None:
        lines, self._waiting = self._waiting, []
        if not lines:
            return
        for line, (outcome, code) in zip(lines, store_lines(run=self._run, kind=self._kind, lines=lines), strict=True):
            self._outcomes.append(outcome)
            if code:
                self._problems.append(problem(code, line.number))
