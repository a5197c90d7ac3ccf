"""A person's own access: the account behind a sign-in, and its erasure."""

from allauth.account.models import EmailAddress
from axes.models import AccessAttempt
from django.contrib.sessions.models import Session
from django.db import IntegrityError, transaction

from cpa.kernel.account_id import AccountId, new_account_id
from cpa.kernel.stores import IDENTITY
from cpa.modules.identity.actions.one_writer import one_writer_at_a_time
from cpa.modules.identity.actions.trials import adopt
from cpa.modules.identity.models import Account, AttachmentCode, JournalLine, Number, User
from cpa.modules.identity.queries import accounts_standing_for


def own_account(*, user: User, trial: AccountId | None = None) -> AccountId:
    """The account this user opens. The first time, what they tried before signing up, else a fresh one, without any
    right."""
    account = Account.objects.filter(user=user).first() or _first_account(user, trial)
    return AccountId(account.id)


def _first_account(user: User, trial: AccountId | None) -> Account:
    try:
        with transaction.atomic(using=IDENTITY):
            if trial is not None:
                adopt(trial=trial, user=user)
            fresh = {"id": new_account_id(), "state": Account.State.VISIBLE}
            return Account.objects.get_or_create(user=user, defaults=fresh)[0]
    except IntegrityError:  # another page of the same person opened it meanwhile
        return Account.objects.get(user=user)


@transaction.atomic(using=IDENTITY)
def erase_access(*, account: AccountId) -> None:
    """Erase who signs in to this account: e-mail, password, second factors, sessions, tries, codes.

    What employers declared stays under the pseudonym, and their numbers' digests lead to it, as long as the law keeps
    the rights. An account that no number leads to disappears.
    """
    user = User.objects.select_for_update().filter(account=account).first()
    one_writer_at_a_time()
    JournalLine.objects.create(act=JournalLine.Act.ACCESS_ERASED, by=JournalLine.By.PERSON, account=account)
    AttachmentCode.objects.filter(account__in=Account.objects.filter(accounts_standing_for(account))).delete()
    if user:
        _erase_user(user)
    if not Number.objects.filter(account=account).exists():
        Account.objects.filter(absorbed_into=account).delete()
        Account.objects.filter(id=account).delete()


def _erase_user(user: User) -> None:
    emails = {user.email, *EmailAddress.objects.filter(user=user).values_list("email", flat=True)}
    AccessAttempt.objects.filter(username__in=emails).delete()
    Session.objects.filter(session_key__in=user.usersession_set.values_list("session_key", flat=True)).delete()
    user.delete()
