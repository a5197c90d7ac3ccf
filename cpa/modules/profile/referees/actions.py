"""Asking someone to confirm skills, and taking their answer, which needs no account."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.kernel.stores import ACTIVITY
from cpa.module_api.coded_requests import Answer, digest, new_address_and_code, sealed, try_code, unsealed
from cpa.modules.profile.models.confirmation import Confirmation
from cpa.ui.code_form import too_many_tries, wrong_code

MOST_SKILLS, MOST_OPEN = 8, 10
VALID = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as the person passes it on. The code is shown here and never again."""

    slug: str
    code: str
    until: datetime
    skills: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ToConfirm:
    """All that the referee sees: the skills asked about, and the name that the person chose to show (may be empty)."""

    skills: tuple[str, ...]
    name: str


@transaction.atomic(using=ACTIVITY)
def ask(*, account: AccountId, skills: Sequence[str], name: str = "") -> Asked | Problem:
    """A new question about these wordings, valid for sixty days. A Problem when there is none, too many, or when ten
    questions of the account already wait for an answer."""
    now = timezone.now()
    if not skills:
        return Problem("referee.nothing", "skills", _("Choisissez au moins un savoir-faire."))
    if len(skills) > MOST_SKILLS:
        return Problem("referee.many", "skills", _("Huit savoir-faire au plus par demande."))
    mine = Confirmation.objects.using(ACTIVITY).select_for_update().filter(account=account)
    if len(mine.filter(answered_at=None, expires_at__gt=now)) >= MOST_OPEN:
        return Problem("referee.open", "skills", _("Dix demandes attendent déjà une réponse. Retirez-en une d’abord."))
    slug, code = new_address_and_code()
    Confirmation.objects.using(ACTIVITY).create(
        account=account,
        slug=slug,
        digest=digest(slug, code),
        sealed_name=sealed(name, slug, code),
        skills=list(skills),
        asked_at=now,
        expires_at=now + VALID,
    )
    return Asked(slug, code, now + VALID, tuple(skills))


@transaction.atomic(using=ACTIVITY)
def look(*, slug: str, code: str) -> ToConfirm | Problem:
    """What is asked, for whoever holds the code; a Problem that says how to mend it otherwise. Wrong codes count."""
    found = _opened(slug, code)
    return found if isinstance(found, Problem) else _shown(found, code)


@transaction.atomic(using=ACTIVITY)
def confirm(
    *, slug: str, code: str, seen: Collection[str], referee: str, link: str, reader: AccountId | None = None
) -> ToConfirm | Problem:
    """Keep the referee's answer, once; the name shown is forgotten. A Problem when the code does not open the question,
    or when whoever answers is signed in (`reader`) as the person who asked."""
    found = _opened(slug, code)
    if isinstance(found, Problem):
        return found
    if reader == found.account:
        return Problem("referee.own", "another", _("Personne ne peut confirmer ses propres savoir-faire."))
    shown = _shown(found, code)
    found.seen = [each for each in found.skills if each in seen]
    found.referee, found.link, found.answered_at, found.sealed_name = referee, link, timezone.now(), b""
    found.save(using=ACTIVITY)
    return shown


@transaction.atomic(using=ACTIVITY)
def take_back(*, account: AccountId, number: int) -> None:
    """Forget a question and its answer. Nothing happens when it is not the account's."""
    Confirmation.objects.using(ACTIVITY).filter(account=account, pk=number).delete()


@transaction.atomic(using=ACTIVITY)
def erase(*, account: AccountId) -> None:
    """Forget every question and every answer."""
    Confirmation.objects.using(ACTIVITY).filter(account=account).delete()


def _opened(slug: str, code: str) -> Confirmation | Problem:
    """The question that this code opens. Nothing is told of it under another code."""
    now = timezone.now()
    found = Confirmation.objects.using(ACTIVITY).select_for_update().filter(slug=slug).first()
    answer = try_code(found, code, now)
    if answer is Answer.TOO_MANY:
        return too_many_tries("referee.tries")
    return _closed(found, now) or found if answer is Answer.OPENS else wrong_code("referee.code")


def _closed(found: Confirmation, now: datetime) -> Problem | None:
    if found.answered_at:
        return Problem("referee.answered", "code", _("Vous avez déjà répondu. Merci, il n’y a plus rien à faire."))
    if found.expires_at < now:
        said = _("Cette demande n’est plus valable. La personne peut vous en envoyer une autre.")
        return Problem("referee.ended", "code", said)
    return None


def _shown(found: Confirmation, code: str) -> ToConfirm:
    return ToConfirm(tuple(found.skills), unsealed(found.sealed_name, found.slug, code))
