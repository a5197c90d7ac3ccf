"""Asking an association to attest a year of volunteering, and taking its answer, which needs no account."""

from dataclasses import dataclass
from datetime import datetime, time

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.kernel.stores import ACTIVITY
from cpa.legislation.cec.declaration import attestation_day
from cpa.legislation.cec.law import cec_law
from cpa.module_api.coded_requests import Answer, digest, new_address_and_code, sealed, try_code, unsealed
from cpa.module_api.registry import hooks
from cpa.modules.declarations.actions.own_word import own_statement
from cpa.modules.declarations.facts.statements import Statement
from cpa.modules.declarations.facts.volunteering import VOLUNTEERING
from cpa.modules.declarations.models import Attestation, AttestationRequest
from cpa.modules.declarations.queries.statements import statement_of
from cpa.ui.code_form import too_many_tries, wrong_code

OFFICERS = frozenset({"president", "treasurer", "secretary", "officer"})
"""Who may attest: someone of the governing body (article R. 5151-18)."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as the holder passes it on. The code is shown here and never again."""

    slug: str
    code: str
    until: datetime


@dataclass(frozen=True, slots=True)
class ToAttest:
    """All that the association sees: what was declared, and the name that the holder chose to show (may be empty)."""

    statement: Statement
    name: str


@dataclass(frozen=True, slots=True)
class Word:
    """What the officer answers. `hours` are the hundredths they attest when these are not those declared."""

    answer: str
    role: str
    name: str = ""
    hours: int = 0
    reason: str = ""


def ask(*, account: AccountId, statement: int, name: str = "") -> Asked | Problem:
    """A new request about a declared year of volunteering; any earlier one about it ends here.

    A Problem when this is no declaration of the account in force, when the association already attested it, or when
    the last day to attest is past.
    """
    now = timezone.now()
    with transaction.atomic(using=ACTIVITY):
        said = own_statement(account, statement)
        if said is None or said.kind != VOLUNTEERING:
            return Problem("attestation.nothing", "statement", _("Cette déclaration n’existe plus."))
        if said.attested and said.attested.hours:
            return Problem("attestation.answered", "statement", _("L’association a déjà attesté ces heures."))
        until = _last_moment(said.year)
        if until < now:
            return Problem("attestation.too_late", "statement", _("La date limite pour attester est passée."))
        requests = AttestationRequest.objects.using(ACTIVITY)
        requests.filter(statement=statement, ended_at=None).update(ended_at=now)
        slug, code = new_address_and_code()
        requests.create(
            statement_id=statement,
            slug=slug,
            digest=digest(slug, code),
            sealed_name=sealed(name, slug, code),
            asked_at=now,
            expires_at=until,
        )
    return Asked(slug, code, until)


def look(*, slug: str, code: str) -> ToAttest | Problem:
    """What the association is asked, for whoever holds the code. A Problem that says how to mend it otherwise; each
    wrong code is counted."""
    with transaction.atomic(using=ACTIVITY):
        request = _opened(slug, code)
        return request if isinstance(request, Problem) else _seen(request, code)


def attest(*, slug: str, code: str, word: Word, reader: AccountId | None = None) -> ToAttest | Problem:
    """Keep the officer's answer, once. The name shown is forgotten. A Problem when the code does not open the request,
    when whoever answers does not govern the association, or when they are signed in (`reader`) as who declared."""
    with transaction.atomic(using=ACTIVITY):
        request = _opened(slug, code)
        if isinstance(request, Problem):
            return request
        if reader == request.statement.account:
            return Problem("attestation.own", "another", _("Vous ne pouvez pas attester vos propres heures."))
        if word.role not in OFFICERS:
            return Problem("attestation.role", "role", _("Seule une personne du bureau ou du conseil peut attester."))
        seen = _seen(request, code)
        Attestation.objects.using(ACTIVITY).create(
            request=request,
            answer=word.answer,
            hours=_attested(seen.statement, word),
            reason=word.reason if word.answer == Attestation.Answer.NO else "",
            officer_name=word.name,
            officer_role=word.role,
            answered_at=timezone.now(),
        )
        request.sealed_name = b""
        request.save(using=ACTIVITY, update_fields=["sealed_name"])
        hooks().declarations_changed(accounts=frozenset({AccountId(request.statement.account)}))
        return seen


def _attested(said: Statement, word: Word) -> int:
    if word.answer == Attestation.Answer.NO:
        return 0
    return int(said.content["hours"]) if word.answer == Attestation.Answer.YES else word.hours


def _opened(slug: str, code: str) -> AttestationRequest | Problem:
    """The request that this code opens. Nothing is told of it under another code."""
    now = timezone.now()
    held = AttestationRequest.objects.using(ACTIVITY).select_for_update().filter(slug=slug).first()
    answer = try_code(held, code, now)
    if answer is Answer.TOO_MANY:
        return too_many_tries("attestation.tries")
    return _closed(held, now) or held if answer is Answer.OPENS else wrong_code("attestation.code")


def _closed(request: AttestationRequest, now: datetime) -> Problem | None:
    if Attestation.objects.using(ACTIVITY).filter(request=request).exists():
        return Problem("attestation.answered", "code", _("Vous avez déjà répondu. Merci, il n’y a plus rien à faire."))
    if request.ended_at:
        said = _("Cette demande n’est plus valable. La personne peut vous en envoyer une autre.")
        return Problem("attestation.ended", "code", said)
    if request.expires_at < now:
        return Problem("attestation.too_late", "code", _("La date limite pour attester est passée."))
    return None


def _seen(request: AttestationRequest, code: str) -> ToAttest:
    return ToAttest(statement_of(request.statement), unsealed(request.sealed_name, request.slug, code))


def _last_moment(year: int) -> datetime:
    return timezone.make_aware(datetime.combine(attestation_day(cec_law(), year), time.max))
