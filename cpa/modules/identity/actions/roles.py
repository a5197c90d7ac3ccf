"""What an operator lets someone of the team do, and ends. Each act is journaled under the account."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.kernel.stores import IDENTITY
from cpa.module_api.access import TeamRole
from cpa.modules.identity.models import Account, JournalLine, Role, User


@transaction.atomic(using=IDENTITY)
def grant(*, account: AccountId, role: TeamRole) -> bool | Problem:
    """Give whoever opens this account a role; whether they lacked it. A Problem when nobody signs in to it."""
    user = _user(account)
    if isinstance(user, Problem):
        return user
    _found, fresh = Role.objects.get_or_create(user=user, role=role, ended_at=None)
    return fresh and _journal(JournalLine.Act.ROLE_GRANTED, user, account)


@transaction.atomic(using=IDENTITY)
def revoke(*, account: AccountId, role: TeamRole) -> bool | Problem:
    """End a role of whoever opens this account; whether they had it. A Problem when nobody signs in to it."""
    user = _user(account)
    if isinstance(user, Problem):
        return user
    ended = Role.objects.filter(user=user, role=role, ended_at=None).update(ended_at=timezone.now())
    return bool(ended) and _journal(JournalLine.Act.ROLE_ENDED, user, account)


def _user(account: AccountId) -> User | Problem:
    found = Account.objects.filter(id=account).first()
    user = (
        User.objects.select_for_update().filter(account=found.absorbed_into_id or found.id).first() if found else None
    )
    return user or Problem("identity.not_open", "account", _("Personne n’accède encore à ce compte."))


def _journal(act: JournalLine.Act, user: User, account: AccountId) -> bool:
    JournalLine.objects.create(act=act, by=JournalLine.By.OPERATOR, user=user, account=account)
    return True
