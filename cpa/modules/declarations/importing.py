"""The DSN as a source of the import engine: events of the reader in, outcomes and counts out."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import BinaryIO

from django.utils import timezone

from cpa.kernel.problem import Problem
from cpa.modules.declarations.actions.settle import settle
from cpa.modules.declarations.intake.envoi import Envoi, Pending, refusal
from cpa.modules.declarations.intake.problems import problem
from cpa.modules.declarations.sources.dsn.importer import read_envois
from cpa.modules.declarations.sources.dsn.values import (
    DeclarationClosed,
    DeclarationOpened,
    EnvoiClosed,
    EnvoiOpened,
    Event,
    PersonRead,
)
from cpa.sources.models import Run
from cpa.sources.outcome import Outcome
from cpa.sources.report import Taken

LEFTOVERS = frozenset({"DSN-BLOC-INCONNU", "DSN-RUBRIQUE-INCONNUE"})
"""Problems that tell of something met and not known: counted by name, so that nothing is ignored in silence."""


class Dsn:
    """Files of the DSN, whole deposits or lots of the platform."""

    name = "dsn"

    def take(self, stream: BinaryIO, run: Run, *, resuming: bool) -> Taken:
        """Read the file and store each of its messages in one transaction, once its end has been read."""
        return Intake(run, resuming).take(read_envois(stream))


class Intake:
    """One file on its way in. `today` is the French civil day unless given."""

    def __init__(self, run: Run, resuming: bool, today: date | None = None) -> None:
        self._run, self._resuming = run, resuming
        self._today = today or timezone.localdate()
        self._envoi = Envoi(self._today)
        self._outcomes: list[Outcome] = []
        self._problems: list[Problem] = []
        self._counts: Counter[str] = Counter()

    def take(self, events: Iterable[Event]) -> Taken:
        """What became of everything these events tell."""
        for event in events:
            self._hear(event)
        if not self._outcomes:
            self._problems.append(problem("DSN-RIEN"))
            self._outcomes.append(Outcome.REJECTED)
        problems = sorted(self._problems, key=lambda found: found.line or 0)
        leftovers = Counter(found.where for found in problems if found.code in LEFTOVERS)
        return Taken(tuple(self._outcomes), tuple(problems), dict(self._counts), dict(leftovers))

    def _hear(self, event: Event) -> None:
        match event:
            case PersonRead():
                self._envoi.pending[-1].add(event)
            case DeclarationOpened():
                self._envoi.pending.append(Pending(event))
            case DeclarationClosed():
                self._envoi.pending[-1].problems.extend(event.problems)
                self._counts["persons"] += event.persons
            case EnvoiOpened():
                self._envoi = Envoi(self._today, event)
            case EnvoiClosed():
                self._close(event)

    def _close(self, event: EnvoiClosed) -> None:
        envoi, self._envoi = self._envoi, Envoi(self._today)
        envoi.problems = event.problems
        outcomes = settle(run=self._run, resuming=self._resuming, envoi=envoi)
        self._outcomes.extend(outcomes or [refusal(event.problems) or Outcome.REJECTED])
        self._problems.extend((*event.problems, *(p for held in envoi.pending for p in held.problems)))
        self._counts.update(envois=1, declarations=len(envoi.pending), lines=event.lines)
