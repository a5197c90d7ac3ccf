"""Attaching a declared account to the person who signs in: a one-time code proves it, never an e-mail alone."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.kernel.stores import IDENTITY
from cpa.module_api.registry import hooks
from cpa.modules.identity.actions.access import own_account
from cpa.modules.identity.actions.one_writer import one_writer_at_a_time
from cpa.modules.identity.codes import code_digest, new_code
from cpa.modules.identity.models import Account, AttachmentCode, JournalLine, Number, User
from cpa.modules.identity.queries import accounts_of_numbers, current_account

VALID_FOR = timedelta(days=30)
TRIES = 5
PAUSE = timedelta(hours=1)


def issue_code(*, number: str, valid_for: timedelta = VALID_FOR) -> str | Problem:
    """A new code for the account of this number, to be shown once to someone whose identity was checked. Any earlier
    code of the account ends here.

    A Problem when nobody declared this number, when it is only a temporary one, or when somebody already opens the
    account.
    """
    account = accounts_of_numbers([number]).get(number)
    if account is None:
        return Problem("identity.number_unknown", "number", _("Aucun employeur n’a déclaré ce numéro."))
    with transaction.atomic(using=IDENTITY):
        row = Account.objects.select_for_update().get(id=account)
        if row.state == Account.State.PROVISIONAL:
            return Problem("identity.provisional", "number", _("Ce compte n’a encore qu’un numéro temporaire."))
        if row.user_id:
            return Problem("identity.already_open", "number", _("Quelqu’un accède déjà à ce compte."))
        return _issue(row, valid_for)


def _issue(account: Account, valid_for: timedelta) -> str:
    code, now = new_code(), timezone.now()
    AttachmentCode.objects.filter(account=account, used_at=None, expires_at__gt=now).update(expires_at=now)
    AttachmentCode.objects.create(account=account, digest=code_digest(code), issued_at=now, expires_at=now + valid_for)
    _write_down(JournalLine.Act.CODE_ISSUED, JournalLine.By.OPERATOR, account=account.id)
    return code


def attach(*, user: User, code: str) -> AccountId | Problem:
    """Make the account that this code proves the user's own. Their former account, without any right, is absorbed, and
    what they put in it follows them.

    A Problem that says how to mend it when the code is not good, when either side is already attached, or after too
    many tries. Every try is written down.
    """
    own = own_account(user=user)
    empty = _is_empty(own)  # asked before the transaction: other modules answer from the other database
    answer = _answer(user, code, own, empty)
    if not isinstance(answer, Problem):
        hooks().trial_kept(trial=own, account=answer)
    return answer


def _answer(user: User, code: str, own: AccountId, empty: bool) -> AccountId | Problem:
    with transaction.atomic(using=IDENTITY):
        User.objects.select_for_update().get(id=user.id)  # the tries of one person come one after the other
        if _tries(user) >= TRIES:
            return Problem("identity.code_tries", "code", _too_many_tries())
        one_writer_at_a_time()
        row = AttachmentCode.objects.select_for_update().filter(digest=code_digest(code)).first()
        problem = _objection(row, own, empty)
        if problem or row is None:
            _write_down(JournalLine.Act.ATTACHMENT_REFUSED, JournalLine.By.PERSON, user=user, account=own)
            return problem or _unknown()
        return _attach(user, own, row)


def _attach(user: User, own: AccountId, code: AttachmentCode) -> AccountId:
    declared = current_account(code.account)
    code.used_at = timezone.now()
    code.save()
    Account.objects.filter(id=own).update(user=None, state=Account.State.ABSORBED, absorbed_into=declared)
    Account.objects.filter(id=declared.id).update(user=user)
    _write_down(JournalLine.Act.ATTACHED, JournalLine.By.PERSON, user=user, account=declared.id)
    return AccountId(declared.id)


def _objection(code: AttachmentCode | None, own: AccountId, empty: bool) -> Problem | None:
    """Why this code cannot attach anything to this account, or None."""
    if code is None:
        return _unknown()
    declared = current_account(code.account)
    if declared.id == own or Number.objects.filter(account=own).exists():
        return Problem(
            "identity.already_attached", "code", _("Vos droits sont déjà rattachés. Vous n’avez rien à faire.")
        )
    if code.used_at or declared.user_id:
        return Problem("identity.code_used", "code", _("Ce code a déjà servi. Demandez-en un nouveau."))
    if code.expires_at <= timezone.now():
        return Problem("identity.code_expired", "code", _("Ce code n’est plus valable. Demandez-en un nouveau."))
    if not empty:
        return Problem("identity.not_empty", "code", _not_empty())
    return None


def _is_empty(account: AccountId) -> bool:
    """Whether no module holds anything about the account that could not follow the person into another."""
    follows = {"identity", *hooks().who_answers("trial_kept")}
    return not any(
        rows
        for data in hooks().personal_data_of(account=account)
        for table, rows in data.tables.items()
        if data.module not in follows or table in data.stays
    )


def _tries(user: User) -> int:
    return JournalLine.objects.filter(
        user=user, act=JournalLine.Act.ATTACHMENT_REFUSED, at__gt=timezone.now() - PAUSE
    ).count()


def _unknown() -> Problem:
    return Problem(
        "identity.code_unknown",
        "code",
        _("Ce n’est pas le bon code. Vérifiez chaque signe. Exemple : CDFG-HJKM-NPQR."),
    )


def _too_many_tries() -> str:
    return _("Vous avez fait plusieurs essais. Attendez une heure, ou demandez un nouveau code.")


def _not_empty() -> str:
    return _("Votre compte contient déjà des informations. Demandez de l’aide pour les réunir : rien ne sera perdu.")


def _write_down(
    act: JournalLine.Act, by: JournalLine.By, account: AccountId | int | None = None, user: User | None = None
) -> None:
    JournalLine.objects.create(act=act, by=by, account=account, user=user)
