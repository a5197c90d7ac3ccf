"""Storing one message: everything in it that stands, in one transaction, or nothing."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from cpa.kernel.stores import ACTIVITY
from cpa.module_api.registry import hooks
from cpa.modules.declarations.actions.one_writer import one_writer_at_a_time
from cpa.modules.declarations.actions.persons import store_persons
from cpa.modules.declarations.intake.arrival import EVENTS, REPLACING_KINDS, arrival
from cpa.modules.declarations.intake.envoi import Envoi, Pending
from cpa.modules.declarations.intake.problems import problem
from cpa.modules.declarations.models import Declaration
from cpa.modules.declarations.queries.headers import accounts_of, displaced, header_of
from cpa.sources.models import Run
from cpa.sources.outcome import Outcome

STORED = frozenset({Outcome.ACCEPTED, Outcome.REPLACED, Outcome.SUPERSEDED})


def settle(*, run: Run, resuming: bool, envoi: Envoi) -> list[Outcome]:
    """Store what stands in this message, in one transaction, and give back the outcome of each of its declarations, in
    order. What is wrong is added to the declarations' problems.

    Nobody in a declaration that is refused is exchanged for an account. A replay finds what it had stored and stores
    nothing twice: `resuming` gives it back its first outcome.
    """
    verdicts = [envoi.verdict(pending) for pending in envoi.pending]
    if None in verdicts:
        with transaction.atomic(using=ACTIVITY):
            one_writer_at_a_time()
            verdicts = [
                verdict or _settle_one(run, resuming, envoi, pending)
                for verdict, pending in zip(verdicts, envoi.pending, strict=True)
            ]
    return [verdict for verdict in verdicts if verdict]


def _settle_one(run: Run, resuming: bool, envoi: Envoi, pending: Pending) -> Outcome:
    declaration = _declaration(run, envoi, pending)
    known = _beside(declaration)
    if resuming and (own := next((one for one in known if _is_own(declaration, one)), None)):
        return _again(own, known)
    outcome, code = _arrival(declaration, known)
    if code:
        pending.problems.append(problem(code, pending.opened.line))
    if outcome in STORED:
        _store(declaration, outcome, pending, known)
    elif outcome is Outcome.EVENT:
        _insert(declaration, outcome)
    return outcome


def _again(own: Declaration, known: list[Declaration]) -> Outcome:
    """The outcome of a declaration stored before the run was cut. The cut may have come before the others were told."""
    same = (one for one in known if (one.fraction, one.scope) == (own.fraction, own.scope))
    touched = frozenset().union(*(accounts_of(one.id) for one in same))
    if touched:
        hooks().declarations_changed(accounts=touched)
    return Outcome(own.outcome)


def _arrival(declaration: Declaration, known: list[Declaration]) -> tuple[Outcome, str]:
    if declaration.nature in EVENTS:
        again = any(_same_rank(declaration, one) for one in known)
        return (Outcome.DUPLICATE, "DSN-DOUBLON") if again else (Outcome.EVENT, "")
    return arrival(header_of(declaration), [header_of(one) for one in known])


def _store(declaration: Declaration, outcome: Outcome, pending: Pending, known: list[Declaration]) -> None:
    _insert(declaration, outcome)
    touched = store_persons(declaration=declaration, room=pending.room)
    before = displaced(header_of(declaration), map(header_of, known))
    if before and outcome is not Outcome.SUPERSEDED:
        touched |= accounts_of(before.id)
    hooks().declarations_changed(accounts=frozenset(touched))


def _insert(declaration: Declaration, outcome: Outcome) -> None:
    declaration.outcome = outcome
    declaration.save(using=ACTIVITY, force_insert=True)


def _beside(declaration: Declaration) -> list[Declaration]:
    """Declarations of the same nature already stored for the same establishment and month."""
    same = Declaration.objects.using(ACTIVITY).filter(
        siret=declaration.siret, month=declaration.month, nature=declaration.nature
    )
    return list(same if declaration.month else same.filter(built_on=declaration.built_on))


def _same_rank(one: Declaration, other: Declaration) -> bool:
    return (one.replaces, one.built_on, one.order) == (other.replaces, other.built_on, other.order)


def _is_own(declaration: Declaration, stored: Declaration) -> bool:
    """Whether `stored` is this very declaration, from an earlier attempt of the same run."""
    return stored.run_id == declaration.run_id and stored.line == declaration.line


def _declaration(run: Run, envoi: Envoi, pending: Pending) -> Declaration:
    header, opened = envoi.opened, pending.opened
    return Declaration(
        run=run,
        nature=opened.nature,
        kind=opened.kind,
        siret=opened.siret,
        month=opened.month,
        fraction=opened.fraction,
        scope=opened.scope,
        replaces=opened.kind in REPLACING_KINDS,
        built_on=opened.built_on,
        order=opened.order,
        deposited_at=_aware(header.deposited_at) if header and header.deposited_at else None,
        norm=header.norm if header else "",
        currency=opened.currency,
        target=opened.target,
        persons=pending.room.persons,
        line=opened.line,
    )


def _aware(moment: datetime) -> datetime:
    """The platform writes French time."""
    return timezone.make_aware(moment) if timezone.is_naive(moment) else moment
