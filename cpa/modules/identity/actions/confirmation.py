"""Confirming without a telephone: sheets of one-time codes, printed at a desk or by the person."""

from collections.abc import Sequence
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.kernel.stores import IDENTITY
from cpa.modules.identity.actions.access import own_account
from cpa.modules.identity.codes import code_digest, new_code
from cpa.modules.identity.models import ConfirmationCode, JournalLine, User
from cpa.modules.identity.queries import accounts_of_numbers

CODES_A_SHEET = 8
VALID_FOR = timedelta(days=365)
TRIES = 5
PAUSE = timedelta(hours=1)
Act, By = JournalLine.Act, JournalLine.By


def print_sheet(*, user: User, by: By = By.PERSON) -> Sequence[str]:
    """New codes for this user, shown once. Those of any earlier sheet end here."""
    codes, now = [new_code() for _ in range(CODES_A_SHEET)], timezone.now()
    with transaction.atomic(using=IDENTITY):
        account = own_account(user=user)
        User.objects.select_for_update().get(id=user.id)
        ConfirmationCode.objects.filter(user=user, used_at=None).delete()
        ConfirmationCode.objects.bulk_create(
            ConfirmationCode(user=user, digest=code_digest(code), issued_at=now, expires_at=now + VALID_FOR)
            for code in codes
        )
        JournalLine.objects.create(act=Act.SHEET_PRINTED, by=by, user=user, account=account)
    return codes


def print_sheet_at_desk(*, number: str) -> Sequence[str] | Problem:
    """The same for whoever opens the account of this number (NIR), their identity checked by a person.

    A Problem when nobody declared this number, or when nobody opens the account yet.
    """
    account = accounts_of_numbers([number]).get(number)
    if account is None:
        return Problem("identity.number_unknown", "number", _("Aucun employeur n’a déclaré ce numéro."))
    user = User.objects.filter(account=account).first()
    if user is None:
        return Problem("identity.not_open", "number", _("Personne n’accède encore à ce compte."))
    return print_sheet(user=user, by=By.OPERATOR)


def use_code(*, user: User, code: str) -> Problem | None:
    """Spend a code of the user's sheet. A Problem when it is not one, was used, or after too many tries in an hour."""
    now = timezone.now()
    with transaction.atomic(using=IDENTITY):
        account = own_account(user=user)
        User.objects.select_for_update().get(id=user.id)  # the tries of one person come one after the other
        if _tries(user) >= TRIES:
            return Problem("identity.paper_tries", "code", _("Vous avez fait plusieurs essais. Attendez une heure."))
        good = ConfirmationCode.objects.filter(user=user, digest=code_digest(code), used_at=None, expires_at__gt=now)
        spent = good.update(used_at=now)
        _write_down(Act.PAPER_CONFIRMED if spent else Act.PAPER_REFUSED, user, account)
        return None if spent else Problem("identity.paper_code", "code", _not_good())


def note_change(*, user: User) -> None:
    """Write down that the way into this user's account changed: their rights are held for a while."""
    _write_down(Act.ACCESS_CHANGED, user, own_account(user=user))


def _tries(user: User) -> int:
    since = timezone.now() - PAUSE
    return JournalLine.objects.filter(user=user, act=Act.PAPER_REFUSED, at__gt=since).count()


def _write_down(act: Act, user: User, account: AccountId) -> None:
    JournalLine.objects.create(act=act, by=By.PERSON, user=user, account=account)


def _not_good() -> str:
    return _("Ce code n’est pas sur votre feuille, ou il a déjà servi. Prenez-en un autre, non barré.")
