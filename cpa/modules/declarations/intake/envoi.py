"""One message of a file while it is read: its declarations wait for its end."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from cpa.kernel.problem import Problem, Severity
from cpa.modules.declarations.intake.arrival import EVENTS, MONTHLY, SUBSTITUTION
from cpa.modules.declarations.intake.future import is_from_the_future
from cpa.modules.declarations.intake.problems import SENTENCES, problem
from cpa.modules.declarations.intake.rows import names_unknown_contract
from cpa.modules.declarations.intake.waiting import WaitingRoom
from cpa.modules.declarations.sources.dsn.problems import asks_for_a_person
from cpa.modules.declarations.sources.dsn.values import DeclarationOpened, EnvoiOpened, PersonRead
from cpa.sources.outcome import Outcome


@dataclass(slots=True)
class Pending:
    """One declaration that waits, and what is wrong with it."""

    opened: DeclarationOpened
    room: WaitingRoom = field(default_factory=WaitingRoom)
    problems: list[Problem] = field(default_factory=list)

    def add(self, person: PersonRead) -> None:
        """Let a person of the declaration wait. Events credit nothing: nobody in them is kept."""
        if self.opened.nature in EVENTS:
            return
        line = names_unknown_contract(person)
        if line is not None:
            self.problems.append(problem("DSN-CONTRAT-INCONNU", line))
        self.room.add(person)


@dataclass(slots=True)
class Envoi:
    """One message met `today`: its header (None when the file does not even begin as one) and its declarations."""

    today: date
    opened: EnvoiOpened | None = None
    pending: list[Pending] = field(default_factory=list)
    problems: tuple[Problem, ...] = ()

    def verdict(self, declaration: Pending) -> Outcome | None:
        """What becomes of a declaration by what is known without looking at others; None when that must be done."""
        refused = refusal((*self.problems, *declaration.problems))
        if refused:
            return refused
        if self.opened and self.opened.trial:
            return Outcome.TRIAL
        code = self._aside(declaration.opened)
        if not code:
            return None
        declaration.problems.append(problem(code, declaration.opened.line))
        return Outcome.QUARANTINED

    def _aside(self, opened: DeclarationOpened) -> str:
        """The code of the problem that sets a well-written declaration aside; empty when none does."""
        if is_from_the_future(opened, self.today):
            return "DSN-FUTUR"
        if opened.nature == MONTHLY or opened.nature in EVENTS:
            return ""
        return "DSN-SUBSTITUTION" if opened.nature == SUBSTITUTION else "DSN-NATURE"


def refusal(problems: Iterable[Problem]) -> Outcome | None:
    """Rejected, or set aside when every problem that rejects asks for a person; None when none rejects."""
    serious = [found for found in problems if found.severity is Severity.REJECTS]
    if not serious:
        return None
    aside = all(found.code not in SENTENCES and asks_for_a_person(found) for found in serious)
    return Outcome.QUARANTINED if aside else Outcome.REJECTED
